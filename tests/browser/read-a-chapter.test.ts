import { expect, test } from '@playwright/test';
import { chapters, watch } from './pages';

test('the front page leads into the first chapter', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Start with chapter 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 What a language model is');
});

test('the book leads from chapter to chapter', async ({ page }) => {
  await page.goto('/tokens/');
  const book = page.getByRole('navigation', { name: 'Contents of the book' });
  await expect(book.getByRole('listitem').filter({ has: page.locator('.num') })).toHaveCount(14);
  await book.getByRole('link', { name: 'A short history' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 A short history');
});

test('the needle follows the reader through the sections', async ({ page }) => {
  await page.goto('/tokens/');
  const link = page.getByRole('navigation', { name: 'Contents of the book' }).getByRole('link', {
    name: 'Near means used alike',
  });
  await link.click();
  await expect(page).toHaveURL(/#near-means-used-alike$/);
  await expect(link).toHaveAttribute('aria-current', 'true');
});

test('a role chosen in one chapter is chosen in the next', async ({ page }) => {
  await page.goto('/tokens/');
  await page.getByRole('tab', { name: 'Developer' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Developer' })).toBeVisible();
  await page.goto('/prompting/');
  await expect(page.getByRole('tab', { name: 'Developer' })).toHaveAttribute('aria-selected', 'true');
});

test('the tabs of roles work by arrow keys', async ({ page }) => {
  await page.goto('/architectures/');
  await page.getByRole('tab', { name: 'Product' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Marketing' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Marketing' })).toBeVisible();
});

test('the theme follows the device until the reader chooses, and the choice lasts', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/tokens/');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await background()).toBe('rgb(20, 25, 30)');
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(await background()).toBe('rgb(246, 243, 234)');
  await page.reload();
  expect(await background()).toBe('rgb(246, 243, 234)');
});

test('on a phone the book opens as a menu, and Escape closes it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/tokens/');
  const book = page.getByRole('navigation', { name: 'Contents of the book' });
  await expect(book).toBeHidden();
  await page.getByRole('button', { name: 'Contents', exact: true }).click();
  await expect(book.getByRole('link', { name: 'Glossary' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(book).toBeHidden();
  await page.getByRole('button', { name: 'Contents', exact: true }).click();
  await book.getByRole('link', { name: 'The window is a budget' }).click();
  await expect(book).toBeHidden();
  await expect(page.getByRole('heading', { name: 'The window is a budget' })).toBeInViewport();
});

test('the skip link leads past the book', async ({ page }) => {
  await page.goto('/tokens/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#_top$/);
});

for (const path of chapters) {
  test(`${path} prints all roles and no controls`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const texts = page.locator('.role');
    await expect(texts).toHaveCount(4);
    for (const text of await texts.all()) await expect(text).toBeVisible();
    await expect(page.locator('.book')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Check' }).first()).toBeHidden();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of chapters) {
    test(`${path} reads whole: all roles, every answer folded, terms as links`, async ({ page }) => {
      const trouble = watch(page);
      await page.goto(path);
      for (const role of await page.locator('.role').all()) await expect(role).toBeVisible();
      const answers = page.getByText('Show the answer');
      await expect(answers).toHaveCount(await page.locator('quiz-question').count());
      expect(await answers.count()).toBeGreaterThanOrEqual(12);
      await answers.first().click();
      await expect(page.locator('.tell .why').first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
      await page.locator('a.term').first().click();
      await expect(page).toHaveURL(/\/glossary\/[a-z-]+\/$/);
      expect(trouble).toEqual([]);
    });
  }

  test('the device decides the theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/tokens/');
    expect(await page.evaluate(() => 1).catch(() => 'scripts are off')).toBeDefined();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(20, 25, 30)');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(246, 243, 234)');
  });
});
