import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { allPages, watch } from './pages';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../dist${path}index.html`, import.meta.url)), 'utf8');
const termPages = allPages.filter((path) => /^\/glossary\/[^/]+\/$/.test(path));
/** A term with nothing for developers. */
const shallow = termPages.find((path) => !read(path).includes('id="technical"')) as string;
const key = 'working-model:depth';

const depth = (page: Page, name: string) =>
  page.getByRole('group', { name: 'How much to show' }).getByRole('radio', { name });
const paragraph = (page: Page) => page.locator('.depth[data-depth="paragraph"]');
const technical = (page: Page) => page.getByRole('heading', { name: 'For developers' });
const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);
const choose = (page: Page, value: string) =>
  page.addInitScript(([name, text]) => localStorage.setItem(name as string, text as string), [key, value]);
/** What has moved since the page was opened, as browsers measure it. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );

test.describe('the depth', () => {
  test('is the paragraph until the reader chooses, and is kept', async ({ page }) => {
    const trouble = watch(page);
    await page.goto('/glossary/rag/');
    await expect(depth(page, 'In a paragraph')).toBeChecked();
    await expect(paragraph(page)).toBeVisible();
    await expect(technical(page)).not.toBeVisible();
    expect(await stored(page)).toBeNull();
    await depth(page, 'For developers').check();
    await expect(technical(page)).toBeVisible();
    await page.goto('/glossary/token/');
    await expect(depth(page, 'For developers')).toBeChecked();
    await expect(technical(page)).toBeVisible();
    await depth(page, 'In a sentence').check();
    await expect(paragraph(page)).not.toBeVisible();
    await page.reload();
    await expect(depth(page, 'In a sentence')).toBeChecked();
    await expect(paragraph(page)).not.toBeVisible();
    expect(trouble).toEqual([]);
  });

  test('is chosen by a press on what is shown already', async ({ page }) => {
    await page.goto('/glossary/rag/');
    await depth(page, 'In a paragraph').click();
    expect(await stored(page)).toBe('paragraph');
  });

  test('is chosen with the arrow keys', async ({ page }) => {
    await page.goto('/glossary/rag/');
    await depth(page, 'In a paragraph').focus();
    await page.keyboard.press('ArrowRight');
    await expect(depth(page, 'For developers')).toBeChecked();
    await expect(technical(page)).toBeVisible();
    expect(await stored(page)).toBe('technical');
  });

  test('that a term does not have is not offered; the one below it shows, and the choice stays', async ({
    page,
  }) => {
    await choose(page, 'technical');
    await page.goto(shallow);
    await expect(page.getByRole('radio')).toHaveCount(2);
    await expect(depth(page, 'In a paragraph')).toBeChecked();
    await expect(paragraph(page)).toBeVisible();
    expect(await stored(page)).toBe('technical');
  });

  test('follows a second tab', async ({ page, context }) => {
    await page.goto('/glossary/rag/');
    const other = await context.newPage();
    await other.goto('/glossary/token/');
    await depth(other, 'For developers').check();
    await expect(depth(page, 'For developers')).toBeChecked();
    await expect(technical(page)).toBeVisible();
  });

  for (const value of ['', 'everything', '{"depth":"technical"}', 'constructor']) {
    test(`is the paragraph where “${value}” is stored`, async ({ page }) => {
      const trouble = watch(page);
      await choose(page, value);
      await page.goto('/glossary/rag/');
      await expect(depth(page, 'In a paragraph')).toBeChecked();
      await expect(technical(page)).not.toBeVisible();
      await depth(page, 'For developers').check();
      await expect(technical(page)).toBeVisible();
      expect(trouble).toEqual([]);
    });
  }

  test('lasts as long as the page where storage is forbidden', async ({ page }) => {
    const trouble = watch(page);
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Forbidden', 'SecurityError');
        },
      }),
    );
    await page.goto('/glossary/rag/');
    await expect(depth(page, 'In a paragraph')).toBeChecked();
    await depth(page, 'For developers').check();
    await expect(technical(page)).toBeVisible();
    expect(trouble).toEqual([]);
  });

  test('is left where an address or a search leads to what is folded', async ({ page }) => {
    await choose(page, 'sentence');
    await page.goto('/glossary/rag/#technical');
    await expect(technical(page)).toBeInViewport();
    await page.goto('/glossary/token/');
    await expect(technical(page)).not.toBeVisible();
    const folded = page.locator('.depth[data-depth="technical"]');
    await expect(folded).toHaveAttribute('hidden', 'until-found');
    // What the browser does when its search finds something there.
    await folded.evaluate((part) => {
      part.querySelector('p')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
      part.removeAttribute('hidden');
    });
    await expect(depth(page, 'For developers')).toBeChecked();
    await expect(technical(page)).toBeVisible();
    expect(await stored(page)).toBe('sentence');
  });

  for (const value of ['sentence', 'paragraph', 'technical']) {
    test(`moves nothing as the page of a reader who has chosen ${value} loads`, async ({ page }) => {
      await choose(page, value);
      await page.goto('/glossary/rag/');
      await page.waitForFunction(() => customElements.get('depth-choice'));
      expect(await shifts(page)).toBe(0);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all depths stand there, nothing is to be chosen, and questions are links', async ({ page }) => {
    await page.goto('/glossary/rag/');
    await expect(page.getByRole('group', { name: 'How much to show' })).not.toBeVisible();
    await expect(paragraph(page)).toBeVisible();
    await expect(technical(page)).toBeVisible();
    const question = page.locator('.term-questions').getByRole('link').first();
    const href = await question.getAttribute('href');
    expect(href).toMatch(/^\/[a-z-]+\/#q-/);
    await question.click();
    await expect(page.locator(`#q-${href?.split('#q-')[1]}`)).toBeInViewport();
  });
});

test.describe('the related terms', () => {
  test('stand in the order of the book, and each opens its card', async ({ page }) => {
    await page.goto('/glossary/rag/');
    const map = page.locator('.related');
    await expect(
      map.getByRole('img', { name: /^Retrieval-augmented generation is related to / }),
    ).toBeVisible();
    const chapters = (await map.locator('.num').allTextContents()).filter(Boolean).map(Number.parseFloat);
    expect(chapters).toEqual(chapters.toSorted((a, b) => a - b));
    const link = map.getByRole('link').first();
    await link.hover();
    await expect(page.locator('.card:popover-open .hw')).toHaveText((await link.textContent())?.trim() ?? '');
    await link.click();
    await expect(page).toHaveURL(/\/glossary\/(?!rag)[a-z0-9-]+\/$/);
  });

  for (const width of [1440, 320]) {
    test(`have an end of an arc beside each name at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto('/glossary/rlhf/');
      const middles = async (selector: string) =>
        page.locator(selector).evaluateAll((all) =>
          all.map((one) => {
            const { top, height } = one.getBoundingClientRect();
            return top + height / 2;
          }),
        );
      const rows = await middles('.related li');
      const ends = (await middles('.related svg :is(circle, .needle)')).sort((a, b) => a - b);
      expect(ends).toHaveLength(rows.length);
      for (const [index, row] of rows.entries()) expect(Math.abs(row - (ends[index] ?? 0))).toBeLessThan(2);
      const cut = await page
        .locator('.related li')
        .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
      expect(cut).toBe(0);
    });
  }
});

test.describe('a question', () => {
  const list = (page: Page) => page.locator('.term-questions');

  /** The first question of a term that asks to choose one, and the term’s page. */
  async function findChoice(page: Page) {
    const bank = (await (await page.request.get('/progress.json')).json()) as {
      chapters: { slug: string; questions: { id: string; key: { type: string; answer: string } }[] }[];
    };
    const keys = new Map(
      bank.chapters.flatMap(({ slug, questions }) =>
        questions.map(({ id, key: of }) => [id, { slug, ...of }]),
      ),
    );
    for (const path of termPages)
      for (const [, id = ''] of read(path).matchAll(/<li data-id="([^"]+)"/g)) {
        const found = keys.get(id);
        if (found?.type === 'choice') return { path, id, ...found };
      }
    throw new Error('No term is tested by a question to choose one.');
  }

  test('is opened, answered and kept as in its chapter', async ({ page }) => {
    const trouble = watch(page);
    const { path, id, slug, answer } = await findChoice(page);
    await page.goto(path);
    const item = list(page).locator(`li[data-id="${id}"]`);
    const prompt = item.getByRole('button').first();
    await expect(prompt).toHaveAttribute('aria-expanded', 'false');
    await prompt.click();
    const question = page.locator(`#q-${id}`);
    await expect(question.getByRole('radio').first()).toBeFocused();
    await question.locator(`.ask input[value="${answer}"]`).check();
    await question.getByRole('group', { name: 'How sure are you?' }).getByLabel('unsure').check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question.getByRole('status')).toContainText('Right.');
    await expect(question.getByRole('link', { name: 'Link to this' })).toHaveAttribute(
      'href',
      `/${slug}/#q-${id}`,
    );
    const record = await page.evaluate(() => localStorage.getItem('working-model') ?? '');
    expect((JSON.parse(record) as { answers: Record<string, unknown> }).answers[id]).toMatchObject({
      verdict: 'right',
      sure: 'unsure',
    });
    await page.goto(`/${slug}/#q-${id}`);
    await expect(page.locator(`#q-${id}`).getByRole('status')).toContainText('Right.');
    await page.goto(path);
    await item.getByRole('button').first().click();
    await expect(question.getByRole('status')).toContainText('Right.');
    expect(trouble).toEqual([]);
  });

  test('is folded again, with the focus where it was opened', async ({ page }) => {
    await page.goto('/glossary/rag/');
    const item = list(page).getByRole('listitem').first();
    const prompt = item.locator('.prompt');
    await prompt.press('Enter');
    await expect(item.locator('quiz-question')).toBeVisible();
    await item.getByRole('button', { name: 'Fold the question' }).click();
    await expect(item.locator('quiz-question')).not.toBeVisible();
    await expect(prompt).toBeFocused();
    await expect(prompt).toHaveAttribute('aria-expanded', 'false');
    await prompt.press('Enter');
    await expect(item.locator('quiz-question')).toBeVisible();
  });

  test('that cannot be fetched says so in place, and can be tried again', async ({ page }) => {
    await page.goto('/glossary/rag/');
    const item = list(page).getByRole('listitem').first();
    const href = (await item.getAttribute('data-page')) ?? '';
    await page.route(`**${href}`, (route) => route.abort());
    await item.getByRole('button').first().click();
    await expect(item.getByRole('status')).toHaveText(/^The question could not be loaded\./);
    await page.unroute(`**${href}`);
    await item.getByRole('button', { name: 'Try again' }).click();
    await expect(item.locator('quiz-question')).toBeVisible();
    await expect(item.getByText('The question could not be loaded.')).toHaveCount(0);
  });

  test('says so as well if the script that asks it cannot be fetched', async ({ page }) => {
    await page.route('**/ask-here*.js', (route) => route.abort());
    await page.goto('/glossary/rag/');
    const item = list(page).getByRole('listitem').first();
    await item.getByRole('button').first().click();
    await expect(item.getByRole('status')).toHaveText(/^The question could not be loaded\./);
  });

  test('passes axe when it is open, among many that are folded', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/glossary/evaluation/');
    await list(page)
      .getByText(/^\d+ more$/)
      .click();
    await list(page).getByRole('listitem').last().getByRole('button').first().click();
    await expect(page.locator('quiz-question')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test('fetches nothing before it is opened', async ({ page }) => {
    const requests: string[] = [];
    await page.goto('/glossary/rag/');
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => requests.push(request.url()));
    await list(page).getByRole('button').first().hover();
    await page.waitForTimeout(300);
    expect(requests).toEqual([]);
  });
});
