import { expect, test, type Locator, type Page } from '@playwright/test';

async function open(page: Page, kind: 'order' | 'sort', path = '/limits/') {
  await page.goto(`${path}#quiz`);
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
  const question = page.locator(`quiz-question[data-key*='"type":"${kind}"']`).first();
  await question.scrollIntoViewIfNeeded();
  return question;
}

const textsOf = (question: Locator) => question.locator('.lines .line').allTextContents();
const gripOf = (question: Locator, item: string) =>
  question.getByRole('button', { name: `Pick up: ${item}`, exact: true });
const cardOf = (question: Locator) => question.locator('.cards > fieldset').first();
/** The list with the first line put in the third place. */
const firstToThird = ([a = '', b = '', c = '', ...rest]: string[]) => [b, c, a, ...rest];

async function middleOf(locator: Locator) {
  const { x, y, width, height } = (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(page: Page, from: Locator, to: Locator) {
  const start = await middleOf(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const end = await middleOf(to);
  await page.mouse.move(end.x, end.y + 4, { steps: 8 });
}

test('a line is dragged to its place with the mouse', async ({ page }) => {
  const question = await open(page, 'order');
  await question.locator('.lines').evaluate((list) => list.scrollIntoView({ block: 'center' }));
  const before = await textsOf(question);
  const grip = gripOf(question, before[0] ?? '');
  await drag(page, grip, question.locator('.lines > li').nth(2));
  await expect(grip).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.up();
  expect(await textsOf(question)).toEqual(firstToThird(before));
  await expect(question.locator('.moved')).toHaveText(`${before[0]}: put down, place 3 of ${before.length}.`);
  await expect(grip).not.toHaveAttribute('aria-pressed');
});

test('Escape puts a dragged line back', async ({ page }) => {
  const question = await open(page, 'order');
  await question.locator('.lines').evaluate((list) => list.scrollIntoView({ block: 'center' }));
  const before = await textsOf(question);
  await drag(page, gripOf(question, before[0] ?? ''), question.locator('.lines > li').nth(2));
  await page.keyboard.press('Escape');
  expect(await textsOf(question)).toEqual(before);
  await page.mouse.up();
  expect(await textsOf(question)).toEqual(before);
});

test('a line is carried by keyboard alone, and each step is announced', async ({ page }) => {
  const question = await open(page, 'order');
  const before = await textsOf(question);
  const [first = ''] = before;
  const grip = gripOf(question, first);
  const said = question.locator('.moved');
  await expect(said).toHaveAttribute('aria-live', 'polite');
  await grip.focus();
  await page.keyboard.press('ArrowDown');
  expect(await textsOf(question)).toEqual(before);
  await page.keyboard.press('Space');
  await expect(said).toContainText(`${first}: picked up, place 1 of ${before.length}.`);
  await page.keyboard.press('ArrowDown');
  await expect(said).toHaveText(`place 2 of ${before.length}`);
  await page.keyboard.press('ArrowDown');
  await expect(grip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(`${first}: put down, place 3 of ${before.length}.`);
  expect(await textsOf(question)).toEqual(firstToThird(before));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(said).toHaveText(`${first}: put back, place 3 of ${before.length}.`);
  expect(await textsOf(question)).toEqual(firstToThird(before));
  await expect(grip).toBeFocused();
});

test('a card is dragged into a group with the mouse', async ({ page }) => {
  const question = await open(page, 'sort');
  const card = cardOf(question);
  const group = (await card.locator('label').nth(1).textContent())?.trim() ?? '';
  await question.locator('.cards').evaluate((list) => list.scrollIntoView({ block: 'center' }));
  await page.mouse.wheel(0, 0);
  const grip = card.getByRole('button', { name: /^Pick up/ });
  const start = await middleOf(grip);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const bin = question.locator('.bins > *').filter({ hasText: group });
  await expect(bin).toBeVisible();
  const end = await middleOf(bin);
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
  await expect(card.getByRole('radio', { name: group })).toBeChecked();
  await expect(question.locator('.bins')).toHaveCount(0);
  await expect(question.locator('.moved')).toContainText(`: put down, ${group}.`);
});

test('a card let go outside the groups stays as it was', async ({ page }) => {
  const question = await open(page, 'sort');
  const card = cardOf(question);
  await card.getByRole('radio').first().check();
  await drag(page, card.getByRole('button', { name: /^Pick up/ }), question.locator('.stem'));
  await page.mouse.up();
  await expect(card.getByRole('radio').first()).toBeChecked();
});

test('a card is carried from group to group by keyboard alone', async ({ page }) => {
  const question = await open(page, 'sort');
  const card = cardOf(question);
  const said = question.locator('.moved');
  await card.getByRole('button', { name: /^Pick up/ }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('picked up, no group yet.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(card.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(said).toContainText('put back, no group yet.');
  await expect(card.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(card.getByRole('radio').last()).toBeChecked();
  await expect(said).toContainText('put down,');
});

test('a finger drags a line, and the page does not scroll under it', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const question = await open(page, 'order');
  await question.locator('.lines').evaluate((list) => list.scrollIntoView({ block: 'center' }));
  const before = await textsOf(question);
  const grip = gripOf(question, before[0] ?? '');
  await expect(grip).toHaveCSS('touch-action', 'none');
  const session = await context.newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const top = await page.evaluate(() => scrollY);
  const [start, end] = [await middleOf(grip), await middleOf(question.locator('.lines > li').nth(2))];
  await finger('touchStart', [start]);
  for (const part of [0.25, 0.5, 0.75, 1])
    await finger('touchMove', [{ x: start.x, y: start.y + (end.y + 6 - start.y) * part }]);
  await finger('touchEnd', []);
  expect(await textsOf(question)).toEqual(firstToThird(before));
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await context.close();
});

test('a drag that the system takes away puts the card back', async ({ page }) => {
  const question = await open(page, 'sort');
  const card = cardOf(question);
  const grip = card.getByRole('button', { name: /^Pick up/ });
  await drag(page, grip, question.locator('.stem'));
  const bin = await middleOf(question.locator('.bins > *').first());
  await page.mouse.move(bin.x, bin.y);
  await expect(card.getByRole('radio').first()).toBeChecked();
  await grip.dispatchEvent('pointercancel', { pointerId: 1 });
  await expect(card.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('where motion is reduced, lines change places without following the pointer', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const question = await open(page, 'order');
  await question.locator('.lines').evaluate((list) => list.scrollIntoView({ block: 'center' }));
  const before = await textsOf(question);
  await drag(page, gripOf(question, before[0] ?? ''), question.locator('.lines > li').nth(2));
  await expect(question.locator('.lines > li').nth(2)).toHaveCSS('translate', 'none');
  await page.mouse.up();
  expect(await textsOf(question)).toEqual(firstToThird(before));
});
