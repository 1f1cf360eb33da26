import { expect, test, type Page } from '@playwright/test';

const code = (page: Page) =>
  page.getByRole('group', { name: /^causalSoftmax in src\/model\/transformer\.ts/ });
const marked = (page: Page) => code(page).getByRole('listitem').and(page.locator('.on'));

test('the note of the line under the pointer is marked, and none when the pointer leaves', async ({
  page,
}) => {
  await page.goto('/attention/');
  await code(page).getByText('Math.exp').hover();
  await expect(marked(page)).toHaveText(/Steps 2 and 3/);
  await page.mouse.move(5, 5);
  await expect(marked(page)).toHaveCount(0);
});

test('a keyboard reaches each note by the number of its line', async ({ page }) => {
  await page.goto('/attention/');
  const number = code(page).getByRole('link', { name: 'Note 4' });
  await number.focus();
  await expect(marked(page)).toHaveText(/Now they are shares/);
  await expect(number).toHaveAccessibleDescription(/Now they are shares/);
  await page.keyboard.press('Escape');
  await expect(marked(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#causalSoftmax-note-4$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 500 }, hasTouch: true });

  test('a tap on a line brings its note onto the screen', async ({ page }) => {
    await page.goto('/attention/');
    await code(page).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const note = code(page).getByRole('listitem').filter({ hasText: 'What comes later' });
    await expect(note).not.toBeInViewport();
    await code(page).getByText('scores.fill').tap();
    await page.mouse.wheel(0, -200);
    await expect(note).toBeInViewport({ ratio: 1 });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a number leads to its note', async ({ page }) => {
    await page.goto('/attention/');
    await code(page).getByRole('link', { name: 'Note 2' }).click();
    await expect(page).toHaveURL(/#causalSoftmax-note-2$/);
    await expect(code(page).getByRole('listitem').nth(1)).toBeInViewport();
  });
});
