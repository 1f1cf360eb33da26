import { expect, test, type Locator, type Page } from '@playwright/test';
import { watch } from './pages';

const monday = new Date('2026-03-02T10:00:00');
const days = (count: number) => new Date(monday.getTime() + count * 24 * 60 * 60 * 1000);

interface BankQuestion {
  id: string;
  key: { type: string; answer: string; options: string[] };
  behind: Record<string, string>;
}
interface Bank {
  chapters: { slug: string; questions: BankQuestion[] }[];
  misconceptions: Record<string, { belief: string }>;
}

const readBank = async (page: Page) => (await (await page.request.get('/progress.json')).json()) as Bank;
const isSingle = ({ key }: BankQuestion) => key.type === 'choice';
const wrongOf = ({ key }: BankQuestion) => key.options.find((option) => option !== key.answer) ?? '';

/** Questions of the chapter on tokens: some whose wrong options show nothing, and one that shows a misconception. */
async function findQuestions(page: Page) {
  const bank = await readBank(page);
  const all = bank.chapters.find(({ slug }) => slug === 'tokens')?.questions.filter(isSingle) ?? [];
  const shows = all.find(({ behind }) => Object.keys(behind).length > 0) as BankQuestion;
  const [slip = '', misconception = ''] = Object.entries(shows.behind)[0] ?? [];
  return { all, shows, slip, belief: bank.misconceptions[misconception]?.belief ?? '' };
}

/** A record in which these questions were answered at a time. */
async function plant(
  page: Page,
  answers: [BankQuestion, chosen: string, at: Date, sure?: string][],
  kept = {},
) {
  const stored = answers.map(([{ id, key }, chosen, at, sure]) => [
    id,
    {
      response: { type: 'choice', chosen },
      verdict: chosen === key.answer ? 'right' : 'wrong',
      tries: 0,
      ...(sure && { sure }),
      at: at.getTime(),
    },
  ]);
  await page.addInitScript(
    (text) => {
      if (!sessionStorage.getItem('planted')) localStorage.setItem('working-model', text);
      sessionStorage.setItem('planted', 'yes');
    },
    JSON.stringify({ version: 3, answers: Object.fromEntries(stored), forgotten: {}, kept }),
  );
}

async function openQuiz(page: Page, path = '/tokens/') {
  await page.goto(`${path}#quiz`);
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
}

async function openReview(page: Page) {
  await page.goto('/review/');
  await expect(page.locator('review-desk .status')).not.toBeEmpty();
}

const questionOf = (page: Page, id: string): Locator => page.locator(`quiz-question[data-id="${id}"]`);

async function choose(question: Locator, option: string) {
  await question.locator(`.ask input[value="${option}"]`).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.locator('.verdict')).toBeVisible();
}

test('what was wrong comes back the next day, and goes once it was right on two later days', async ({
  page,
}) => {
  const trouble = watch(page);
  const { shows, slip, belief } = await findQuestions(page);
  await page.clock.setFixedTime(monday);
  await openQuiz(page);
  await choose(questionOf(page, shows.id), slip);
  await expect(page.getByText('One of these comes back in review.')).toBeVisible();
  await page.getByRole('link', { name: 'What comes back, and when' }).click();
  await expect(page.getByText('Nothing is due today. The next comes back tomorrow.')).toBeVisible();
  const tomorrow = page.locator('.days section').filter({ hasText: 'Tomorrow, Tuesday 3 March' });
  await expect(tomorrow.getByText(belief)).toBeVisible();

  for (const day of [1, 2]) {
    await page.clock.setFixedTime(days(day));
    await openReview(page);
    await expect(page.getByText('One is due today.')).toBeVisible();
    await expect(page.getByText(belief)).toBeVisible();
    await page.getByRole('button', { name: 'Answer it now' }).click();
    await choose(questionOf(page, shows.id), shows.key.answer);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.locator('review-desk .status')).toContainText('These are done. Nothing is due today.');
  }
  await expect(page.getByText(belief)).toHaveCount(0);
  await expect(page.getByText('You had it wrong.')).toBeVisible();
  expect(trouble).toEqual([]);
});

test('how sure a reader was is kept, and brings a right guess back', async ({ page }) => {
  const { all } = await findQuestions(page);
  const [first, second] = all as [BankQuestion, BankQuestion];
  await page.clock.setFixedTime(monday);
  await openQuiz(page);
  for (const [question, sureness] of [
    [first, 'guessing'],
    [second, 'sure'],
  ] as const) {
    const asked = questionOf(page, question.id);
    await asked.getByRole('radio', { name: sureness, exact: true }).check();
    await choose(asked, question.key.answer);
    await expect(asked.getByRole('radio', { name: sureness, exact: true })).toBeHidden();
  }
  await expect(page.getByText('One of these comes back in review.')).toBeVisible();
  const stored = JSON.parse((await page.evaluate(() => localStorage.getItem('working-model'))) ?? '');
  expect(stored.answers[first.id].sure).toBe('guess');
  await openReview(page);
  await expect(page.locator('.days li')).toHaveCount(1);
  await expect(page.getByText('You were not sure.')).toBeVisible();
});

test('a session of three is gone through by keyboard alone', async ({ page }) => {
  const { all } = await findQuestions(page);
  expect(all.length).toBeGreaterThanOrEqual(4);
  await page.clock.setFixedTime(monday);
  await plant(
    page,
    all.slice(0, 4).map((question) => [question, wrongOf(question), days(-3)]),
  );
  await openReview(page);
  await expect(page.getByText('4 are due today.')).toBeVisible();
  await page.getByRole('button', { name: 'Answer 3 now' }).focus();
  await page.keyboard.press('Enter');
  for (const place of [1, 2, 3]) {
    await expect(page.getByText(`${place} of 3`, { exact: true })).toBeFocused();
    await expect(page.locator('.asked .ask input').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(page.locator('.asked .verdict')).toBeVisible();
    await page.getByRole('button', { name: place === 3 ? 'Done' : 'Next' }).focus();
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('review-desk .status')).toBeFocused();
  await expect(page.locator('review-desk .status')).toHaveText('These are done. One is still due today.');
  await expect(page.getByRole('button', { name: 'Answer it now' })).toBeVisible();
});

test('a session can be left and its questions skipped: what was not answered stays', async ({ page }) => {
  const { all } = await findQuestions(page);
  await page.clock.setFixedTime(monday);
  await plant(
    page,
    all.slice(0, 3).map((question) => [question, wrongOf(question), days(-3)]),
  );
  await openReview(page);
  await page.getByRole('button', { name: 'Answer 3 now' }).click();
  await page.getByRole('button', { name: 'Skip it' }).click();
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Enough for now' }).click();
  await expect(page.locator('review-desk .status')).toHaveText(
    'Stopped. What you did not answer stays where it is. 3 are still due today.',
  );
});

test('what another tab forgets is not asked any more', async ({ page, context }) => {
  const { all } = await findQuestions(page);
  const two = all.slice(0, 2) as [BankQuestion, BankQuestion];
  await plant(
    page,
    two.map((question) => [question, wrongOf(question), days(-3)]),
  );
  await openReview(page);
  await page.getByRole('button', { name: 'Answer 2 now' }).click();
  await expect(page.getByText('1 of 2', { exact: true })).toBeVisible();
  const other = await context.newPage();
  await other.goto('/progress/');
  const forget = other.getByRole('button', { name: /^(Forget everything|Press again)/ });
  await forget.click();
  await forget.click();
  await expect(page.locator('review-desk .status')).toContainText('Nothing is waiting.');
  await expect(page.locator('.asked .ask')).toHaveCount(0);
});

test('a question that cannot be loaded is told, and the next one can be gone on to', async ({ page }) => {
  const bank = await readBank(page);
  const two = ['tokens', 'limits'].map(
    (slug) =>
      bank.chapters.find((chapter) => chapter.slug === slug)?.questions.find(isSingle) as BankQuestion,
  );
  await page.clock.setFixedTime(monday);
  await plant(
    page,
    two.map((question, index) => [question, wrongOf(question), days(index - 5)]),
  );
  await page.route('**/tokens/', (route) => route.abort());
  await openReview(page);
  await page.getByRole('button', { name: 'Answer 2 now' }).click();
  await expect(page.getByText('This could not be loaded.')).toBeVisible();
  await page.getByRole('button', { name: 'Skip it' }).click();
  await expect(page.locator('.asked .stem').first()).toBeVisible();
});

test('a glossary card is kept from a chapter, and comes back until it is put away', async ({ page }) => {
  const trouble = watch(page);
  await page.clock.setFixedTime(monday);
  await page.goto('/tokens/');
  const term = page.locator('a[data-term]').first();
  const id = (await term.getAttribute('data-term')) ?? '';
  await term.focus();
  await page.keyboard.press('Tab');
  const keep = page.locator(`#card-${id}`).getByRole('button', { name: 'Keep for review' });
  await keep.click();
  await expect(page.locator(`#card-${id}`).getByText('Kept for review')).toBeVisible();
  await expect(page.getByText('Kept. The card comes back tomorrow.')).toBeAttached();

  await page.goto(`/glossary/${id}/`);
  await expect(page.getByText('Kept for review')).toBeVisible();

  await page.clock.setFixedTime(days(1));
  await openReview(page);
  await expect(page.getByText('One is due today.')).toBeVisible();
  await page.getByRole('button', { name: 'Answer it now' }).click();
  const meaning = page.locator('.flip .short');
  await expect(meaning).toBeHidden();
  await page.getByRole('button', { name: 'Show what it means' }).click();
  await expect(meaning).toBeFocused();
  await page.getByRole('button', { name: 'I knew it' }).click();
  await expect(page.getByText('These are done. Nothing is due today.')).toBeVisible();
  await page.getByRole('button', { name: /^Put away: / }).click();
  await expect(page.getByText(/^Put away\. Nothing is waiting\./)).toBeFocused();
  expect(trouble).toEqual([]);
});

test('a card is kept on the page of its term at the first press', async ({ page, context }) => {
  await page.goto('/glossary/embedding/');
  await page.getByRole('button', { name: 'Keep for review' }).click();
  await expect(page.getByText('Kept for review')).toBeVisible();
  const other = await context.newPage();
  await other.goto('/glossary/embedding/');
  await other.getByRole('button', { name: 'Put away' }).click();
  await expect(other.getByRole('button', { name: 'Keep for review' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep for review' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep for review' }).click();
  await page.reload();
  await expect(page.getByText('Kept for review')).toBeVisible();
});

test('a card of a term that has gone is kept, and in nobody’s way', async ({ page }) => {
  const { all } = await findQuestions(page);
  const [question] = all as [BankQuestion];
  await page.clock.setFixedTime(monday);
  const cards = ['gone', 'gone-as-well', 'constructor'].map((id) => [
    id,
    { isKept: true, at: days(-9).getTime() },
  ]);
  await plant(page, [[question, wrongOf(question), days(-3)]], Object.fromEntries(cards));
  await openReview(page);
  await expect(page.getByText('One is due today.')).toBeVisible();
  await page.getByRole('button', { name: 'Answer it now' }).click();
  await expect(questionOf(page, question.id)).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('working-model'))).toContain('gone-as-well');
});

test('the list is left alone while nothing in it changes, and keeps the focus', async ({ page }) => {
  const { all } = await findQuestions(page);
  const [question] = all as [BankQuestion];
  await plant(page, [[question, wrongOf(question), days(-3)]]);
  await openReview(page);
  const link = page.locator('.days a').first();
  await link.focus();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(link).toBeFocused();
});

test.describe('on the front page', () => {
  test('a newcomer is told nothing of review, and nothing is fetched for it', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('region', { name: 'Where you were, and what comes back' })).toBeHidden();
    expect(asked.filter((url) => /progress\.json|review/.test(url))).toEqual([]);
  });

  test('who comes back is led to where they were, and answers three things in place', async ({ page }) => {
    const trouble = watch(page);
    const { all } = await findQuestions(page);
    await page.clock.setFixedTime(monday);
    await plant(
      page,
      all.slice(0, 4).map((question) => [question, wrongOf(question), days(-3)]),
    );
    await page.goto('/');
    const band = page.getByRole('region', { name: 'Where you were, and what comes back' });
    await expect(band.getByRole('link', { name: 'Continue in 3 Tokens and embeddings' })).toHaveAttribute(
      'href',
      /^\/tokens\/#q-/,
    );
    await expect(band.getByText('4 are due today.')).toBeVisible();
    await band.getByRole('button', { name: 'Answer 3 now' }).click();
    await expect(band.locator('.asked .opts')).toBeVisible();
    await band.locator('.asked .ask input').first().check();
    await band.getByRole('button', { name: 'Check' }).click();
    await expect(band.locator('.asked .verdict')).toBeVisible();
    await band.getByRole('button', { name: 'Next' }).click();
    await band.getByRole('button', { name: 'Enough for now' }).click();
    await expect(band.getByText(/^Stopped\./)).toBeFocused();
    expect(trouble).toEqual([]);
  });

  test('a record of which this edition knows nothing leaves no empty room', async ({ page }) => {
    const gone = {
      id: 'a-question-of-old',
      key: { type: 'choice', answer: 'a', options: ['a', 'b'] },
      behind: {},
    };
    await plant(page, [[gone, 'b', days(-3)]]);
    await page.goto('/');
    await expect(page.locator('html')).not.toHaveAttribute('data-returning');
    await expect(page.getByRole('region', { name: 'Where you were, and what comes back' })).toBeHidden();
  });

  test('review is put off for the visit by one press', async ({ page }) => {
    const { all } = await findQuestions(page);
    await plant(page, [[all[0] as BankQuestion, wrongOf(all[0] as BankQuestion), days(-3)]]);
    await page.goto('/');
    await page.getByRole('button', { name: 'Not now' }).click();
    await expect(page.getByRole('button', { name: /^Answer/ })).toBeHidden();
    await page.reload();
    await expect(page.getByText('One is due today.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Answer/ })).toBeHidden();
  });
});

for (const [what, now] of Object.entries({
  'was a year ahead and is right again': days(-365),
  'was moved to 1971': new Date('1971-05-05T12:00:00'),
  'is ahead by thirty years': new Date('2056-05-05T12:00:00'),
})) {
  test(`review works with a clock that ${what}`, async ({ page }) => {
    const trouble = watch(page);
    const { all } = await findQuestions(page);
    const [question] = all as [BankQuestion];
    await plant(page, [[question, wrongOf(question), monday]]);
    await page.clock.setFixedTime(now);
    await openReview(page);
    await expect(page.locator('.days li')).toHaveCount(1);
    await page.clock.setFixedTime(new Date(now.getTime() + 2 * 24 * 60 * 60 * 1000));
    await openReview(page);
    await page.getByRole('button', { name: 'Answer it now' }).click();
    await choose(questionOf(page, question.id), question.key.answer);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('These are done. Nothing is due today.')).toBeVisible();
    await expect(page.locator('.days li')).toHaveCount(1);
    expect(trouble).toEqual([]);
  });
}

test('without storage, review says so and the page works on', async ({ page }) => {
  const trouble = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openReview(page);
  await expect(page.getByText('This browser does not let the site store anything')).toBeVisible();
  await expect(page.getByText('Nothing is waiting.')).toBeVisible();
  await page.goto('/glossary/embedding/');
  await page.getByRole('button', { name: 'Keep for review' }).click();
  await expect(page.getByText('Kept until you leave this page')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(trouble).toEqual([]);
});

test('without JavaScript, the page says what it would need', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/review/');
  await expect(page.getByText('This page needs JavaScript')).toBeVisible();
});
