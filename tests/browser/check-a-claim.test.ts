import { expect, test, type Page } from '@playwright/test';
import { watch } from './pages';

const rows = (page: Page) => page.locator('tr[data-verdict]:visible');

test('words narrow the claims on every key press, and stand in the address', async ({ page }) => {
  await page.goto('/claims/');
  const before = await rows(page).count();
  await page.getByRole('searchbox', { name: 'Search the statements' }).fill('glitch');
  await expect(rows(page).first()).toContainText(/glitch/i);
  expect(await rows(page).count()).toBeLessThan(before);
  await expect(page.getByRole('status')).toHaveText(/^\d+ shown\.$/);
  await expect(page).toHaveURL(/\?q=glitch$/);
});

test('a misspelt word still finds its claims', async ({ page }) => {
  await page.goto('/claims/?q=halucination');
  await expect(rows(page).first()).toContainText(/hallucinat/i);
});

test('verdicts and chapter narrow together, and the address brings them back', async ({ page }) => {
  await page.goto('/claims/');
  await page.getByRole('checkbox', { name: /Outdated/ }).check();
  await page.getByRole('combobox', { name: 'Chapter' }).selectOption('tokens');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('1 shown.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /Outdated/ })).toBeChecked();
  await expect(rows(page)).toHaveCount(1);
});

test('nothing found is said, and a word taken away brings the claims back', async ({ page }) => {
  await page.goto('/claims/?q=zebrafish');
  await expect(page.getByText('No statement fits.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the statements' }).fill('');
  await expect(page.getByText('All 427 are shown.')).toBeVisible();
});

test('a link to one claim wins over the filters that hide it', async ({ page }) => {
  await page.goto('/claims/?q=attention#tok-16');
  await expect(page.locator('#tok-16')).toBeInViewport();
  await expect(page).not.toHaveURL(/q=/);
});

test('a claim leads to the section that teaches it', async ({ page }) => {
  await page.goto('/claims/#tok-16');
  await page
    .locator('#tok-16')
    .getByRole('link', { name: /^3\.\d/ })
    .click();
  await expect(page).toHaveURL(/\/tokens\/#/);
});

test('an error opens by keyboard and says why it is easy to make', async ({ page }) => {
  await page.goto('/claims/');
  const errors = page.locator('.errors details');
  await expect(errors).toHaveCount(25);
  await errors.first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(errors.first().getByText('Why it is easy to believe')).toBeVisible();
});

test('a claim of an error opens the error', async ({ page }) => {
  await page.goto('/claims/');
  await page.locator('#tok-16').getByRole('link', { name: 'Why it is easy to believe' }).click();
  await expect(page.locator('#error-glitch-tokens-are-attacks')).toBeInViewport();
  await expect(page.locator('.errors details[open]')).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every claim and the counts by verdict are there', async ({ page }) => {
    await page.goto('/claims/');
    await expect(rows(page)).toHaveCount(427);
    await expect(page.locator('.filters label')).toHaveCount(5);
    await expect(page.getByRole('searchbox', { name: 'Search the statements' })).toHaveCount(0);
  });
});

test('using the page asks nothing of another origin, and warns of nothing', async ({ page }) => {
  const trouble = watch(page);
  await page.goto('/claims/');
  await page.getByRole('searchbox', { name: 'Search the statements' }).fill('benchmark');
  await expect(rows(page).first()).toBeVisible();
  expect(trouble).toEqual([]);
});
