import AxeBuilder from '@axe-core/playwright';
import { expect as sooner, test, type Page } from '@playwright/test';

/** The model loads and computes within a second; a machine that is busy may need many. */
const expect = sooner.configure({ timeout: 20_000 });

const load = (page: Page) => page.getByRole('button', { name: /^Load the model \(\d+ kB\)$/ });
const weights = '**/model/working-model.bin';

/** A lab with its guess skipped and its model loaded. */
async function open(page: Page, path: string) {
  await page.goto(path);
  const skip = page.getByRole('button', { name: 'Skip the guess' });
  if (await skip.isVisible()) await skip.click();
  await load(page).click();
  await expect(load(page)).toBeHidden();
}

test('shows the guess alone, then the gap, and fetches nothing of the model before it is asked for', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/labs/next-word/');
  const bars = page.getByRole('list', { name: /What may come next/ });
  await expect(bars).toBeHidden();
  await page.getByRole('slider', { name: /Probability/ }).fill('97');
  await page.getByRole('button', { name: 'Commit' }).press('Enter');
  await expect(page.getByRole('status').first()).toHaveText(
    /^You said 97.% *\. It is \d+.%: your guess is \d+ too high\.$/,
  );
  await expect(page.getByRole('status').first()).toBeFocused();
  await expect(page.getByRole('img', { name: /Your guess 97, the model \d+/ })).toBeVisible();
  await expect(bars.getByRole('listitem')).toHaveCount(8);
  expect(fetched.filter((url) => /working-model|worker|client/.test(url))).toEqual([]);
});

test('a guess can be skipped', async ({ page }) => {
  await page.goto('/labs/next-word/');
  await page.getByRole('button', { name: 'Skip the guess' }).click();
  await expect(page.getByRole('status').first()).toHaveText(/^It is \d+.%\.$/);
  await expect(page.getByRole('img', { name: /Your guess/ })).toBeHidden();
  await expect(load(page)).toBeVisible();
});

test('draws words by keyboard, the same ones for the same link', async ({ page }) => {
  await open(page, '/labs/next-word/?text=anna+wanted+a+new&seed=7');
  const text = page.getByRole('textbox', { name: 'Your text' });
  await expect(text).toBeFocused();
  const draw = page.getByRole('button', { name: 'Draw a word' });
  await draw.press('Enter');
  await expect(page.getByText(/^Drawn by chance: “[^”]+” had/)).toBeVisible();
  await expect(text).toHaveValue(/^anna wanted a new \S+$/);
  const first = await text.inputValue();
  await expect(page).toHaveURL(/seed=8/);
  await open(page, '/labs/next-word/?text=anna+wanted+a+new&seed=7');
  await draw.click();
  await expect(text).toHaveValue(first);
});

test('writes on, word by word, and can be stopped and started again', async ({ page }) => {
  await open(page, '/labs/next-word/?text=anna+wanted+a+new');
  await page.getByRole('button', { name: 'Write on' }).click();
  const text = page.getByRole('textbox', { name: 'Your text' });
  await expect(text).toHaveValue(/^anna wanted a new \S+ \S+ \S+/);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Write on' })).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(text).toHaveValue(/she$/);
});

test('cuts are struck out, unknown words are told, and the address keeps all of it', async ({ page }) => {
  await open(page, '/labs/next-word/');
  await page.getByRole('textbox', { name: 'Your text' }).fill('anna wanted a new yak');
  await expect(page.getByText(/“yak” is not among the words/)).toBeVisible();
  const k = page.getByRole('slider', { name: /Top-k/ });
  await k.fill('2');
  await k.press('Tab');
  const bars = page.getByRole('list', { name: /What may come next/ });
  await expect(bars.getByText(/^cut/)).toHaveCount(6);
  await page.reload();
  await load(page).click();
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('anna wanted a new yak');
  await expect(k).toHaveValue('2');
  await expect(page.getByRole('link', { name: 'Link to this state' })).toHaveAttribute('href', /k=2/);
});

test('offers the words that the model knows', async ({ page }) => {
  await open(page, '/labs/next-word/');
  await page.getByRole('textbox', { name: 'Your text' }).fill('the lam');
  await page.getByRole('button', { name: 'lamp', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('the lamp ');
});

test('a broken address falls back to the first state', async ({ page }) => {
  await open(page, '/labs/next-word/?t=99&k=x&text=');
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue(/she$/);
  await expect(page.getByRole('slider', { name: /Temperature/ })).toHaveValue('1');
});

for (const { name, answer } of [
  { name: 'missing', answer: { status: 404, body: '' } },
  { name: 'broken', answer: { status: 200, body: 'no weights' } },
])
  test(`weights that are ${name} are told in a sentence, and can be tried again`, async ({ page }) => {
    await page.route(weights, (route) => route.fulfill(answer));
    await page.goto('/labs/next-word/');
    await page.getByRole('button', { name: 'Skip the guess' }).click();
    await load(page).click();
    await expect(page.getByRole('alert').filter({ hasText: /\w+\.$/ })).toBeVisible();
    await page.unroute(weights);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('button', { name: 'Draw a word' })).toBeVisible();
  });

test('loading can be cancelled', async ({ page }) => {
  await page.route(weights, () => undefined);
  await page.goto('/labs/next-word/');
  await page.getByRole('button', { name: 'Skip the guess' }).click();
  await load(page).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(load(page)).toBeFocused();
});

test('the front page writes a line on request', async ({ page }) => {
  await page.goto('/');
  const lab = page.getByRole('region', { name: 'A small model, writing' });
  await lab.getByRole('textbox').fill('tom wanted a new');
  await lab.getByRole('button', { name: /^Write/ }).click();
  await expect(lab.getByRole('status').first()).toHaveText(/^\S+ \..*\.$/);
  await expect(lab.getByRole('group')).toContainText('tom');
  await expect(lab.getByRole('button', { name: 'Write', exact: true })).toBeVisible();
});

test('the prompt bench counts right answers, and says when they are stale', async ({ page }) => {
  await open(page, '/labs/prompt-bench/');
  await expect(page.getByText(/^\d+ of 40 right\. The true share/)).toBeVisible();
  await page.getByRole('button', { name: 'Add an example' }).click();
  await expect(page.getByRole('textbox', { name: 'Example 3' })).toBeVisible();
  await expect(page.getByText('The prompt has changed: ask again.')).toBeVisible();
  await page.getByRole('button', { name: 'Label new texts' }).press('Enter');
  await expect(page.getByText(/^\d+ of 40 right\. The true share/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Example 1' }).fill('the yak is good');
  await page.getByRole('textbox', { name: 'For bad' }).fill('zebra');
  await expect(page).toHaveURL(/b=zebra/);
  const link = page.url();
  await open(page, link);
  await expect(page.getByRole('textbox', { name: 'Example 1' })).toHaveValue('the yak is good');
  await expect(page.getByRole('textbox', { name: 'For bad' })).toHaveValue('zebra');
  await page.getByRole('button', { name: 'Remove' }).first().click();
  await expect(page.getByRole('textbox', { name: /^Example \d$/ })).toHaveCount(2);
});

test('the prompt bench measures how much examples help', async ({ page }) => {
  test.slow();
  await open(page, '/labs/prompt-bench/');
  await page.getByRole('button', { name: 'Measure' }).click();
  await expect(page.getByText(/^Measured: \d+ right with 0, /)).toBeVisible({ timeout: 60_000 });
});

for (const path of ['/labs/next-word/?text=anna+saw+a+yak&k=3', '/labs/prompt-bench/'])
  test(`${path} in use meets WCAG 2.2 AA`, async ({ page }) => {
    test.slow();
    await open(page, path);
    await expect(page.getByRole('list', { name: /come next|may answer/ }).getByRole('listitem')).toHaveCount(
      8,
    );
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

test('the lab on pieces cuts what the reader types', async ({ page }) => {
  await page.goto('/labs/pieces/');
  const lab = page.getByRole('region', { name: 'How a model cuts text' });
  await lab.getByLabel('Your text').fill('abc 언어');
  await expect(lab.getByText(/^6 characters, \d+ pieces$/)).toBeVisible();
  await lab.getByRole('slider', { name: /Merges known/ }).fill('0');
  await expect(lab.getByText('6 characters, 10 pieces')).toBeVisible();
  await expect(lab.locator('.strip .tok')).toHaveCount(10);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lab is a figure with its numbers, without a guess or controls', async ({ page }) => {
    await page.goto('/labs/next-word/');
    await expect(page.getByRole('list', { name: /What may come next/ }).getByRole('listitem')).toHaveCount(8);
    await expect(page.getByRole('list', { name: /What may come next/ })).toContainText(/\d+.%/);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('slider')).toHaveCount(0);
    await page.goto('/labs/prompt-bench/');
    await expect(page.getByText(/^\d+ of 40 right/)).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });

  test('the front page has a line that was written before', async ({ page }) => {
    await page.goto('/');
    const lab = page.getByRole('region', { name: 'A small model, writing' });
    await expect(lab.getByRole('group')).toContainText(/anna.*wanted.*a.*new.*%/s);
    await expect(lab.getByRole('button')).toHaveCount(0);
  });
});
