import { expect, test, type Page, type Route } from '@playwright/test';

const fields = [
  { path: '/tokens/', kind: 'number', value: '1,200' },
  { path: '/measuring/', kind: 'blank', value: 'Baseline' },
] as const;

const ofKind = (page: Page, kind: string) =>
  page.locator(`quiz-question[data-key*='"type":"${kind}"']`).first();

/** Notes every page that opens from now on. */
function watchPages(page: Page): string[] {
  const opened: string[] = [];
  page.on('framenavigated', (frame) => opened.push(frame.url()));
  return opened;
}

/** Opens a chapter, and holds its quiz back until the function that it returns is called. */
async function openHeld(page: Page, path: string) {
  const held: Route[] = [];
  await page.route(/chapter-quiz\.element/, (route) => void held.push(route));
  await page.goto(path);
  return async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const route of held.splice(0)) await route.continue();
  };
}

for (const { path, kind, value } of fields) {
  test(`Enter in a ${kind} field keeps the answer while the quiz still loads, and checks it after`, async ({
    page,
  }) => {
    const release = await openHeld(page, path);
    const opened = watchPages(page);
    const question = ofKind(page, kind);
    const field = question.getByRole('textbox', { name: 'Your answer' });
    await field.fill(value);
    await field.press('Enter');
    await field.press('Enter');
    await release();
    await expect(question.getByRole('button', { name: 'Check' })).toBeVisible();
    await expect(field).toHaveValue(value);
    await expect(field).toBeFocused();
    await field.press('Enter');
    await expect(question.locator('.verdict')).toContainText(value);
    expect(opened).toEqual([]);
  });
}

test('Enter on an option keeps the choice while the quiz still loads', async ({ page }) => {
  const release = await openHeld(page, '/tokens/');
  const opened = watchPages(page);
  const question = ofKind(page, 'choice');
  const option = question.getByRole('radio').nth(1);
  await option.check();
  await option.press('Enter');
  await release();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText('You chose B.');
  expect(opened).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path, kind, value } of fields) {
    test(`Enter in a ${kind} field keeps the answer, to be held against the one that unfolds`, async ({
      page,
    }) => {
      await page.goto(path);
      const opened = watchPages(page);
      const question = ofKind(page, kind);
      const field = question.getByRole('textbox', { name: 'Your answer' });
      await field.fill(value);
      await field.press('Enter');
      await question.getByText('Show the answer').click();
      await expect(question.locator('.tell .why').first()).toBeVisible();
      await expect(field).toHaveValue(value);
      expect(opened).toEqual([]);
    });
  }
});
