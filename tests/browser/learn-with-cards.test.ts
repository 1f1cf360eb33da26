import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readPdf } from './pdf-text';
import { watch } from './pages';

const monday = new Date('2026-03-02T10:00:00');
const days = (count: number) => new Date(monday.getTime() + count * 24 * 60 * 60 * 1000);
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function open(page: Page, search = '') {
  await page.goto(`/glossary/cards/${search}`);
  await expect(page.getByRole('button', { name: /^Go through/ })).toBeVisible();
}

const sets = (page: Page) => page.getByRole('combobox', { name: 'Which cards' });
const front = (page: Page) => page.locator('card-round .front');
const turn = (page: Page) => page.getByRole('button', { name: /^Show (what it means|the term)$/ });
const grade = (page: Page, name: 'I knew it' | 'Partly' | 'I did not know it') =>
  page.getByRole('button', { name, exact: true });
const outcome = (page: Page) => page.getByRole('heading', { name: 'How it went' });
const recordOf = async (page: Page) =>
  JSON.parse((await page.evaluate(() => localStorage.getItem('working-model'))) ?? '{"kept":{}}') as {
    kept: Record<string, { isKept: boolean; attempts?: { verdict: string }[] }>;
  };

/** A record with these cards, put there once. */
async function plant(page: Page, kept: Record<string, { isKept: boolean; at: number }>) {
  await page.addInitScript(
    (text) => {
      if (!sessionStorage.getItem('planted')) localStorage.setItem('working-model', text);
      sessionStorage.setItem('planted', 'yes');
    },
    JSON.stringify({ version: 3, answers: {}, forgotten: {}, kept }),
  );
}

/** The ids and names of the cards of a set, from the list below it. */
const listed = (page: Page) =>
  page
    .locator('.decks details:not([hidden])')
    .evaluateAll((rows) =>
      (rows as HTMLElement[]).map((row) => [
        row.dataset['id'] ?? '',
        row.querySelector('summary')?.textContent ?? '',
      ]),
    );

test('a set is gone through by keyboard alone, and what was missed once more', async ({ page }) => {
  const trouble = watch(page);
  await page.clock.setFixedTime(monday);
  await open(page, '?set=history');
  const cards = await listed(page);
  expect(cards.length).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: /^Go through all/ }).focus();
  await page.keyboard.press('Enter');
  const seen: string[] = [];
  for (const [index] of cards.entries()) {
    await expect(page.getByText(`${index + 1} of ${cards.length}`, { exact: true })).toBeVisible();
    await expect(front(page).locator('.hw')).toBeFocused();
    seen.push((await front(page).textContent()) ?? '');
    await expect(page.locator('card-round .short')).toBeHidden();
    await page.keyboard.press(index % 2 === 0 ? 'Space' : 'Enter');
    await expect(page.locator('card-round .short')).toBeFocused();
    await expect(turn(page)).toHaveCount(0);
    await page.keyboard.press(index === 0 ? '3' : index === 1 ? '2' : '1');
  }
  expect(seen.toSorted()).toEqual(cards.map(([, name]) => name).toSorted());
  await expect(outcome(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'I did not know it: 1' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Partly: 1' })).toBeVisible();
  await expect(page.getByRole('heading', { name: `I knew it: ${cards.length - 2}` })).toBeVisible();
  await expect(page.getByText('The next of these comes back tomorrow.')).toBeVisible();
  await page.getByRole('button', { name: 'Go through the 2 not known again' }).press('Enter');
  const again: string[] = [];
  for (const place of [1, 2]) {
    await expect(page.getByText(`${place} of 2`, { exact: true })).toBeVisible();
    again.push((await front(page).textContent()) ?? '');
    await page.keyboard.press('Space');
    await page.keyboard.press('1');
  }
  expect(again.toSorted()).toEqual(seen.slice(0, 2).toSorted());
  await expect(page.getByRole('button', { name: /not known again$/ })).toBeHidden();
  // Of the tries of one day the worst counts.
  await expect(page.getByText('The next of these comes back tomorrow.')).toBeVisible();
  expect(trouble).toEqual([]);
});

test('a card that was graded is on the review page the next day', async ({ page }) => {
  await page.clock.setFixedTime(monday);
  await open(page, '?set=tokens');
  await expect(page.getByText('Each card that you grade is kept for review')).toBeVisible();
  await page.getByRole('button', { name: 'Begin with ten' }).click();
  const term = (await front(page).textContent()) ?? '';
  await turn(page).click();
  await grade(page, 'I did not know it').click();
  await expect(page.getByText(`“${term}” comes back tomorrow.`)).toBeVisible();
  const later = (await front(page).textContent()) ?? '';
  await turn(page).click();
  await grade(page, 'I knew it').click();
  await page.getByRole('button', { name: 'Enough for now' }).click();
  await page.clock.setFixedTime(days(1));
  await page.getByRole('link', { name: 'What comes back, and when' }).click();
  await expect(page.getByText('One is due today.')).toBeVisible();
  const today = page.locator('.days section').first();
  await expect(today.getByRole('link', { name: term, exact: true })).toBeVisible();
  await expect(today.getByRole('link', { name: later, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Answer it now' }).click();
  await expect(page.locator('.flip .front')).toHaveText(term);
  await turn(page).click();
  await page.keyboard.press('1');
  await expect(page.getByText('These are done. Nothing is due today.')).toBeVisible();
  await page.getByRole('link', { name: 'flashcards' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Flashcards' })).toBeVisible();
});

test('what is due is asked first, then what is new, ten at a time', async ({ page }) => {
  await page.clock.setFixedTime(monday);
  await open(page, '?set=architectures');
  const ids = (await listed(page)).map(([id = '']) => id);
  expect(ids.length).toBeGreaterThan(11);
  const [due = '', later = ''] = ids.slice(-2);
  await plant(page, {
    [due]: { isKept: true, at: days(-3).getTime() },
    [later]: { isKept: true, at: monday.getTime() },
  });
  await open(page, '?set=architectures');
  await expect(
    page.getByText(`${ids.length} cards, 1 due today, ${ids.length - 2} not graded yet.`),
  ).toBeVisible();
  const nameOf = new Map(await listed(page).then((rows) => rows.map(([id = '', name = '']) => [id, name])));
  await page.getByRole('button', { name: 'Begin with ten' }).click();
  await expect(front(page)).toHaveText(nameOf.get(due) ?? '');
  for (let place = 0; place < 10; place++) {
    await expect(page.getByText(`${place + 1} of 10`, { exact: true })).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('1');
  }
  const left = ids.length - 2 - 9;
  await page.getByRole('button', { name: left === 1 ? 'The next one' : `The next ${left}` }).click();
  for (let place = 0; place < left; place++) {
    await expect(front(page)).not.toHaveText(nameOf.get(later) ?? '');
    await page.keyboard.press('Space');
    await page.keyboard.press('1');
  }
  await expect(page.getByRole('button', { name: /^The next/ })).toBeHidden();
  expect(Object.keys((await recordOf(page)).kept).toSorted()).toEqual(ids.toSorted());
});

test('asked for the term, the meaning is in front, and nothing of the name', async ({ page }) => {
  await open(page, '?set=theme-basics&ask=term');
  await page.getByRole('button', { name: /^Go through all/ }).click();
  const card = page.locator('flip-card');
  await expect(front(page).locator('.short')).toBeFocused();
  for (const part of ['.hw', '.also', '.more']) await expect(card.locator(part)).toBeHidden();
  await page.getByRole('button', { name: 'Show the term' }).click();
  await expect(card.locator('.hw')).toBeFocused();
  await expect(card.getByRole('link', { name: 'More' })).toBeVisible();
  // Mixed, the sides take turns.
  await open(page, '?set=theme-basics&ask=mixed');
  await page.getByRole('button', { name: /^Go through all/ }).click();
  await expect(page.getByRole('button', { name: 'Show what it means' })).toBeVisible();
  await page.getByRole('button', { name: 'Skip it' }).click();
  await expect(page.getByRole('button', { name: 'Show the term' })).toBeVisible();
});

test.describe('the choice', () => {
  test('stands in the address, and the way back leads through it', async ({ page }) => {
    await open(page);
    await sets(page).selectOption('theme-tuning');
    await expect(page).toHaveURL(/\?set=theme-tuning$/);
    await sets(page).selectOption('attention');
    await page.getByRole('radio', { name: 'the meaning, and recall the term' }).check();
    await expect(page).toHaveURL(/\?set=attention&ask=term$/);
    const count = (await listed(page)).length;
    await expect(page.getByText(`${count} cards, ${count} not graded yet.`)).toBeVisible();
    await page.getByRole('button', { name: /^Go through all/ }).click();
    await expect(front(page)).toBeVisible();
    await page.goBack();
    await expect(sets(page)).toBeFocused();
    await expect(sets(page)).toHaveValue('attention');
    await page.goBack();
    await expect(sets(page)).toHaveValue('theme-tuning');
    await page.goBack();
    await expect(sets(page)).toHaveValue('');
    await expect(page.getByRole('radio', { name: 'the term, and recall what it means' })).toBeChecked();
  });

  for (const search of ['?set=no-such-set&ask=everything', '?set=constructor', '?set=%E0%A4%A&ask=%'])
    test(`is the whole glossary for ${search}`, async ({ page }) => {
      const trouble = watch(page);
      await open(page, search);
      await expect(sets(page)).toHaveValue('');
      await expect(page.getByRole('radio', { name: 'the term, and recall what it means' })).toBeChecked();
      await page.getByRole('button', { name: 'Begin with ten' }).click();
      await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
      expect(trouble).toEqual([]);
    });

  test('is offered at the end of a chapter', async ({ page }) => {
    await page.goto('/tokens/');
    await page.getByRole('link', { name: 'The terms of this chapter as flashcards' }).click();
    await expect(sets(page)).toHaveValue('tokens');
  });
});

test('keys grade a card only once it is turned, and a round can be left', async ({ page }) => {
  await open(page, '?set=tokens');
  await page.getByRole('button', { name: 'Begin with ten' }).click();
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Skip it' }).click();
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Enough for now' }).click();
  await expect(page.getByText('You graded no card, so nothing was kept.')).toBeVisible();
  expect((await recordOf(page)).kept).toEqual({});
  await page.getByRole('button', { name: 'Choose other cards' }).click();
  await expect(sets(page)).toBeFocused();
});

test.describe('a card', () => {
  test('that was put away stays away, however it is graded', async ({ page }) => {
    await page.clock.setFixedTime(monday);
    await open(page, '?set=history');
    const ids = (await listed(page)).map(([id = '']) => id);
    await plant(page, Object.fromEntries(ids.map((id) => [id, { isKept: false, at: days(-3).getTime() }])));
    await open(page, '?set=history');
    await expect(page.getByText(`${ids.length} cards, ${ids.length} put away.`)).toBeVisible();
    await page.getByRole('button', { name: /^Go through all/ }).click();
    await turn(page).click();
    await expect(
      page.getByText('You have put this card away: a grade does not bring it back.'),
    ).toBeVisible();
    await grade(page, 'I did not know it').click();
    await expect(page.getByText(/stays put away\.$/)).toBeVisible();
    expect(Object.values((await recordOf(page)).kept).filter(({ isKept }) => isKept)).toEqual([]);
    // Unless the reader says so.
    await turn(page).click();
    await page.getByRole('button', { name: /^Keep for review/ }).click();
    await expect(page.getByText('Kept for review.')).toBeVisible();
    await page.keyboard.press('2');
    await expect(page.getByText(/” comes back/)).toBeVisible();
    const kept = Object.values((await recordOf(page)).kept).filter(({ isKept }) => isKept);
    expect(kept.map(({ attempts }) => attempts?.map(({ verdict }) => verdict))).toEqual([['partly']]);
  });

  test('that was graded can be put away again, from the end of the round', async ({ page }) => {
    await open(page, '?set=history');
    await page.getByRole('button', { name: /^Go through all/ }).click();
    const term = (await front(page).textContent()) ?? '';
    await turn(page).click();
    await grade(page, 'Partly').click();
    await page.getByRole('button', { name: 'Enough for now' }).click();
    const row = page.getByRole('listitem').filter({ hasText: term });
    await row.getByRole('button', { name: `Put away: ${term}` }).click();
    await expect(row.getByText('put away', { exact: true })).toBeVisible();
    await expect(row.getByRole('button', { name: `Keep for review: ${term}` })).toBeFocused();
    expect(Object.values((await recordOf(page)).kept).map(({ isKept }) => isKept)).toEqual([false]);
  });

  test('that another tab put away is told so at the end of the round, and can be kept again', async ({
    page,
    context,
  }) => {
    await open(page, '?set=history');
    await page.getByRole('button', { name: /^Go through all/ }).click();
    const term = (await front(page).textContent()) ?? '';
    await turn(page).click();
    await grade(page, 'Partly').click();
    await page.getByRole('button', { name: 'Enough for now' }).click();
    const other = await context.newPage();
    await other.goto('/review/');
    await other.getByRole('button', { name: `Put away: ${term}` }).click();
    await expect(other.getByText(/^Put away\./)).toBeVisible();
    const row = page.getByRole('listitem').filter({ hasText: term });
    await row.getByRole('button', { name: `Keep for review: ${term}` }).click();
    await expect(row.getByText('comes back tomorrow')).toBeVisible();
  });

  test('that is kept already loses no try by another', async ({ page }) => {
    await page.clock.setFixedTime(monday);
    await open(page, '?set=history');
    const [[id = ''] = []] = await listed(page);
    await plant(page, { [id]: { isKept: true, at: days(-9).getTime() } });
    for (const [day, verdicts] of [
      [0, ['wrong']],
      [1, ['wrong', 'right']],
    ] as const) {
      await page.clock.setFixedTime(days(day));
      await open(page, '?set=history');
      await page.getByRole('button', { name: /^Go through all/ }).click();
      await turn(page).click();
      await page.keyboard.press(day === 0 ? '3' : '1');
      const tries = (await recordOf(page)).kept[id]?.attempts?.map(({ verdict }) => verdict);
      expect(tries).toEqual(verdicts);
    }
  });
});

test('where nothing can be stored, cards work and the page says so', async ({ page }) => {
  const trouble = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, '?set=history');
  await expect(page.getByText('This browser does not let the site store anything')).toBeVisible();
  await page.getByRole('button', { name: /^Go through all/ }).click();
  await turn(page).click();
  await grade(page, 'I did not know it').click();
  await page.getByRole('button', { name: 'Enough for now' }).click();
  await expect(page.getByRole('heading', { name: 'I did not know it: 1' })).toBeVisible();
  expect(trouble).toEqual([]);
});

test('every view meets WCAG 2.2 AA and fits 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '?set=tokens');
  const check = async (view: string) => {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `pixels that scroll sideways: ${view}`).toBeLessThanOrEqual(0);
  };
  await page.getByRole('button', { name: 'Begin with ten' }).click();
  await check('the front');
  await turn(page).click();
  await check('the back');
  await grade(page, 'Partly').click();
  await page.getByRole('button', { name: 'Enough for now' }).click();
  await check('the end');
});

test('on paper, the chosen cards are all turned, in two columns', async ({ page }) => {
  await open(page, '?set=history');
  const meanings = await page.locator('.decks details:not([hidden]) .short').allTextContents();
  const others = await page.locator('.decks details[hidden] .short').allTextContents();
  await page.getByRole('button', { name: /^Go through all/ }).click();
  const text = readPdf(await page.pdf({ format: 'A4' })).join('');
  const isThere = (meaning: string) => text.includes(meaning.replace(/\s/g, ''));
  expect(meanings.filter((meaning) => !isThere(meaning))).toEqual([]);
  expect(others.filter(isThere)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const card = page.locator('.decks details:not([hidden])').first();
  const [left, right] = [
    await card.locator('summary').boundingBox(),
    await card.locator('.short').boundingBox(),
  ];
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
});

test('without JavaScript, every term can be unfolded', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/glossary/cards/');
  await expect(page.getByText(/^Turning cards and bringing them back need JavaScript/)).toBeVisible();
  await expect(sets(page)).toBeHidden();
  const card = page.locator('.decks details').filter({ hasText: 'Embedding' }).first();
  await expect(card.locator('.short')).toBeHidden();
  await card.locator('summary').click();
  await expect(card.locator('.short')).toBeVisible();
});
