import { expect, test, type Page } from '@playwright/test';
import { hrefOf, queries } from '../queries';
import { watch } from './pages';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the book' });
const field = (page: Page) => dialog(page).getByRole('searchbox');
const part = (page: Page, name: string) =>
  dialog(page).locator('section', { has: page.getByRole('heading', { name }) });

test('asks nothing of the network before it is opened', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/tokens/');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /pagefind|search-/.test(url))).toEqual([]);
});

test('opens with /, finds terms despite slips and passages by section, and is left with Escape', async ({
  page,
}) => {
  const trouble = watch(page);
  await page.goto('/tokens/');
  await page.keyboard.press('/');
  await expect(dialog(page)).toContainText('Opens with / or Ctrl K, on a Mac ⌘ K.');
  await field(page).fill('temprature');
  await expect(part(page, 'Terms').getByRole('link', { name: /^Temperature/ })).toBeVisible();
  await field(page).fill('lamp shop');
  await expect(
    part(page, 'In the book')
      .getByRole('link', { name: /Prompting/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  expect(trouble).toEqual([]);
});

test('opens with Ctrl K; arrows move through the results, Enter opens one', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await field(page).fill('RAG');
  await expect(dialog(page).getByRole('link', { name: /^Retrieval-augmented generation/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Retrieval-augmented generation');
});

test('shows terms above places, and claims and questions below, each leading to its place', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('hallucination');
  await expect(dialog(page).getByRole('status')).toContainText(/^Found: /);
  const heads = await dialog(page).locator('section:visible h2').allTextContents();
  expect(heads.slice(0, 2)).toEqual(['Terms', 'In the book']);
  expect(heads).toContain('Claims, judged');
  await part(page, 'Claims, judged').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/claims\/#[a-z]+-\d+$/);
  await page.goBack();
  await page.keyboard.press('/');
  await field(page).fill('which sentence about tokens');
  const question = part(page, 'Questions').getByRole('link').first();
  await expect(question).toBeVisible();
  await question.click();
  await expect(page).toHaveURL(/#q-/);
});

test('names the section of a passage, and keeps the focus while passages arrive', async ({ page }) => {
  let letIn = () => {};
  const isFocused = new Promise<void>((resolve) => (letIn = resolve));
  await page.route('**/pagefind/*.pagefind', async (route) => {
    await isFocused;
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('temperature');
  await expect(part(page, 'In the book').getByRole('link').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  letIn();
  await expect(dialog(page).getByRole('status')).toContainText(/^Found: /);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(focused);
  const above = await part(page, 'In the book').locator('small').allTextContents();
  expect(above.some((text) => /^\d+ /.test(text))).toBe(true);
});

test('does not give away answers', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('mississippi');
  await expect(dialog(page).getByText(/^Found: |^Nothing fits/)).toBeVisible();
  await expect(dialog(page).getByText(/mississippi/i)).toHaveCount(0);
});

test('says in a sentence that the index could not be loaded, and tries again', async ({ page }) => {
  await page.route('**/search-entries.json', (route) => route.abort());
  await page.goto('/tokens/');
  await page.getByRole('button', { name: 'Search' }).click();
  await field(page).fill('token');
  await expect(page.getByText('The index could not be loaded.')).toBeVisible();
  await page.unroute('**/search-entries.json');
  await field(page).fill('tokens');
  await expect(
    part(page, 'Terms')
      .getByRole('link', { name: /^Token/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
});

test('finds what readers look for, asked as a reader asks it', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('token');
  await expect(dialog(page).getByRole('status')).toContainText(/^Found: /);
  const sample = queries.filter((_, at) => at % 6 === 0);
  let hits = 0;
  for (const { query, want } of sample) {
    await field(page).fill(query);
    await expect(dialog(page).getByRole('status')).toContainText(/^Found: |^Nothing/);
    const found = await dialog(page)
      .locator('[data-part="term"] a, [data-part="place"] a')
      .evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href')));
    if (want.some((one) => found.includes(hrefOf(one)))) hits++;
  }
  expect(hits / sample.length).toBeGreaterThanOrEqual(0.97);
});
