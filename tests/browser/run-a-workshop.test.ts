import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { chapters as book } from '~/chapter/book';
import { watch } from './pages';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const asked = 'tokens-split-invoice';
const right = 'year-cut';
const wrong = 'twelve';
const belief = 'A model reads the letters of a word, so it can count them.';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const questionOf = (page: Page, id: string) => page.locator(`quiz-question[data-id="${id}"]`);
const said = (page: Page) => page.locator('workshop-desk .said');
/** What the codes say of a question, by its number. */
const item = (page: Page, number: number): Locator =>
  page
    .locator('.items > li')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^Question ${number}\\b`) }) });

async function openQuiz(page: Page, path: string) {
  await page.goto(`${path}#quiz`);
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
}

async function choose(page: Page, id: string, option: string) {
  const question = questionOf(page, id);
  await question.locator(`.ask input[value="${option}"]`).check();
  await question.getByRole('button', { name: 'Check' }).click();
}

async function copyCode(page: Page): Promise<string> {
  await button(page, 'Copy a result code').click();
  await expect(page.locator('.code-told').getByRole('status')).not.toBeEmpty();
  return page.getByRole('textbox', { name: 'Your result code' }).inputValue();
}

/** A learner on a device of their own who answers one question, and copies the code. */
async function learn(browser: Browser, option: string, trouble: string[]): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  trouble.push(...watch(page));
  await openQuiz(page, '/tokens/');
  await choose(page, asked, option);
  const code = await copyCode(page);
  await page.context().close();
  return code;
}

async function openWorkshop(page: Page) {
  await page.goto('/workshop/');
  await page.waitForFunction(() => customElements.get('workshop-desk'));
}

async function paste(page: Page, text: string) {
  await page.getByLabel('Result codes of one or several quizzes').fill(text);
  await button(page, 'Show the results').click();
}

test('three learners hand in their codes, and a teacher sees how hard a question was and who chose what', async ({
  page,
  browser,
}) => {
  const trouble = watch(page);
  const codes = [];
  for (const option of [right, wrong, wrong]) codes.push(await learn(browser, option, trouble));
  expect(new Set(codes).size).toBe(3);
  await openWorkshop(page);
  await paste(page, codes.map((code, index) => `Learner ${index + 1}, 10.30: “${code}”`).join('\n'));
  await expect(said(page)).toHaveText('3 codes counted.');
  await expect(page.getByRole('heading', { name: '3 Tokens and embeddings' })).toBeVisible();
  const told = item(page, 2);
  await expect(told).toContainText('33 %');
  await expect(told).toContainText('1 of 3 right. Less than half had it.');
  await page.getByText('For those who know item analysis').click();
  await expect(page.getByRole('row', { name: /^Question 2 Cannot/ })).toContainText(
    'Cannot be worked out: that takes the codes of five who answered this and another question.',
  );
  await page
    .getByText(/^Talk first about: Question 2$/)
    .getByRole('link')
    .click();
  await expect(told).toBeInViewport();
  const row = told.getByRole('row').filter({ hasText: belief });
  await expect(row).toContainText('chosen by 2: codes 2, 3');
  await expect(row.getByRole('link', { name: belief })).toHaveAttribute('href', /^\/[a-z-]+\/#/);
  await expect(
    told.getByRole('row', { name: /^As seven tokens, .* Right chosen by 1: code 1/ }),
  ).toBeVisible();
  await expect(item(page, 1)).toContainText('3 did not answer. Nobody answered it.');
  expect(trouble).toEqual([]);
});

test('codes of all chapters are read as the pages made them, and shown chapter by chapter', async ({
  page,
}) => {
  test.slow(); // fourteen quizzes
  const codes = [];
  for (const { slug } of book) {
    await openQuiz(page, `/${slug}/`);
    const question = page.locator(`quiz-question[data-key*='"type":"number"']`).first();
    await question.getByLabel('Your answer').fill('123456789');
    await question.getByRole('button', { name: 'Check' }).click();
    codes.push(await copyCode(page));
  }
  await openWorkshop(page);
  await paste(page, codes.reverse().join(' '));
  await expect(said(page)).toHaveText(`${book.length} codes counted.`);
  for (const { number, title } of book)
    await expect(page.getByRole('heading', { name: `${number} ${title}`, exact: true })).toBeVisible();
  await expect(page.getByText('something else that nobody foresaw')).toHaveCount(book.length);
});

test('a foreseen wrong number is told with the answer that was right, and what was written is not in the code', async ({
  page,
}) => {
  await openQuiz(page, '/tokens/');
  const question = questionOf(page, 'tokens-merge-two');
  await question.getByLabel('Your answer').fill('9');
  await question.getByRole('button', { name: 'Check' }).click();
  const code = await copyCode(page);
  await question.getByRole('button', { name: 'Try again' }).click();
  await question.getByLabel('Your answer').fill('5');
  await question.getByRole('button', { name: 'Check' }).click();
  const again = await copyCode(page);
  await openWorkshop(page);
  await paste(page, code);
  await expect(said(page)).toHaveText('One code counted.');
  await expect(item(page, 3).getByRole('row').filter({ hasText: '9, where 7 was right' })).toContainText(
    'given by 1: code 1',
  );
  await paste(page, again);
  await expect(
    item(page, 3).getByRole('row').filter({ hasText: '5, with other numbers, where 3 was right' }),
  ).toContainText('given by 1: code 1');
  await expect(page.getByText('From so few codes the numbers say who answered what')).toBeVisible();
});

test('an explanation is told by what its writer ticked, and its words stay where they are', async ({
  page,
}) => {
  await openQuiz(page, '/limits/');
  const question = page.locator(`quiz-question[data-key*='"type":"explain"']`);
  await question.getByLabel('Your answer').fill('These are my words.');
  await question.getByRole('button', { name: 'Check' }).click();
  await question.locator('.rubric input').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.method() + request.url() + request.postData()));
  const code = await copyCode(page);
  expect(requests.filter((one) => !one.startsWith('GET') || one.includes('words'))).toEqual([]);
  await openWorkshop(page);
  await paste(page, code);
  await expect(page.getByText('not said by 1: code 1').first()).toBeVisible();
  await expect(page.getByText('These are my words.')).toHaveCount(0);
});

test('codes that are broken, foreign or pasted twice are told in a sentence each, and the others are read', async ({
  page,
  browser,
}) => {
  const trouble: string[] = [];
  const [first, second] = [await learn(browser, right, trouble), await learn(browser, wrong, trouble)];
  await openWorkshop(page);
  const turned = first.slice(0, -1) + (first.endsWith('x') ? 'y' : 'x');
  const cut = first.slice(0, -3);
  await paste(page, [second, cut, turned, second, 'tokens.7.abcd'].join('\n'));
  await expect(said(page)).toHaveText(
    'One code counted. The same code stood there more than once: it is counted once. 3 could not be read.',
  );
  const troubles = page.locator('.troubles').getByRole('listitem');
  await expect(troubles).toHaveText([
    `${cut} is incomplete: a piece of it is missing. Ask for the whole line.`,
    `${turned} was changed on its way: its checksum is wrong. Ask for it to be copied again.`,
    'tokens.7.abcd is of a newer version of this site. Reload this page, then try again.',
  ]);
  await paste(page, 'Here is nothing.');
  await expect(said(page)).toContainText('No result code was found in this text.');
  await expect(page.getByRole('heading', { name: 'What the answers say' })).toBeHidden();
  await expect(troubles).toHaveCount(0);
  await paste(page, ' ');
  await expect(said(page)).toHaveText('Paste the codes first.');
  expect(trouble).toEqual([]);
});

test('a code of an older edition of the quiz is told so', async ({ page, browser }) => {
  const code = await learn(browser, right, []);
  await page.route('**/workshop/tokens.json', async (route) => {
    const chapter = await (await route.fetch()).json();
    await route.fulfill({ json: { ...chapter, questions: chapter.questions.slice(1) } });
  });
  await openWorkshop(page);
  await paste(page, code);
  await expect(page.getByText(`${code} is of another edition of the quiz.`)).toBeVisible();
});

test('questions that cannot be loaded are told, and loaded at the next press', async ({ page, browser }) => {
  const code = await learn(browser, right, []);
  await page.route('**/workshop/tokens.json', (route) => route.abort());
  await openWorkshop(page);
  await paste(page, code);
  await expect(said(page)).toHaveText(/^The questions could not be loaded.*: tokens\. Check the connection/);
  await page.unroute('**/workshop/tokens.json');
  await button(page, 'Show the results').click();
  await expect(said(page)).toHaveText('One code counted.');
});

test('an example is filled in by keyboard alone, and says that it is made up until it is changed', async ({
  page,
}) => {
  const trouble = watch(page);
  await openWorkshop(page);
  await page.getByLabel('Result codes of one or several quizzes').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(button(page, 'Fill in an example')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('12 codes counted.');
  await expect(page.getByText('These codes are made up, as an example.')).toBeVisible();
  await expect(page.getByText(/^Talk first about: Question \d, Question \d, Question \d$/)).toBeVisible();
  await expect(page.getByText('Cannot be worked out: everybody had it right.')).toBeHidden();
  await page.getByText('For those who know item analysis').click();
  await expect(page.getByText('With so few codes it can be chance')).toBeVisible();
  await expect(page.getByText('Cannot be worked out: everybody had it right.').first()).toBeVisible();
  await expect(page.getByText(/^−?\.\d\d, from \d+ codes: between/).first()).toBeVisible();
  await expect(page.getByText('had this wrong more often: look at the question').first()).toBeVisible();
  const field = page.getByLabel('Result codes of one or several quizzes');
  const lines = (await field.inputValue()).split('\n');
  await field.fill(lines.slice(0, 7).join('\n'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('6 codes counted.');
  await expect(page.getByText('These codes are made up, as an example.')).toBeHidden();
  expect(trouble).toEqual([]);
});

test('the results meet WCAG 2.2 AA in both themes, fit on 320 pixels, and print without the form', async ({
  page,
}) => {
  await openWorkshop(page);
  await button(page, 'Fill in an example').click();
  await expect(said(page)).toHaveText('12 codes counted.');
  await page.getByText('The codes by number').click();
  await page.getByText('For those who know item analysis').click();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations.map(({ id }) => id)).toEqual(
      [],
    );
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('Result codes of one or several quizzes')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'How to run one' })).toBeHidden();
  await expect(item(page, 2)).toBeVisible();
});

test('a learner copies the code by keyboard, and it is the same one at the second press', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openQuiz(page, '/tokens/');
  await button(page, 'Copy a result code').click();
  await expect(page.getByText('There is nothing to copy yet: answer a question first.')).toBeVisible();
  await choose(page, asked, wrong);
  await button(page, 'Start over').focus();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Copy a result code')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The code is copied. It holds which options you chose')).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^tokens\.1\.[\dA-Za-z]{4}\.[\dA-Za-z]{24}\.[\dA-Za-z]{7}$/);
  await page.keyboard.press('Enter');
  expect(await copyCode(page)).toBe(code);
  await expect(button(page, 'Copy a result code')).toBeFocused();
  await questionOf(page, asked).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('textbox', { name: 'Your result code' })).toHaveCount(0);
});

test('a code that cannot be copied is selected in its field', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openQuiz(page, '/tokens/');
  await choose(page, asked, wrong);
  await button(page, 'Copy a result code').click();
  await expect(page.getByText('This browser does not let the site copy')).toBeVisible();
  const code = await page.getByRole('textbox', { name: 'Your result code' }).inputValue();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(code);
});

test.describe('the teaching view', () => {
  const key = 'working-model';
  const record = JSON.stringify({
    version: 2,
    answers: { [asked]: { response: { type: 'choice', chosen: wrong }, verdict: 'wrong', tries: 0, at: 1 } },
    forgotten: {},
    kept: {},
  });

  async function openTeaching(page: Page, path: string) {
    await page.addInitScript(([name = '', text = '']) => localStorage.setItem(name, text), [key, record]);
    await page.goto(`${path}#teach`);
    await expect(page.getByRole('heading', { name: 'Teaching view' })).toBeFocused();
    await page.waitForFunction(() => customElements.get('chapter-quiz'));
  }

  test('opens every key with what is true behind wrong answers, and shows no answers of the reader', async ({
    page,
  }) => {
    const trouble = watch(page);
    await openTeaching(page, '/tokens/');
    const keys = page.locator('.tell');
    for (const one of await keys.all()) await expect(one.locator('.why').first()).toBeVisible();
    const question = questionOf(page, asked);
    await expect(question).toContainText('Tests objective a, split a sentence');
    await expect(question.getByText('Asks to predict.')).toBeVisible();
    const option = question.locator(`.told [data-id="${wrong}"]`);
    await expect(option).toContainText('What is true');
    await expect(page.getByText('Why it is easy to believe').first()).toBeVisible();
    await expect(page.locator('.yours').locator('visible=true')).toHaveCount(0);
    await expect(page.locator('.verdict').locator('visible=true')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'What you can do now' })).toBeHidden();
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(record);
    expect(trouble).toEqual([]);
  });

  test('is left by its link, and the reader’s answers are as they were', async ({ page }) => {
    await openTeaching(page, '/tokens/');
    await page.getByRole('link', { name: 'Leave the teaching view' }).click();
    await expect(page.getByRole('heading', { name: 'Teaching view' })).toHaveCount(0);
    await expect(page.locator('.yours').locator('visible=true')).toHaveCount(1);
    await expect(page.locator('.tell[open]')).toHaveCount(1);
    await expect(page.locator('.teaching-line, .teaching-why')).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Teaching view' })).toBeVisible();
    await expect(page.locator('.tell[open]')).toHaveCount(await page.locator('quiz-question').count());
  });

  test('shows every variant of a number with its question, once', async ({ page }) => {
    await openTeaching(page, '/tokens/');
    const question = questionOf(page, 'tokens-merge-two');
    await expect(question.locator('.stem').locator('visible=true')).toHaveText([
      /mississippi/,
      /entente/,
      /tartar/,
    ]);
    await expect(question.locator('.told').locator('visible=true')).toHaveCount(3);
  });

  test('leads to the workshop, and meets WCAG 2.2 AA in both themes', async ({ page }) => {
    await openTeaching(page, '/measuring/');
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      expect(
        (await new AxeBuilder({ page }).withTags(tags).analyze()).violations.map(({ id }) => id),
      ).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('link', { name: 'Run a workshop with it' }).click();
    await expect(page).toHaveURL(/\/workshop\/$/);
  });

  test('prints the quiz with its keys and notes, and nothing else of the text', async ({ page }) => {
    await openTeaching(page, '/tokens/');
    await page.emulateMedia({ media: 'print' });
    const option = questionOf(page, asked).locator(`.told [data-id="${wrong}"]`);
    await expect(option.getByText('What is true')).toBeVisible();
    await expect(page.locator('.text[data-chapter] > p').first()).toBeHidden();
    await expect(page.getByText('The key is on the last page.')).toBeHidden();
    await expect(page.getByText('Quiz of chapter 3')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Leave the teaching view' })).toBeHidden();
  });

  test('has the keys at least, if the notes cannot be loaded', async ({ page }) => {
    await page.route('**/workshop/*.json', (route) => route.abort());
    await page.goto('/tokens/#teach');
    await page.waitForFunction(() => customElements.get('chapter-quiz'));
    for (const one of await page.locator('.tell').all())
      await expect(one.locator('.why').first()).toBeVisible();
  });

  test('is found below the results of a quiz, as is the workshop', async ({ page }) => {
    await openQuiz(page, '/tokens/');
    const line = page.getByText('For a group:');
    await expect(line.getByRole('link', { name: 'Workshop' })).toHaveAttribute('href', '/workshop/');
    await line.getByRole('link', { name: 'Teaching view' }).click();
    await expect(page.getByRole('heading', { name: 'Teaching view' })).toBeFocused();
    await expect(line).toBeHidden();
  });

  test('is not loaded by those who learn', async ({ page }) => {
    const asks: string[] = [];
    page.on('request', (request) => asks.push(request.url()));
    await openQuiz(page, '/tokens/');
    expect(asks.filter((url) => /teaching-view|result-code|\/workshop\//.test(url))).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the workshop is explained, and what needs a script is said', async ({ page }) => {
    await page.goto('/workshop/');
    await expect(page.getByRole('heading', { name: 'How to run one' })).toBeVisible();
    await expect(page.getByText('Reading the codes and the teaching view need JavaScript')).toBeVisible();
    await expect(page.getByLabel('Result codes of one or several quizzes')).toBeHidden();
    await page.getByRole('link', { name: '3 Tokens and embeddings' }).last().click();
    await page.getByText('Show the answer').first().click();
    await expect(page.locator('.tell').first().locator('.why').first()).toBeVisible();
    await expect(page.getByText('Copy a result code')).toBeHidden();
    const line = page.getByText('For a group:');
    await expect(line.getByRole('link')).toHaveText(['Workshop']);
    await line.getByRole('link').click();
    await expect(page).toHaveURL(/\/workshop\/$/);
  });
});
