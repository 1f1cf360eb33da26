import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { watch } from './pages';

const card = (page: Page) => page.locator('.card:popover-open');

/** Focuses a link as the Tab key does, so that the browser shows where the focus is. */
async function focusByKey(page: Page, link: Locator) {
  await page.keyboard.press('Shift');
  await link.evaluate((one) => one.focus({ focusVisible: true } as FocusOptions));
}

/** Makes a page as it is in a browser without anchor positioning. */
async function forbidAnchors(page: Page) {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...asked: string[]) =>
      asked[0] !== 'position-area' && (supports as (...all: string[]) => boolean)(...asked);
  });
  await page.route('**/', async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text())
      // Without the policy, which knows the styles as they were.
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
      .replace(/position-area:[^;}]*;?|position-try-fallbacks:[^;}]*;?/g, '');
    await route.fulfill({ response: answer, body: html });
  });
}

/** What is wrong with any card of the page, each opened by the keyboard at three places of the window. */
function lookAtAll(): string[] {
  const brand = document.querySelector<HTMLElement>('.brand');
  const terms = [...document.querySelectorAll<HTMLElement>('a.term')].filter((term) =>
    term.checkVisibility(),
  );
  return terms.flatMap((term, index) =>
    (['start', 'center', 'end'] as const).flatMap((block) => {
      brand?.focus({ preventScroll: true });
      term.scrollIntoView({ block, behavior: 'instant' });
      term.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
      const found = look();
      return found === '' ? [] : [`term ${index}, ${block}: ${found}`];
    }),
  );

  function look(): string {
    const card = document.querySelector<HTMLElement>('.card:popover-open');
    const term = document.querySelector<HTMLElement>('a.term.open');
    if (!card || !term) return 'no card';
    const [box, own] = [card.getBoundingClientRect(), term.getBoundingClientRect()];
    const found: string[] = [];
    if (box.left < 0 || box.right > innerWidth) found.push('beyond the sides');
    if (box.top < -0.5 || box.bottom > innerHeight + 0.5) found.push('beyond the top or the bottom');
    if (box.height < 90) found.push(`only ${Math.round(box.height)} px high`);
    if (box.top < own.bottom && box.bottom > own.top) found.push('over its term');
    if (card.scrollWidth > card.clientWidth) found.push('wider than it shows');
    return found.join(', ');
  }
}

test.describe('the card', () => {
  test('opens where the pointer rests, lets it travel in, and leads on', async ({ page }) => {
    await page.goto('/prompting/');
    const term = page.locator('a.term[data-term="system-prompt"]').first();
    await term.hover();
    await expect(card(page)).toHaveCount(1);
    await expect(card(page)).toContainText('System prompt');
    await card(page).hover();
    await page.waitForTimeout(400); // longer than the card waits before it closes
    await expect(card(page)).toHaveCount(1);
    await card(page).getByRole('link', { name: 'More' }).click();
    await expect(page).toHaveURL(/\/glossary\/system-prompt\/$/);
  });

  test('does not open for a pointer that only passes', async ({ page }) => {
    await page.goto('/prompting/');
    await page.locator('a.term[data-term="system-prompt"]').first().hover();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(400);
    await expect(card(page)).toHaveCount(0);
  });

  test('opens on keyboard focus; Escape closes it and the focus stays; Tab goes into it', async ({
    page,
  }) => {
    await page.goto('/prompting/');
    const term = page.locator('a.term').first();
    await term.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(card(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(term).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(card(page)).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(card(page).getByRole('link', { name: 'More' })).toBeFocused();
  });

  test('does not cover its term, and one is open at a time', async ({ page }) => {
    await page.goto('/prompting/');
    for (const id of ['prompt', 'token']) {
      const term = page.locator(`a.term[data-term="${id}"]`).first();
      await term.hover();
      await expect(card(page)).toHaveCount(1);
      await expect(card(page)).toHaveId(`card-${id}`);
      const [box, own] = [await card(page).boundingBox(), await term.boundingBox()];
      if (!box || !own) throw new Error('The card or its term is not on the page.');
      const isApart = box.y >= own.y + own.height || box.y + box.height <= own.y;
      expect(isApart).toBe(true);
    }
  });

  test('offers the section that teaches its term, the questions that test it, and to keep it', async ({
    page,
  }) => {
    await page.goto('/prompting/');
    const id = (await page.locator('.card[data-asks]').first().getAttribute('id'))?.replace('card-', '');
    await page.locator(`a.term[data-term="${id}"]`).first().hover();
    await expect(card(page).getByRole('link', { name: /^Taught in \d+\.\d+$/ })).toBeVisible();
    await card(page).getByRole('button', { name: 'Keep for review' }).click();
    await expect(card(page).getByRole('button', { name: 'Put away' })).toBeVisible();
    const questions = card(page).getByRole('link', { name: /^\d+ questions?$/ });
    const count = Number.parseInt((await questions.textContent()) ?? '');
    await questions.click();
    await expect(page).toHaveURL(new RegExp(`/glossary/${id}/#questions$`));
    await expect(page.getByRole('heading', { name: 'Questions that test it' })).toBeInViewport();
    await expect(page.locator('.asked-of > li')).toHaveCount(count);
  });

  test('keeps its term also if that is pressed before the script is there', async ({ page }) => {
    let release: () => void = () => undefined;
    const isReleased = new Promise<void>((done) => (release = done));
    await page.route('**/keep-card*.js', async (route) => {
      await isReleased;
      await route.continue();
    });
    await page.goto('/prompting/');
    await page.locator('a.term').first().hover();
    await card(page).getByRole('button', { name: 'Keep for review' }).click();
    release();
    await expect(card(page).getByRole('button', { name: 'Put away' })).toBeVisible();
  });

  test('does not offer to keep its term where the script for it cannot be fetched', async ({ page }) => {
    await page.route('**/keep-card*.js', (route) => route.abort());
    await page.goto('/prompting/');
    await page.locator('a.term').first().hover();
    await expect(card(page).getByRole('link', { name: 'More' })).toBeVisible();
    await expect(card(page).getByRole('button')).toHaveCount(0);
  });

  test('has a name, and tells its term what it says', async ({ page }) => {
    await page.goto('/prompting/');
    const term = page.locator('a.term[data-term="system-prompt"]').first();
    await expect(term).not.toHaveAttribute('aria-expanded');
    await term.hover();
    await expect(page.getByRole('group', { name: 'System prompt' })).toBeVisible();
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    await expect(term).toHaveAccessibleDescription((await card(page).locator('.short').textContent()) ?? '');
    const { violations } = await new AxeBuilder({ page }).include('.card:popover-open').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(term).not.toHaveAttribute('aria-expanded');
  });

  test('closes on Escape also from within, and the focus goes back to its term', async ({ page }) => {
    await page.goto('/prompting/');
    const term = page.locator('a.term').nth(2);
    await focusByKey(page, term);
    await expect(card(page)).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(card(page).getByRole('link', { name: 'More' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(term).toBeFocused();
  });

  test('that Escape has closed stays closed until the pointer was elsewhere', async ({ page }) => {
    await page.goto('/prompting/');
    const term = page.locator('a.term[data-term="system-prompt"]').first();
    await term.hover();
    await expect(card(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await term.hover({ position: { x: 4, y: 8 } });
    await page.waitForTimeout(500);
    await expect(card(page)).toHaveCount(0);
    await page.mouse.move(5, 5);
    await term.hover();
    await expect(card(page)).toHaveCount(1);
  });

  test('that the keyboard opened is not closed by a pointer that rests, nor by one that passes', async ({
    page,
  }) => {
    await page.goto('/prompting/');
    await page.mouse.move(700, 500);
    const term = page.locator('a.term').last();
    await focusByKey(page, term);
    await expect(card(page)).toHaveCount(1);
    await page.waitForTimeout(600); // the page has scrolled under the pointer
    await expect(card(page)).toHaveCount(1);
    await page.mouse.move(5, 300, { steps: 5 });
    await page.waitForTimeout(600);
    await expect(card(page)).toHaveCount(1);
    await expect(card(page)).toHaveId(`card-${await term.getAttribute('data-term')}`);
  });

  test('goes with its term as the page scrolls, and closes where that is out of sight', async ({ page }) => {
    await page.goto('/prompting/');
    const term = page.locator('a.term').nth(6);
    await focusByKey(page, term);
    await expect(card(page)).toHaveCount(1);
    await page.evaluate(() => scrollBy(0, 60));
    await expect
      .poll(async () => {
        const [box, own] = [await card(page).boundingBox(), await term.boundingBox()];
        return box && own && (box.y >= own.y + own.height || box.y + box.height <= own.y);
      })
      .toBe(true);
    await page.evaluate(() => scrollBy(0, 4000));
    await expect(card(page)).toHaveCount(0);
  });

  test('moves nothing on the page', async ({ page }) => {
    // Without the contents, whose needle moves as the page scrolls.
    await page.setViewportSize({ width: 900, height: 800 });
    await page.goto('/prompting/');
    await page.evaluate(() => {
      const seen = window as unknown as { shifts: number };
      seen.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
    });
    for (const at of [0, 3, 6]) {
      const term = page.locator('a.term').nth(at);
      await term.hover();
      await expect(card(page)).toHaveCount(1);
      await expect(card(page).getByRole('button', { name: 'Keep for review' })).toBeVisible();
      await page.mouse.move(5, 5);
      await expect(card(page)).toHaveCount(0);
    }
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
  });

  test('is not there any more when the reader comes back', async ({ page }) => {
    await page.goto('/prompting/');
    await page.locator('a.term').first().hover();
    await expect(card(page)).toHaveCount(1);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expect(card(page)).toHaveCount(0);
  });

  test('is not printed', async ({ page }) => {
    await page.goto('/prompting/');
    await page.locator('a.term').first().hover();
    await expect(card(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(card(page)).not.toBeVisible();
  });

  /** Windows: a desk, a phone, 320 px, and 1280 × 1024 at 400 %. */
  const windows = [
    [1440, 900],
    [390, 844],
    [320, 640],
    [320, 256],
  ] as const;
  /** As it is, and as it would be in a browser that cannot anchor. */
  const ways = [true, false];

  for (const canAnchor of ways)
    for (const [width, height] of windows)
      test(`can be reached whole at ${width} × ${height}${canAnchor ? '' : ', without anchors'}`, async ({
        page,
      }) => {
        if (!canAnchor) await forbidAnchors(page);
        await page.setViewportSize({ width, height });
        await page.goto('/prompting/');
        await page.waitForFunction(() => customElements.get('term-cards'));
        const wrong = await page.evaluate(lookAtAll);
        expect(wrong).toEqual([]);
      });

  for (const canAnchor of ways)
    test(`stays with its term as the window changes${canAnchor ? '' : ', without anchors'}`, async ({
      page,
    }) => {
      if (!canAnchor) await forbidAnchors(page);
      await page.goto('/prompting/');
      const term = page.locator('a.term').first();
      await focusByKey(page, term);
      await expect(card(page)).toHaveCount(1);
      await page.setViewportSize({ width: 1100, height: 720 });
      await expect
        .poll(async () => {
          const [box, own] = [await card(page).boundingBox(), await term.boundingBox()];
          if (!box || !own || box.x < 0 || box.x + box.width > 1100) return undefined;
          return Math.round(
            Math.min(Math.abs(box.y - own.y - own.height), Math.abs(own.y - box.y - box.height)),
          );
        })
        .toBe(8);
    });

  test.describe('by touch, at 320 px', () => {
    test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

    test('opens on the first tap, inside the window; a second tap follows the link', async ({ page }) => {
      await page.goto('/prompting/');
      for (const term of (await page.locator('a.term').all()).slice(0, 8)) {
        await term.scrollIntoViewIfNeeded();
        await term.tap();
        await expect(card(page)).toHaveCount(1);
        const box = await card(page).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
        await page.keyboard.press('Escape');
      }
      const term = page.locator('a.term').first();
      await term.scrollIntoViewIfNeeded();
      await term.tap();
      await expect(card(page)).toHaveCount(1);
      await term.tap();
      await expect(page).toHaveURL(/\/glossary\//);
    });
  });
});

test.describe('the depth of the cards', () => {
  const key = 'working-model:depth';
  const deep = (page: Page) => card(page).locator('.deep');
  const fetched = (page: Page) => {
    const urls: string[] = [];
    page.on('request', (request) => {
      if (/glossary\/\w+\.json$/.test(request.url())) urls.push(new URL(request.url()).pathname);
    });
    return urls;
  };
  const choose = (page: Page, value: string) =>
    page.addInitScript(([name, text]) => localStorage.setItem(name as string, text as string), [key, value]);
  const hover = async (page: Page) => {
    await page.locator('a.term[data-term="system-prompt"]').first().hover();
    await expect(card(page)).toHaveCount(1);
  };

  for (const value of [undefined, 'sentence', 'everything'])
    test(`is the sentence, and nothing is fetched, where ${value ?? 'nothing'} is chosen`, async ({
      page,
    }) => {
      const urls = fetched(page);
      if (value) await choose(page, value);
      await page.goto('/prompting/');
      await page.waitForLoadState('networkidle');
      await hover(page);
      await expect(deep(page)).toHaveCount(0);
      expect(urls).toEqual([]);
    });

  for (const value of ['paragraph', 'technical'])
    test(`is ${value} where that is chosen; the texts are fetched once, before any card opens`, async ({
      page,
    }) => {
      const trouble = watch(page);
      const urls = fetched(page);
      await choose(page, value);
      await page.goto('/prompting/');
      await expect.poll(() => page.locator('.card .deep').count()).toBeGreaterThan(10);
      await hover(page);
      await expect(deep(page)).toBeVisible();
      await expect(card(page).locator('.short')).toBeVisible();
      expect(urls).toEqual([`/glossary/${value}.json`]);
      expect(trouble).toEqual([]);
    });

  test('stays the sentence if the texts cannot be fetched', async ({ page }) => {
    await choose(page, 'technical');
    await page.route('**/glossary/technical.json', (route) => route.abort());
    await page.goto('/prompting/');
    await page.waitForLoadState('networkidle');
    await hover(page);
    await expect(card(page).locator('.short')).toBeVisible();
    await expect(deep(page)).toHaveCount(0);
  });

  test('leaves a card that is open as it is until it closes', async ({ page }) => {
    await choose(page, 'paragraph');
    let release: () => void = () => undefined;
    const isReleased = new Promise<void>((done) => (release = done));
    await page.route('**/glossary/paragraph.json', async (route) => {
      await isReleased;
      await route.continue();
    });
    await page.goto('/prompting/');
    await hover(page);
    release();
    await expect.poll(() => page.locator('.card .deep').count()).toBeGreaterThan(10);
    await expect(deep(page)).toHaveCount(0);
    await page.mouse.move(5, 5);
    await expect(card(page)).toHaveCount(0);
    await hover(page);
    await expect(deep(page)).toBeVisible();
  });

  test('follows a choice made in another tab, and one made on the page itself', async ({ page, context }) => {
    await page.goto('/prompting/');
    const other = await context.newPage();
    await other.goto('/glossary/rag/');
    await other.getByRole('radio', { name: 'For developers' }).check();
    await expect.poll(() => other.locator('.card .deep').count()).toBeGreaterThan(2);
    await expect.poll(() => page.locator('.card .deep').count()).toBeGreaterThan(10);
    await other.getByRole('radio', { name: 'In a sentence' }).check();
    await expect(other.locator('.card .deep')).toHaveCount(0);
    await expect(page.locator('.card .deep')).toHaveCount(0);
  });
});
