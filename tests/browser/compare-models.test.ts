import { expect, test, type Page } from '@playwright/test';

const rows = (page: Page) => page.locator('tbody tr:visible');
const names = (page: Page) => page.locator('tbody tr:visible th a').allTextContents();

test('the head of a column sorts, and once more turns the order round', async ({ page }) => {
  await page.goto('/models/');
  const head = page.getByRole('columnheader', { name: 'Parameters' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  expect((await names(page))[0]).toBe('GPT-1');
  await head.getByRole('button').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect((await names(page))[0]).toBe('DeepSeek-R1');
});

test('models without a published size stay at the end, whichever way', async ({ page }) => {
  await page.goto('/models/');
  const button = page.getByRole('columnheader', { name: 'Parameters' }).getByRole('button');
  for (let press = 0; press < 2; press++) {
    await button.click();
    const sizes = await page
      .locator('tbody td:nth-child(5)')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['value'] ?? ''));
    expect(sizes.slice(sizes.indexOf('')).filter((size) => size !== '')).toEqual([]);
  }
});

test('filters narrow by architecture, weights and what comes out', async ({ page }) => {
  await page.goto('/models/');
  await page.getByRole('combobox', { name: 'Architecture' }).selectOption('encoder-only');
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole('searchbox', { name: 'Name or maker' }).fill('answer');
  expect(await names(page)).toEqual(['ModernBERT']);
  await page.getByRole('combobox', { name: 'What comes out' }).selectOption('images');
  await expect(page.getByText('No model fits.')).toBeVisible();
});

test('on a phone a menu sorts', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/models/');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Model');
  expect((await names(page))[0]).toBe('ALBERT');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is whole, in the order of the years', async ({ page }) => {
    await page.goto('/models/');
    expect(await rows(page).count()).toBeGreaterThan(30);
    const years = await page.locator('tbody td:nth-child(3)').allTextContents();
    expect(years.map(Number)).toEqual(years.map(Number).sort((a, b) => a - b));
    await expect(page.getByRole('button', { name: 'Parameters' })).toHaveCount(0);
  });
});
