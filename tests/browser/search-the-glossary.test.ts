import { expect, test, type Page } from '@playwright/test';
import { watch } from './pages';

const box = (page: Page) => page.getByRole('searchbox', { name: /Abbreviations and misspellings work too/ });
const results = (page: Page) => page.locator('#found > li a.hw');
const told = (page: Page) => page.locator('.find-term .told');

const searches = [
  { query: 'temprature', term: 'Temperature' },
  { query: 'halucination', term: 'Hallucination' },
  { query: 'RAG', term: 'Retrieval-augmented generation' },
  { query: 'tokeniser', term: 'Tokenisation' },
  { query: 'tokenizer', term: 'Tokenisation' },
  { query: 'cot', term: 'Chain of thought' },
  { query: 'making things up', term: 'Hallucination' },
  { query: 'what does temperature do?', term: 'Temperature' },
] as const;

for (const { query, term } of searches) {
  test(`finds ${term} for “${query}”`, async ({ page }) => {
    await page.goto('/glossary/');
    await box(page).fill(query);
    await expect(results(page).first()).toHaveText(term);
    await expect(told(page)).not.toBeEmpty();
    await expect(page.locator('#terms a').first()).not.toBeInViewport();
  });
}

test('shows why: what was found is marked, in the name, an alias, or what readers type', async ({ page }) => {
  await page.goto('/glossary/');
  await box(page).fill('halucination');
  await expect(page.locator('#found mark').first()).toHaveText('l');
  await box(page).fill('confab');
  await expect(page.locator('#found > li').first().locator('.also mark')).toHaveText('confab');
  await box(page).fill('making things up');
  await expect(page.getByText('found as “making things up”')).toBeVisible();
});

test('asks whether another spelling was meant, and takes it', async ({ page }) => {
  await page.goto('/glossary/');
  await box(page).fill('temprature');
  await expect(told(page)).toContainText('No term is spelt “temprature”. Did you mean Temperature?');
  await page.getByRole('button', { name: 'Temperature', exact: true }).click();
  await expect(box(page)).toHaveValue('Temperature');
  await expect(box(page)).toBeFocused();
  await expect(told(page)).toContainText(/fits?\./);
});

test('is walked with the keyboard: arrows, Home, End, Enter; whoever types on is back in the box', async ({
  page,
}) => {
  await page.goto('/glossary/');
  await box(page).pressSequentially('encod');
  await expect(results(page).first()).toHaveText('Encoder');
  await expect(results(page).nth(3)).toBeVisible();
  await box(page).press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(results(page).last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('e');
  await expect(box(page)).toHaveValue('encode');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Encoder');
});

test('keeps what was looked for in the address, and Back leads to it', async ({ page }) => {
  await page.goto('/glossary/');
  await box(page).pressSequentially('encod');
  await expect(page).toHaveURL(/\?q=encod$/);
  await results(page).nth(1).click();
  await expect(page).toHaveURL(/\/glossary\/encoder-/);
  await page.goBack();
  await expect(box(page)).toHaveValue('encod');
  await expect(results(page).first()).toHaveText('Encoder');
  await page.goBack();
  await expect(box(page)).toHaveValue('');
  await expect(page).toHaveURL(/\/glossary\/$/);
  await expect(results(page)).toHaveCount(0);
});

test('lists a theme and a letter, says how many, and looks elsewhere if asked', async ({ page }) => {
  await page.goto('/glossary/');
  await page.getByLabel('Theme').selectOption('Tokens and embeddings');
  await expect(told(page)).toContainText(/^\d+ terms: Tokens and embeddings\./);
  await page.getByRole('link', { name: 'T', exact: true }).click();
  await expect(page).toHaveURL(/\?theme=tokens&letter=T$/);
  await expect(told(page)).toContainText(/^\d+ terms: Tokens and embeddings, T\./);
  for (const name of await page.locator('#terms li:visible .hw').allTextContents())
    expect(name.charAt(0)).toBe('T');
  await box(page).fill('hallucination');
  await expect(told(page)).toContainText('No term fits here.');
  await page.getByRole('button', { name: 'Look in the whole glossary' }).click();
  await expect(results(page).first()).toHaveText('Hallucination');
  await expect(page).toHaveURL(/\?q=hallucination$/);
});

test('announces the count once the reader pauses', async ({ page }) => {
  await page.goto('/glossary/');
  await box(page).pressSequentially('encod');
  await expect(page.locator('glossary-search [role="status"]')).toHaveText(/\d+ terms fit\./);
});

test('where nothing fits, offers to search the whole book', async ({ page }) => {
  await page.goto('/glossary/?q=xylophone%20quartet');
  await expect(told(page)).toContainText('No term fits.');
  await page.getByRole('button', { name: 'Search the whole book for “xylophone quartet”' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search the book' });
  await expect(dialog.getByRole('searchbox')).toHaveValue('xylophone quartet');
  await page.keyboard.press('Escape');
  await box(page).fill('');
  await expect(page.getByRole('link', { name: 'Accuracy', exact: true })).toBeVisible();
});

test('takes what was typed while its script was loading', async ({ page }) => {
  let letIn = () => {};
  const isTyped = new Promise<void>((resolve) => (letIn = resolve));
  await page.route('**/glossary-search*.js', async (route) => {
    await isTyped;
    await route.continue();
  });
  await page.goto('/glossary/');
  await box(page).fill('temprature');
  letIn();
  await expect(results(page).first()).toHaveText('Temperature');
});

for (const query of ['%FF%FE', '%00', '<img src=x onerror=alert(1)>', '"]{}\\', '%F0%9F%A6%9C'.repeat(400)]) {
  test(`survives the address ?q=${query.slice(0, 30)}`, async ({ page }) => {
    const trouble = watch(page);
    page.on('dialog', () => trouble.push('a dialog opened'));
    await page.goto(`/glossary/?q=${query}&theme=%3Cb%3E&letter=%00#${query}`);
    await box(page).fill('token');
    await expect(results(page).first()).toHaveText('Token');
    expect(trouble).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is a list from A to Z, and the letters lead to their places', async ({ page }) => {
    await page.goto('/glossary/');
    await expect(box(page)).toBeHidden();
    expect(await page.locator('#terms li .hw').count()).toBeGreaterThanOrEqual(140);
    await page.getByRole('link', { name: 'T', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Temperature', exact: true })).toBeInViewport();
  });
});

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('leaves room for what it finds, and nothing scrolls sideways', async ({ page }) => {
    await page.goto('/glossary/?q=model');
    await expect(results(page)).toHaveCount(12);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await results(page).last().scrollIntoViewIfNeeded();
    await expect(results(page).last()).toBeInViewport();
    await expect(box(page)).not.toBeInViewport();
  });
});
