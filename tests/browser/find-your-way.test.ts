import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './pages';
import { readPdf } from './pdf-text';

const key = 'working-model';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const role = (page: Page, name: RegExp) => page.getByRole('radio', { name });
const row = (page: Page, chapter: string) => page.locator('start-route tr').filter({ hasText: chapter });
const stored = (page: Page) => page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '{}'), key);
const asked = (page: Page) => page.locator('.asked quiz-question').getAttribute('data-id');

async function open(page: Page) {
  await page.goto('/start/');
  await page.waitForFunction(() => customElements.get('start-route'));
}

/** Puts a record onto the device before the first page reads it. */
async function plant(page: Page, record: object) {
  await page.addInitScript(
    ([name, text]) => {
      if (!sessionStorage.getItem('planted')) localStorage.setItem(name ?? '', text ?? '');
      sessionStorage.setItem('planted', 'yes');
    },
    [key, JSON.stringify({ version: 3, answers: {}, forgotten: {}, kept: {}, ...record })],
  );
}

const productRoute = {
  role: 'product',
  chapters: { tokens: 'read', attention: 'skim', limits: 'later' },
  at: 1,
};

/** Where the right option of the question on the page stands, from 0. */
async function placeOfAnswer(page: Page) {
  const question = page.locator('.asked quiz-question');
  const { answer } = JSON.parse((await question.getAttribute('data-key')) ?? '{}');
  const values = await question
    .locator('.ask input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  return values.indexOf(answer);
}

async function answer(page: Page, isRight: boolean) {
  const place = await placeOfAnswer(page);
  await page
    .locator('.asked .ask input')
    .nth(isRight ? place : (place + 1) % 4)
    .check();
  await button(page, 'Check').click();
}

/** The whole way by keyboard, for a product manager. Gives the paces of the chapters, and the minutes. */
async function goByKeyboard(page: Page, isRight: boolean) {
  await open(page);
  await role(page, /^Product/).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  for (let number = 1; number <= 12; number++) {
    await expect(heading(page, `Question ${number} of at most 12`)).toBeFocused();
    const place = await placeOfAnswer(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (let down = 0; down < (isRight ? place : (place + 1) % 4); down++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('.asked .verdict')).toContainText(isRight ? 'Right.' : 'Not this one.');
    await expect(button(page, number < 12 ? 'Next question' : 'Show the route')).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(heading(page, 'Your route')).toBeFocused();
  const sum = await page.locator('.sum').innerText();
  return {
    paces: await page.locator('start-route td.paces').allInnerTexts(),
    minutes: Number(/about (\d+) minutes/.exec(sum)?.[1]),
  };
}

test('a product manager who knows all and one who knows nothing get routes that differ, by keyboard', async ({
  page,
  browser,
}) => {
  test.slow(); // two times twelve questions
  const trouble = watch(page);
  const right = await goByKeyboard(page, true);
  await expect(page.getByText('It rests on your role, and on 12 questions.')).toBeVisible();
  await expect(row(page, 'What a language model is')).toContainText('to skim');
  const other = await (await browser.newContext()).newPage();
  trouble.push(...watch(other));
  const wrong = await goByKeyboard(other, false);
  await expect(row(other, 'What a language model is')).toContainText('to read');
  await expect(row(other, 'What a language model is')).toContainText('You missed 1.');
  expect(right.paces).toHaveLength(14);
  expect(right.paces).not.toEqual(wrong.paces);
  expect(right.minutes).toBeLessThan(wrong.minutes);
  expect(trouble).toEqual([]);
});

test('the front page leads here, and all of it can be skipped for chapter 1', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Find your way through' }).click();
  await expect(page).toHaveURL(/\/start\/$/);
  await page.getByRole('link', { name: 'Skip this and start with chapter 1' }).click();
  await expect(page).toHaveURL(/\/language-models\/$/);
});

test('whoever skips at once gets the path of the role, or the whole book', async ({ page }) => {
  await open(page);
  await button(page, 'Skip to the route').click();
  await expect(heading(page, 'Your route')).toBeFocused();
  await expect(page.getByText('13 to read, 1 to skim: about')).toBeVisible();
  await expect(page.getByText('It rests on nothing yet')).toBeVisible();
  await button(page, 'Ask me again').click();
  await expect(heading(page, 'What do you work in?')).toBeFocused();
  await role(page, /^Marketing/).check();
  await button(page, 'Skip to the route').click();
  await expect(page.getByText('It rests on your role alone.')).toBeVisible();
  await expect(row(page, 'A short history')).toContainText('Your role can leave it for later.');
  await page.getByRole('link', { name: 'Start with 1 What a language model is' }).click();
  await expect(page).toHaveURL(/\/language-models\/$/);
});

test('the questions can be left in the middle', async ({ page }) => {
  await open(page);
  await role(page, /^Developer/).check();
  await button(page, 'Ask me').click();
  await answer(page, false);
  await button(page, 'Next question').click();
  await button(page, 'Skip to the route').click();
  await expect(page.getByText('It rests on your role, and on one question.')).toBeVisible();
  expect((await stored(page)).route).toMatchObject({ role: 'developer', isShown: false });
});

test('not to know is told the answer, leads to the section, and is kept as no answer', async ({ page }) => {
  await open(page);
  await role(page, /^Founder/).check();
  await button(page, 'Ask me').click();
  const first = await asked(page);
  const letter = 'ABCD'.charAt(await placeOfAnswer(page));
  await button(page, 'I don’t know').click();
  await expect(page.locator('.asked .verdict')).toHaveText(`The answer is ${letter}.`);
  await expect(page.locator('.asked .told > li')).toHaveCount(4);
  await expect(page.locator('.asked .told .why').first()).toBeVisible();
  await expect(page.locator('.asked').getByRole('radio')).toHaveCount(0);
  await expect(button(page, 'I don’t know')).toBeHidden();
  await expect(button(page, 'Next question')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Question 2 of at most 12')).toBeFocused();
  expect(await asked(page)).not.toBe(first);
  await button(page, 'Skip to the route').click();
  const unknown = row(page, 'What a language model is');
  await expect(unknown).toContainText('You did not know 1.');
  await expect(unknown.getByRole('link', { name: /^1\.\d / })).toHaveAttribute(
    'href',
    /^\/language-models\/#/,
  );
  expect((await stored(page)).answers).toEqual({});
});

test('a question does not say what it examines', async ({ page }) => {
  await open(page);
  await button(page, 'Ask me').click();
  await expect(page.locator('.asked .stem')).toBeVisible();
  await expect(page.locator('.asked .mn')).toHaveCount(0);
  await expect(page.locator('.asked .qmeta')).not.toHaveText(/why|apply|predict|recall/i);
});

test('the page says first what it costs and gives', async ({ page }) => {
  await page.goto('/start/');
  await expect(page.locator('main').getByText('At most twelve questions, about ten minutes')).toBeVisible();
});

/** Forgets everything in another tab. */
async function forgetElsewhere(page: Page) {
  const other = await page.context().newPage();
  await other.goto('/progress/');
  await button(other, 'Forget everything').click();
  await button(other, 'Press again to forget everything').click();
  await expect.poll(async () => Object.keys((await stored(other)).route?.chapters ?? {})).toEqual([]);
  await other.close();
}

test('forgetting everything in another tab takes the route off this one', async ({ page }) => {
  await open(page);
  await button(page, 'Skip to the route').click();
  await expect(heading(page, 'Your route')).toBeVisible();
  await forgetElsewhere(page);
  await expect(heading(page, 'What do you work in?')).toBeVisible();
  await expect(heading(page, 'Your route')).toBeHidden();
  await page.reload();
  await expect(heading(page, 'What do you work in?')).toBeVisible();
  expect((await stored(page)).route).toMatchObject({ chapters: {}, isShown: false });
});

test('answers that were forgotten elsewhere do not come back by a reload, a question is not taken away', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Ask me').click();
  await answer(page, true);
  await button(page, 'Next question').click();
  await button(page, 'I don’t know').click();
  await button(page, 'Next question').click();
  await page.goto('/progress/');
  await button(page, 'Forget everything').click();
  await button(page, 'Press again to forget everything').click();
  await page.goBack();
  await expect(heading(page, 'What do you work in?')).toBeVisible();
  await button(page, 'Ask me').click();
  await expect(heading(page, 'Question 1 of at most 12')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'working-model' })));
  await expect(heading(page, 'Question 1 of at most 12')).toBeVisible();
  await answer(page, true);
  await page.reload();
  await expect(heading(page, 'Question 2 of at most 12')).toBeVisible();
});

test('a page that the browser kept shows no route that was forgotten since', async ({ page }) => {
  await open(page);
  await button(page, 'Skip to the route').click();
  await page.evaluate((name) => localStorage.removeItem(name), key);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(heading(page, 'What do you work in?')).toBeVisible();
});

test('a route that is gone is not shown in the contents, nor said to be', async ({ page }) => {
  await open(page);
  await button(page, 'Skip to the route').click();
  await page.evaluate((name) => localStorage.removeItem(name), key);
  await button(page, 'Show it in the contents').click();
  await expect(heading(page, 'What do you work in?')).toBeVisible();
  await expect(page.getByText('The contents of the book now show it.')).toHaveCount(0);
  expect((await stored(page)).route).toBeUndefined();
});

test('a route through the chapters of another edition is none', async ({ page }) => {
  const chapters = { 'another-edition': 'read', constructor: 'skim' };
  await plant(page, { route: { role: 'product', chapters, isShown: true, at: 1 } });
  await page.goto('/tokens/', { waitUntil: 'networkidle' });
  await expect(page.locator('.your-route')).toHaveCount(0);
  await open(page);
  await expect(heading(page, 'What do you work in?')).toBeVisible();
});

test('no full stop follows a section that is a question', async ({ page }) => {
  const id = await (async () => {
    await open(page);
    return page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLTemplateElement>('template[data-rung]')].find((one) =>
          /\?$/.test(one.content.querySelector('.tell > .tail a')?.textContent ?? ''),
        )?.dataset['id'],
    );
  })();
  expect(id).toBeDefined();
  const given = { response: { type: 'choice', chosen: 'x' }, verdict: 'wrong', tries: 0, at: Date.now() };
  const record = { version: 3, answers: { [id ?? '']: given }, forgotten: {}, kept: {} };
  await page.evaluate(
    ([name, text]) => localStorage.setItem(name ?? '', text ?? ''),
    [key, JSON.stringify(record)],
  );
  await page.reload();
  await button(page, 'Skip to the route').click();
  await expect(page.locator('start-route .why').filter({ hasText: 'You missed' })).toHaveText(/\?$/);
});

test('a right answer by a guess counts half', async ({ page }) => {
  await open(page);
  await button(page, 'Ask me').click();
  await page.locator('.asked').getByRole('radio', { name: 'guessing' }).check();
  await answer(page, true);
  await button(page, 'Skip to the route').click();
  await expect(row(page, 'What a language model is')).toContainText('Right by a guess');
});

test('a reload in the middle keeps what was answered, and not known', async ({ page }) => {
  await open(page);
  await role(page, /^Developer/).check();
  await button(page, 'Ask me').click();
  await answer(page, true);
  await button(page, 'Next question').click();
  await button(page, 'I don’t know').click();
  await button(page, 'Next question').click();
  const third = await asked(page);
  await page.reload();
  await expect(heading(page, 'Question 3 of at most 12')).toBeVisible();
  expect(await asked(page)).toBe(third);
  await answer(page, true);
  await page.reload();
  await expect(heading(page, 'Question 4 of at most 12')).toBeVisible();
  await button(page, 'Skip to the route').click();
  await expect(page.getByText('It rests on your role, and on 3 questions.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('It rests on your role, and on 3 questions.')).toBeVisible();
});

test('what a quiz was answered in the last thirty days counts, and is not asked again', async ({ page }) => {
  await open(page);
  await button(page, 'Ask me').click();
  const id = (await asked(page)) ?? '';
  const given = { response: { type: 'choice', chosen: 'x' }, verdict: 'wrong', tries: 0 };
  const month = 31 * 24 * 60 * 60 * 1000;
  for (const [at, isCounted] of [
    [Date.now() - month, false],
    [Date.now(), true],
  ] as const) {
    const record = { version: 3, answers: { [id]: { ...given, at } }, forgotten: {}, kept: {} };
    await page.evaluate(
      ([name, text]) => localStorage.setItem(name ?? '', text ?? ''),
      [key, JSON.stringify(record)],
    );
    await page.goto('/');
    await open(page);
    await expect(page.getByText('It counts what you answered')).toBeVisible({ visible: isCounted });
    await button(page, 'Ask me').click();
    expect((await asked(page)) !== id).toBe(isCounted);
  }
});

test('a route that is kept is shown first, with the reasons that still hold', async ({ page }) => {
  await plant(page, { route: { ...productRoute, isShown: false } });
  await open(page);
  await expect(heading(page, 'Your route')).toBeVisible();
  await expect(page.getByText('It was suggested to you earlier')).toBeVisible();
  await expect(row(page, 'Limits and risks')).toContainText('for later');
  await expect(row(page, 'Limits and risks').locator('.why')).toBeEmpty();
  await expect(row(page, 'Attention and the transformer')).toContainText('Your role can skim it.');
  await button(page, 'Ask me again').click();
  await expect(role(page, /^Product/)).toBeChecked();
});

test('the contents of the book show the route while the reader wants it, and nothing moves', async ({
  page,
}) => {
  const trouble = watch(page);
  const book = page.getByRole('navigation', { name: 'Contents of the book' });
  const places = () =>
    book
      .locator('.row > span:nth-child(2), .part')
      .evaluateAll((parts) => parts.map((part) => JSON.stringify(part.getBoundingClientRect())));
  await page.goto('/start/');
  const before = await places();
  await button(page, 'Skip to the route').click();
  await expect(book.getByRole('link', { name: 'Your route' })).toHaveCount(0);
  await button(page, 'Show it in the contents').click();
  await expect(button(page, 'Show it in the contents')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('The contents of the book now show it.')).toBeVisible();
  await expect(book.getByRole('link', { name: '2 A short history , to skim' })).toBeVisible();
  expect(await places()).toEqual(before);
  const edge = await book.evaluate((nav) => nav.getBoundingClientRect().left + nav.clientWidth);
  for (const part of await book.locator('.pace, .your-route').all())
    expect(await part.evaluate((one) => one.getBoundingClientRect().right)).toBeCloseTo(edge - 8, 0);
  const [line, heading1] = await Promise.all([
    book.locator('.your-route').boundingBox(),
    book.locator('.part').first().boundingBox(),
  ]);
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((heading1?.y ?? 0) + 1);
  await page.goto('/tokens/');
  await expect(book.getByRole('link', { name: '3 Tokens and embeddings , to read' })).toBeVisible();
  await book.getByRole('link', { name: 'Your route' }).click();
  await expect(heading(page, 'Your route')).toBeVisible();
  await expect(button(page, 'Show it in the contents')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Show it in the contents').click();
  await expect(page.getByText('The contents of the book no longer show it.')).toBeVisible();
  await expect(book.locator('.pace, .your-route')).toHaveCount(0);
  await page.goBack();
  await expect(book.locator('.row').first()).toBeVisible();
  await expect(book.locator('.pace, .your-route')).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test('the menu of a phone shows the route, and forgetting everything takes it away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await plant(page, { route: { ...productRoute, isShown: true } });
  await page.goto('/progress/');
  await button(page, 'Contents').click();
  await expect(page.getByRole('link', { name: '14 Limits and risks , for later' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Your route: Product' })).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Forget everything').click();
  await button(page, 'Press again to forget everything').click();
  await button(page, 'Contents').click();
  await expect(page.getByRole('link', { name: '14 Limits and risks', exact: true })).toBeVisible();
  await expect(page.locator('.your-route')).toHaveCount(0);
});

for (const [what, record] of Object.entries({
  'without a route': {},
  'with a route that is not to be shown': { route: { ...productRoute, isShown: false } },
}))
  test(`a reader ${what} fetches nothing to show one`, async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await plant(page, record);
    await page.goto('/tokens/', { waitUntil: 'networkidle' });
    expect(scripts.filter((url) => /contents\.element|store\./.test(url))).toEqual([]);
    expect(scripts.length).toBeGreaterThan(1);
  });

test('a reader with a route does fetch it', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await plant(page, { route: { ...productRoute, isShown: true } });
  await page.goto('/tokens/', { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => /contents\.element/.test(url))).toHaveLength(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it would do, and shows the paths by role and the chapters', async ({ page }) => {
    await page.goto('/start/');
    await expect(page.getByText('The questions need JavaScript.')).toBeVisible();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(5);
    await expect(page.locator('main').getByRole('link', { name: 'Limits and risks' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Skip this and start with chapter 1' })).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(page.locator('quiz-question')).toHaveCount(0);
  });
});

test('storage that is forbidden is told in a sentence, and the way is found all the same', async ({
  page,
}) => {
  const trouble = watch(page);
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await open(page);
  await expect(page.getByText('This browser does not let the site store anything')).toBeVisible();
  await role(page, /^Product/).check();
  await button(page, 'Ask me').click();
  await answer(page, false);
  await button(page, 'Next question').click();
  await button(page, 'Skip to the route').click();
  await expect(row(page, 'What a language model is')).toContainText('You missed 1.');
  await button(page, 'Show it in the contents').click();
  await expect(page.getByRole('link', { name: 'Your route: Product' })).toBeVisible();
  await page.reload();
  await expect(row(page, 'What a language model is')).toContainText('You missed 1.');
  expect(trouble).toEqual([]);
});

test('every step meets WCAG 2.2 AA in both themes, and fits into 320 px', async ({ page }) => {
  test.slow(); // sixteen passes
  await open(page);
  const check = async (step: string) => {
    for (const theme of ['light', 'dark'])
      for (const width of [1440, 320]) {
        await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
        await page.setViewportSize({ width, height: 800 });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found, `${step}, ${theme}, ${width} px`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${step}, pixels that scroll sideways`).toBeLessThanOrEqual(0);
      }
  };
  await role(page, /^Founder/).check();
  await button(page, 'Ask me').click();
  await check('a question');
  await answer(page, false);
  await check('a question answered');
  await button(page, 'Next question').click();
  await button(page, 'Skip to the route').click();
  await button(page, 'Show it in the contents').click();
  await check('the route');
});

test('on paper there is the route, and nothing that asks', async ({ page }) => {
  await open(page);
  await role(page, /^Founder/).check();
  await button(page, 'Skip to the route').click();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 1000 });
  await expect(heading(page, 'Your route')).toBeVisible();
  await expect(row(page, 'Limits and risks')).toBeVisible();
  await expect(row(page, 'Limits and risks').getByRole('cell').first()).toHaveCSS('display', 'table-cell');
  const sheets = await readPdf(await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm' } }));
  expect(sheets).toHaveLength(1);
  await expect(page.locator('start-route').getByRole('button')).toHaveCount(0);
});
