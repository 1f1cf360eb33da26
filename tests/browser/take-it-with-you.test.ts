import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { watch } from './pages';

const key = 'working-model';
const answerTo = (chosen: string, at = 1) => ({
  response: { type: 'choice', chosen },
  verdict: 'wrong',
  tries: 0,
  at,
});

/** A question of the chapter `tokens` with one right option and a wrong one that has a misconception. */
async function findQuestion(page: Page) {
  const bank = await (await page.request.get('/progress.json')).json();
  const questions = bank.chapters[2].questions as {
    id: string;
    key: { type: string; answer: string; options: string[] };
    behind: Record<string, string>;
  }[];
  const question = questions.find((one) => one.key.type === 'choice' && Object.keys(one.behind).length > 0);
  const [wrong = '', misconception = ''] = Object.entries(question?.behind ?? {})[0] ?? [];
  return {
    id: question?.id ?? '',
    right: question?.key.answer ?? '',
    wrong,
    belief: bank.misconceptions[misconception].belief as string,
    others: questions.filter(({ key: { type }, id }) => type === 'choice' && id !== question?.id),
  };
}

/** A record with a wrong answer to that question, as text. */
async function recordOf(page: Page, at = 1) {
  const { id, wrong } = await findQuestion(page);
  return JSON.stringify({ version: 3, answers: { [id]: answerTo(wrong, at) }, forgotten: {}, kept: {} });
}

async function plant(page: Page, stored: string) {
  await page.addInitScript(
    ([name, text]) => {
      if (!sessionStorage.getItem('planted')) localStorage.setItem(name ?? '', text ?? '');
      sessionStorage.setItem('planted', 'yes');
    },
    [key, stored],
  );
}

async function open(page: Page, hash = '') {
  await page.goto(`/progress/${hash}`);
  await page.waitForFunction(() => customElements.get('reader-progress') && customElements.get('bring-in'));
  await expect(page.getByText('You have')).toBeVisible();
}

const linkOf = (text: string | Buffer) => {
  const packed = deflateRawSync(text).toString('base64url');
  return `#record=2.${packed.length}.${packed}`;
};
const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const preview = (page: Page): Locator => page.locator('.preview');
const bringStatus = (page: Page): Locator => page.locator('bring-in .said');

test('an answer given in a quiz is told by chapter and objective, with the misconception it shows', async ({
  page,
}) => {
  const trouble = watch(page);
  const { id, wrong, belief } = await findQuestion(page);
  await page.goto(`/tokens/#q-${id}`);
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
  const question = page.locator(`quiz-question[data-id="${id}"]`);
  await question.locator(`.ask input[value="${wrong}"]`).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('link', { name: 'All that you answered, and how to take it with you' }).click();
  await expect(page.getByText('You have answered 1 of')).toBeVisible();
  await expect(page.getByText('You last answered in 3 Tokens and embeddings.')).toBeVisible();
  await expect(page.locator('.last a')).toHaveAttribute('href', /^\/tokens\/#q-/);
  const chapter = page.locator('#chapter-tokens');
  await expect(chapter.locator('summary')).toContainText('1 wrong, 11 not yet');
  await chapter.locator('summary').click();
  await expect(chapter.getByRole('row').filter({ hasText: '1 wrong' })).toBeVisible();
  const mistake = page.getByRole('listitem').filter({ hasText: belief });
  await expect(mistake.getByText('What is true')).toBeVisible();
  await mistake.getByRole('link', { name: 'Try again' }).click();
  await expect(page).toHaveURL(new RegExp(`/tokens/#q-${id}$`));
  expect(trouble).toEqual([]);
});

test('a first visit is told where to begin, and that there is nothing to take along', async ({ page }) => {
  await open(page);
  await expect(page.getByText('You have not answered a question yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: '1 What a language model is' }).last()).toHaveAttribute(
    'href',
    '/language-models/#quiz',
  );
  for (const name of ['Save as a file', 'Copy a link', 'Show a QR code']) {
    await button(page, name).click();
    await expect(page.getByText('There is nothing to take with you yet.')).toBeVisible();
  }
});

test('a file is saved, and taken over by another browser after a look at what it changes', async ({
  page,
  browser,
}) => {
  const trouble = watch(page);
  await plant(page, await recordOf(page));
  await open(page);
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^working-model-record-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toBe(await stored(page));

  const other = await (await browser.newContext()).newPage();
  trouble.push(...watch(other));
  await open(other);
  await other.getByLabel('A file saved here or elsewhere').setInputFiles({
    name: file.suggestedFilename(),
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(preview(other).getByText('Nothing has changed yet. In all: 1 added.')).toBeVisible();
  await expect(preview(other).getByRole('row', { name: '3 Tokens and embeddings 1 added' })).toBeVisible();
  await expect(other.getByRole('heading', { name: 'What it would change' })).toBeFocused();
  expect(await stored(other)).toBeNull();
  await button(other, 'Take it over').click();
  await expect(bringStatus(other)).toHaveText('Taken over. 1 added.');
  await expect(other.getByText('You have answered 1 of')).toBeVisible();
  expect(JSON.parse((await stored(other)) ?? '')).toEqual(JSON.parse(text));
  expect(trouble).toEqual([]);
});

test('a link carries the record to another browser, where it is shown before it does anything', async ({
  page,
  browser,
}) => {
  await plant(page, await recordOf(page));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await button(page, 'Copy a link').click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.getByLabel('The link', { exact: true }).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  const other = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(link);
  await expect(preview(other).getByText('In all: 1 added.')).toBeVisible();
  expect(await stored(other)).toBeNull();
  await button(other, 'Leave it').click();
  await expect(bringStatus(other)).toHaveText('Left alone: nothing was changed.');
  await expect(other).toHaveURL(/\/progress\/$/);
  expect(await stored(other)).toBeNull();
  await other.getByLabel('Or a link, or the text of a file, pasted').fill(link);
  await button(other, 'Show what it would change').click();
  await button(other, 'Take it over').click();
  await expect(other.getByText('You have answered 1 of')).toBeVisible();
  expect(asked.filter((url) => url.includes('record='))).toEqual([]);
});

test('a link that cannot be copied is selected to be copied by hand', async ({ page }) => {
  await plant(page, await recordOf(page));
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page);
  await button(page, 'Copy a link').click();
  await expect(page.getByText('This browser does not let the site copy.')).toBeVisible();
  await expect(page.getByLabel('The link', { exact: true })).toHaveValue(
    /\/progress\/#record=3\.\d+\.[\w-]+$/,
  );
});

test('a QR code is drawn on request, unless a camera could not read it', async ({ page }) => {
  const trouble = watch(page);
  await plant(page, await recordOf(page));
  await open(page);
  await button(page, 'Show a QR code').click();
  const code = page.getByRole('img', { name: 'QR code of the link to your answers' });
  await expect(code).toBeVisible();
  await expect(code.locator('path')).toHaveAttribute('d', /^M4 4h1v1h-1z/);
  const noise = Array.from({ length: 200 }, (_, index) => ((index * 2654435761) % 2 ** 32).toString(16));
  const many = (count: number) =>
    JSON.stringify({
      version: 2,
      answers: Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${noise[index % 200]}${index}`,
          answerTo(noise[index % 200] ?? ''),
        ]),
      ),
    });
  await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, many(150)]);
  await button(page, 'Show a QR code').click();
  await expect(page.getByText('too large for a QR code')).toBeVisible();
  await expect(code).toBeHidden();
  await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, many(2000)]);
  await button(page, 'Copy a link').click();
  await expect(page.getByText('too large for a link')).toBeVisible();
  expect(trouble).toEqual([]);
});

test('an import is undone, and what was answered since stays', async ({ page, context }) => {
  const { others } = await findQuestion(page);
  const [, { id, key: { answer } } = { id: '', key: { answer: '' } }] = others;
  await open(page, linkOf(await recordOf(page)));
  await button(page, 'Take it over').click();
  await expect(page.getByText('You have answered 1 of')).toBeVisible();

  const quiz = await context.newPage();
  await quiz.goto(`/tokens/#q-${id}`);
  await quiz.waitForFunction(() => customElements.get('chapter-quiz'));
  const question = quiz.locator(`quiz-question[data-id="${id}"]`);
  await question.locator(`.ask input[value="${answer}"]`).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('You have answered 2 of')).toBeVisible();

  await page.reload();
  await button(page, 'Undo the last import').click();
  await expect(bringStatus(page)).toHaveText('The import is undone. What you answered since has stayed.');
  await expect(page.getByText('You have answered 1 of')).toBeVisible();
  await expect(button(page, 'Undo the last import')).toBeHidden();
  expect(Object.keys(JSON.parse((await stored(page)) ?? '').answers)).toEqual([id]);
});

test('everything is forgotten at the second press, and neither another tab nor an old file brings it back', async ({
  page,
  context,
}) => {
  const record = await recordOf(page);
  const { id } = await findQuestion(page);
  await plant(page, record);
  await open(page);
  const tab = await context.newPage();
  await open(tab);
  await expect(tab.getByText('You have answered 1 of')).toBeVisible();
  await button(page, 'Forget everything').click();
  await expect(page.getByText('You have answered 1 of')).toBeVisible();
  await button(page, 'Press again to forget everything').click();
  await expect(page.getByText('Everything is forgotten.')).toBeVisible();
  await expect(page.getByText('You have not answered a question yet.')).toBeVisible();
  await expect(tab.getByText('You have not answered a question yet.')).toBeVisible();
  await tab.getByLabel('Or a link, or the text of a file, pasted').fill(record);
  await button(tab, 'Show what it would change').click();
  await expect(preview(tab).getByText('It would change nothing')).toBeVisible();
  await expect(button(tab, 'Take it over')).toBeHidden();
  const { answers, forgotten } = JSON.parse((await stored(page)) ?? '');
  expect([answers, Object.keys(forgotten)]).toEqual([{}, [id]]);
});

test('two tabs with answers of their own show the answers of both', async ({ page, context }) => {
  const record = await recordOf(page);
  await open(page);
  const tab = await context.newPage();
  await open(tab, linkOf(record));
  await button(tab, 'Take it over').click();
  await expect(page.getByText('You have answered 1 of')).toBeVisible();
  await expect(button(page, 'Undo the last import')).toBeVisible();
});

test('storage that is forbidden is told in a sentence, and an import works for this visit', async ({
  page,
}) => {
  const trouble = watch(page);
  const record = await recordOf(page);
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await open(page, linkOf(record));
  await button(page, 'Take it over').click();
  await expect(page.getByText('You have answered 1 of')).toBeVisible();
  await expect(page.getByText('This browser does not let the site store anything')).toBeVisible();
  await button(page, 'Undo the last import').click();
  await expect(page.getByText('You have not answered a question yet.')).toBeVisible();
  expect(trouble).toEqual([]);
});

const whole = linkOf(
  JSON.stringify({
    version: 2,
    answers: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`question-${index * 7919}`, answerTo('a')]),
    ),
  }),
);
const fragments: Record<string, { hash: string; said: string }> = {
  'is cut off': { hash: whole.slice(0, -30), said: 'This link is incomplete' },
  'ends at its beginning': { hash: '#record=', said: 'This link is incomplete' },
  'is not compressed': { hash: '#record=2.18.eyJ2ZXJzaW9uIjoyfQ', said: 'This link was changed on its way' },
  'holds signs that do not belong': {
    hash: '#record=2.9.%FF<img src=x>',
    said: 'This link was changed on its way',
  },
  'is of a later version': { hash: '#record=9.abc', said: 'a newer version of this site' },
  'unpacks to 50 MB': {
    hash: linkOf(Buffer.alloc(50_000_000)),
    said: 'far larger than any record',
  },
  'holds someone else’s JSON': { hash: linkOf('{"theme":"dark"}'), said: 'This is no record of this site' },
  'holds nothing': { hash: linkOf('{"version":2,"answers":{}}'), said: 'there are no answers in it' },
};

for (const [what, { hash, said }] of Object.entries(fragments)) {
  test(`a link that ${what} is told in a sentence, and changes nothing`, async ({ page }) => {
    const trouble = watch(page);
    const record = await recordOf(page);
    await plant(page, record);
    await open(page, hash);
    await expect(bringStatus(page)).toContainText(said);
    await expect(preview(page)).toBeHidden();
    await expect(page.getByText('You have answered 1 of')).toBeVisible();
    expect(await stored(page)).toBe(record);
    expect(trouble).toEqual([]);
  });
}

test('a record with sound and broken answers says that the broken ones are left out, whatever another tab writes', async ({
  page,
  context,
}) => {
  const { id, wrong } = await findQuestion(page);
  await open(page, linkOf(JSON.stringify({ version: 2, answers: { [id]: answerTo(wrong), b: 7 } })));
  await expect(preview(page).getByText('Parts of it could not be read and are left out.')).toBeVisible();
  await expect(preview(page).getByText('In all: 1 added.')).toBeVisible();
  const tab = await context.newPage();
  await tab.goto('/progress/');
  await tab.evaluate(
    ([name, text]) => localStorage.setItem(name ?? '', text ?? ''),
    [key, await recordOf(page)],
  );
  await expect(page.getByText('You have answered 1 of')).toBeVisible();
  await expect(preview(page).getByText('It would change nothing')).toBeVisible();
  await expect(preview(page).getByText('Parts of it could not be read and are left out.')).toBeVisible();
});

test('an import that changes cards too is told with one full stop behind each', async ({ page }) => {
  const kept = { token: { isKept: true, at: 1 } };
  await open(page, linkOf(JSON.stringify({ ...JSON.parse(await recordOf(page)), kept })));
  await expect(preview(page).locator('.total')).toHaveText(
    'Nothing has changed yet. In all: 1 added. Glossary cards changed: 1.',
  );
  await button(page, 'Take it over').click();
  await expect(bringStatus(page)).toHaveText('Taken over. 1 added. Glossary cards changed: 1.');
});

test('a form sent with nothing in it says what is needed', async ({ page }) => {
  await open(page);
  await button(page, 'Show what it would change').click();
  await expect(page.getByText('Choose a file first, or paste a link or a text.')).toBeVisible();
});

test('a page without its list of questions still takes records in and out', async ({ page }) => {
  await plant(page, await recordOf(page));
  const text = await recordOf(page, 5);
  await page.route('**/progress.json', (route) => route.abort());
  await page.goto(`/progress/${linkOf(text)}`);
  await expect(page.getByText('The list of questions could not be loaded.')).toBeVisible();
  await expect(preview(page).getByText('1 replaced by newer ones.')).toBeVisible();
});

test.describe('in Safari', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
  });

  test('the page says that the browser forgets after seven days', async ({ page }) => {
    await open(page);
    await expect(page.getByText('after seven days in which you did not open it')).toBeVisible();
  });
});

test('other browsers are not told of Safari’s seven days', async ({ page }) => {
  await open(page);
  await expect(page.getByText('after seven days in which you did not open it')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and shows no buttons', async ({ page }) => {
    await page.goto('/progress/');
    await expect(page.getByText('This page needs JavaScript')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
