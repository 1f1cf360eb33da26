import { expect, test, type Page } from '@playwright/test';
import { watch } from './pages';

/** Puts text into the reader’s record before the page reads it. */
async function openWith(page: Page, stored: string) {
  await page.addInitScript((text) => {
    if (!sessionStorage.getItem('planted')) localStorage.setItem('working-model', text);
    sessionStorage.setItem('planted', 'yes');
  }, stored);
  await page.goto('/tokens/#quiz');
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
}

const sound = { response: { type: 'choice', chosen: 'x' }, verdict: 'right', tries: 0, at: 1 };
const records = {
  'is cut off': '{"version":1,"answers":{"tokens-split-invoice":{"resp',
  'is not JSON': '\u0000\uFFFF<script>alert(1)</script>',
  'is of the future': JSON.stringify({ version: 99, answers: {} }),
  'is a list': '[1,2,3]',
  'has a broken answer': JSON.stringify({ version: 1, answers: { a: sound, b: { tries: 'many' } } }),
  'has ids of the prototype': '{"version":1,"answers":{"__proto__":{"tries":1},"constructor":7}}',
  'has half a million characters': 'x'.repeat(500_000),
};

for (const [what, stored] of Object.entries(records)) {
  test(`a record that ${what} is set aside as it is, and the quiz works on`, async ({ page }) => {
    const trouble = watch(page);
    await openWith(page, stored);
    await expect(page.getByText('Some stored answers could not be read.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Download what was set aside' })).toBeVisible();
    const question = page.locator('quiz-question[data-id="tokens-split-invoice"]');
    await question.locator('.ask input').first().check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question.locator('.verdict')).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('working-model:aside'))).toBe(stored);
    await page.reload();
    await page.waitForFunction(() => customElements.get('chapter-quiz'));
    await expect(page.getByText('You have answered 1 of 12.')).toBeAttached();
    expect(trouble).toEqual([]);
  });
}

test('answers to questions that have gone are kept, not shown', async ({ page }) => {
  await openWith(page, JSON.stringify({ version: 1, answers: { 'a-question-of-old': sound } }));
  await expect(page.getByText('You have answered 0 of 12.')).toBeAttached();
  const question = page.locator('quiz-question').nth(1);
  await question.locator('.ask input').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  expect(await page.evaluate(() => localStorage.getItem('working-model'))).toContain('a-question-of-old');
});

const storages = {
  'is forbidden': () =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'throws on everything': () => {
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new Error('no');
    };
  },
};

for (const [what, breakIt] of Object.entries(storages)) {
  test(`storage that ${what} is told in a sentence, and every feature works for this visit`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await page.addInitScript(breakIt);
    await page.goto('/tokens/#quiz');
    await page.waitForFunction(() => customElements.get('chapter-quiz'));
    const question = page.locator('quiz-question[data-id="tokens-split-invoice"]');
    await question.locator('.ask input').first().check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question.locator('.verdict')).toBeVisible();
    await expect(page.getByText('You have answered 1 of 12.')).toBeAttached();
    await expect(page.getByText('This browser does not let the site store anything')).toBeVisible();
    await page.getByRole('tab', { name: 'Developer' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Developer' })).toBeVisible();
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(trouble).toEqual([]);
  });
}

for (const hash of ['%', '%FF', '<img src=x onerror=alert(1)>', 'q-[]()', '\u0000', 'x'.repeat(5000)]) {
  test(`the address #${hash.slice(0, 30)} does no harm`, async ({ page }) => {
    const trouble = watch(page);
    page.on('dialog', () => trouble.push('a dialog opened'));
    await page.goto(`/tokens/#${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(trouble).toEqual([]);
  });
}
