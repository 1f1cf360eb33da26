import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Bank, BankQuestion } from '~/progress/progress';
import type { Key, Response, Verdict } from '~/quiz/grade';
import type { Answer } from '~/reader/record';
import { watch } from './pages';

const getBank = async (page: Page) => (await (await page.request.get('/progress.json')).json()) as Bank;

/** A response that is judged right, or wrong in every part. */
function respond(key: Key, isRight: boolean): Response {
  switch (key.type) {
    case 'choice':
      return { type: 'choice', chosen: isRight ? key.answer : without(key.options, [key.answer]) };
    case 'choices':
      return { type: 'choices', chosen: isRight ? key.answer : [without(key.options, key.answer)] };
    case 'order':
      return {
        type: 'order',
        order: isRight ? key.order : [...key.order.slice(1), ...key.order.slice(0, 1)],
      };
    case 'sort': {
      const groups = Object.values(key.groups);
      const misplaced = Object.entries(key.groups).map(([id, group]) => [id, without(groups, [group])]);
      return { type: 'sort', placed: isRight ? key.groups : Object.fromEntries(misplaced) };
    }
    case 'number':
      return { type: 'number', value: isRight ? (key.answers[0] ?? 0) : -1e9, variant: 0 };
    case 'blank':
      return { type: 'blank', text: isRight ? (key.answers[0] ?? '') : 'nothing of the kind' };
    case 'explain':
      return { type: 'explain', text: 'So it is.', ticked: isRight ? key.rubric : [] };
  }
}
const without = (all: readonly string[], some: readonly string[]) =>
  all.find((one) => !some.includes(one)) ?? '';

type Given = Partial<Answer> & { readonly verdict: Verdict };
const answerTo = ({ key }: BankQuestion, given: Given): Answer => ({
  response: respond(key, given.verdict === 'right'),
  tries: 0,
  at: 1,
  ...given,
});

async function open(page: Page, answers: Readonly<Record<string, Answer>> = {}) {
  await page.addInitScript(
    (text) => localStorage.setItem('working-model', text),
    JSON.stringify({ version: 3, answers, forgotten: {}, kept: {} }),
  );
  await page.goto('/progress/');
  await expect(page.getByText(/^You have (answered|not answered)/)).toBeVisible();
}

/** Every question answered, some of them often, most with a sureness. */
function answerAll({ chapters }: Bank): Record<string, Answer> {
  const verdicts = ['right', 'wrong', 'right', 'wrong', 'right'] as const;
  const surenesses = ['sure', 'unsure', 'guess'] as const;
  const questions = chapters.flatMap((chapter) => chapter.questions);
  return Object.fromEntries(
    questions.map((question, index) => {
      const sure = surenesses[index % 4];
      const given = { verdict: verdicts[index % 5] ?? 'right', ...(sure && { sure }) };
      return [question.id, answerTo(question, { ...given, at: 100, earlier: [{ ...given, at: 7 }] })];
    }),
  );
}

/** How many cells of a row are drawn how. */
const cellsOf = (row: Locator) =>
  row.locator('svg path').evaluateAll((paths) =>
    Object.fromEntries(
      paths.map((path) => [
        path.getAttribute('class'),
        // A wrong answer has an outline and a stroke through it.
        (path.getAttribute('d') ?? '').split('M').length - 1,
      ]),
    ),
  );

test.describe('the picture', () => {
  test('has a row for each chapter in its part, with a cell for each question and the counts in words', async ({
    page,
  }) => {
    const trouble = watch(page);
    const { chapters } = await getBank(page);
    const questions = chapters[2]?.questions ?? [];
    const several = questions.find(({ key }) => key.type === 'choices' && key.answer.length > 1);
    const [one, other] = questions.filter((question) => question !== several);
    if (!one || !other || several?.key.type !== 'choices') throw new Error('The bank has no such questions.');
    await open(page, {
      [one.id]: answerTo(one, { verdict: 'right' }),
      [other.id]: answerTo(other, { verdict: 'wrong' }),
      [several.id]: answerTo(several, {
        verdict: 'partly',
        response: { type: 'choices', chosen: several.key.answer.slice(0, 1) },
      }),
    });
    const parts = ['What it is', 'How it works', 'Using one', 'Deciding', 'In the world'];
    await expect(page.locator('by-chapter').getByRole('heading')).toHaveText(parts);
    await expect(page.locator('by-chapter details')).toHaveCount(14);
    const row = page.locator('#chapter-tokens summary');
    await expect(row).toHaveText(/1 right, 1 partly, 1 wrong, 9 not yet/);
    expect(await cellsOf(row)).toEqual({ filled: 2, lined: 3, open: 9 });
    expect(await cellsOf(page.locator('#chapter-limits summary'))).toEqual({
      filled: 0,
      lined: 0,
      open: chapters[13]?.questions.length,
    });
    await row.press('Enter');
    const quiz = page.locator('#chapter-tokens').getByRole('link', { name: 'To the quiz' });
    await expect(quiz).toHaveAttribute('href', '/tokens/#quiz');
    expect(trouble).toEqual([]);
  });
});

test.describe('how well the reader judges', () => {
  const section = (page: Page) => page.getByRole('region', { name: 'How well you judge yourself' });

  test('is explained until someone has said how sure they were', async ({ page }) => {
    await open(page);
    await expect(section(page).getByText('Say how sure you are when you answer')).toBeVisible();
    await expect(section(page).getByRole('table')).toBeHidden();
  });

  test('begins with the first answer that says so', async ({ page }) => {
    const { chapters } = await getBank(page);
    const question = chapters[2]?.questions.find(({ key }) => key.type === 'choice');
    if (question?.key.type !== 'choice') throw new Error('The bank has no such question.');
    await page.goto(question.href);
    await page.waitForFunction(() => customElements.get('chapter-quiz'));
    const asked = page.locator(`quiz-question[data-id="${question.id}"]`);
    await asked.locator(`.ask input[value="${question.key.answer}"]`).check();
    await asked.getByRole('radio', { name: 'unsure', exact: true }).check();
    await asked.getByRole('button', { name: 'Check' }).click();
    await page.goto('/progress/');
    await expect(section(page).getByRole('row', { name: /^unsure/ })).toContainText(
      'right 1 of 1 time, too few',
    );
    await expect(section(page).getByRole('row', { name: /^sure/ })).toContainText('not said yet');
    await expect(section(page).getByText('Too few answers yet')).toBeVisible();
  });

  test('counts earlier tries too, and says in a sentence what they come to', async ({ page }) => {
    const { chapters } = await getBank(page);
    const [first, second] = chapters[0]?.questions ?? [];
    if (!first || !second) throw new Error('The bank has no such questions.');
    const earlier = (count: number, verdict: Verdict) =>
      Array.from({ length: count }, (_, index) => ({ verdict, sure: 'sure' as const, at: index + 1 }));
    await open(page, {
      [first.id]: answerTo(first, { verdict: 'right', sure: 'sure', at: 50, earlier: earlier(8, 'right') }),
      [second.id]: answerTo(second, {
        verdict: 'wrong',
        sure: 'sure',
        at: 50,
        earlier: earlier(2, 'partly'),
      }),
      'a-question-of-old': answerTo(first, { verdict: 'right', sure: 'sure' }),
    });
    await expect(
      section(page).getByText(
        'When you said “sure”, you were right in 9 of 12 answers: you are surer than your answers bear out.',
      ),
    ).toBeVisible();
    const row = section(page).getByRole('row', { name: /^sure/ });
    await expect(row).toContainText('right 9 of 12 times');
    const share = await row.locator('svg').evaluate((drawing) => {
      const bar = drawing.querySelector('.bar')?.getBoundingClientRect().width ?? 0;
      return bar / drawing.getBoundingClientRect().width;
    });
    expect(share).toBeCloseTo(0.75, 2);
  });
});

test.describe('the summary', () => {
  const sheet = (page: Page) => page.locator('.sheet');
  /** Pages of a PDF: its objects of that type. */
  const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  const records: Record<string, (bank: Bank) => Record<string, Answer>> = {
    'an empty record': () => ({}),
    'every question answered': answerAll,
    'long and foreign ids': (bank) => {
      const [question] = bank.chapters[0]?.questions ?? [];
      if (!question) throw new Error('The bank is empty.');
      const strangers = Array.from({ length: 300 }, (_, index) => `${'long-'.repeat(200)}${index}`);
      const answer = answerTo(question, { verdict: 'wrong', sure: 'sure' });
      return Object.fromEntries([question.id, ...strangers].map((id) => [id, answer]));
    },
  };

  for (const [what, recordOf] of Object.entries(records)) {
    test(`is one page of A4 or Letter with ${what}`, async ({ page }) => {
      await open(page, recordOf(await getBank(page)));
      for (const format of ['A4', 'Letter']) expect(countPages(await page.pdf({ format })), format).toBe(1);
    });
  }

  test('stands alone on paper, as wide as the paper', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2027-03-02T12:00:00'));
    await open(page, answerAll(await getBank(page)));
    await expect(sheet(page)).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    // A4 and Letter between their margins.
    for (const width of [695, 717]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await sheet(page).evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(overflow, `pixels beyond a sheet of ${width}`).toBeLessThanOrEqual(0);
    }
    await expect(page.getByRole('heading')).toHaveText(['Summary of a self-test']);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    for (const words of [
      'Printed on 2 March 2027',
      '195 of 195 questions answered, in 14 of 14 chapters.',
      /^78 answers are not right yet; they show \d+ different misconceptions\.$/,
      /^Sureness, over all tries: sure, right \d+ of 98 times; unsure, right \d+ of 98 times; guessing,/,
      /^This is a self-test, and no certificate/,
      /^From http:\/\/localhost:\d+\/progress\/,/,
    ])
      await expect(sheet(page).getByText(words)).toBeVisible();
  });

  test('tells of each chapter its answers and, by letter, its objectives', async ({ page }) => {
    const { chapters } = await getBank(page);
    const [tokens] = chapters.slice(2);
    const [first, second] = tokens?.objectives ?? [];
    const answers = (tokens?.questions ?? [])
      .filter(({ objective }) => objective === first?.id || objective === second?.id)
      .map((question) => {
        const verdict = question.objective === first?.id ? 'right' : 'wrong';
        return [question, answerTo(question, { verdict })] as const;
      });
    await open(page, Object.fromEntries(answers.map(([{ id }, answer]) => [id, answer])));
    await page.emulateMedia({ media: 'print' });
    const row = sheet(page).getByRole('row', { name: /^3 Tokens/ });
    const count = (objective: string | undefined) =>
      answers.filter(([question]) => question.objective === objective).length;
    const [right, wrong] = [count(first?.id), count(second?.id)];
    const open_ = (tokens?.questions.length ?? 0) - right - wrong;
    await expect(row.getByRole('cell')).toHaveText(
      ['', right, '–', wrong, open_, 'a', 'b', 'c d e'].map(String),
    );
    await expect(
      sheet(page)
        .getByRole('row', { name: /^All chapters/ })
        .getByRole('cell'),
    ).toHaveText(['', right, '–', wrong, 195 - right - wrong, ''].map(String));
  });

  test('is printed by its button, dated on the day of printing', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2027-03-02T12:00:00'));
    await page.addInitScript(() => {
      window.print = () => void (document.title = 'printed');
    });
    await open(page);
    await page.clock.setFixedTime(new Date('2027-03-03T12:00:00'));
    await page.getByRole('button', { name: 'Print a one-page summary' }).click();
    await expect(page).toHaveTitle('printed');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(sheet(page).getByText('Printed on 3 March 2027')).toBeVisible();
  });

  test('is not offered, nor printed, where the questions could not be loaded', async ({ page }) => {
    await page.route('**/progress.json', (route) => route.abort());
    await page.goto('/progress/');
    const said = page.getByText('The list of questions could not be loaded.');
    await expect(said).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print a one-page summary' })).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(sheet(page)).toBeHidden();
    await expect(said).toBeVisible();
  });
});

test.describe('a page that is open while another tab answers', () => {
  const write = async (context: BrowserContext, answers: Readonly<Record<string, Answer>>) => {
    const tab = await context.newPage();
    await tab.goto('/404.html');
    const text = JSON.stringify({ version: 3, answers, forgotten: {}, kept: {} });
    await tab.evaluate((record) => localStorage.setItem('working-model', record), text);
    await tab.close();
  };
  for (const what of ['Try again', 'summary'] as const) {
    test(`keeps the focus on “${what}”, whether its place changes or not`, async ({ page, context }) => {
      const { chapters } = await getBank(page);
      const [before, , wrong, after] = chapters[2]?.questions ?? [];
      if (!before || !wrong || !after) throw new Error('The bank has no such questions.');
      const answers = { [wrong.id]: answerTo(wrong, { verdict: 'wrong' }) };
      await open(page, answers);
      const focused =
        what === 'summary'
          ? page.locator('#chapter-tokens summary')
          : page.locator(`#mistake-${wrong.id}`).getByRole('link', { name: 'Try again' });
      await focused.focus();
      await write(context, { ...answers, gone: answerTo(wrong, { verdict: 'wrong' }) });
      await expect(page.getByText('Kept as well: one answer')).toBeVisible();
      await expect(focused).toBeFocused();
      await write(context, {
        ...answers,
        [before.id]: answerTo(before, { verdict: 'wrong' }),
        [after.id]: answerTo(after, { verdict: 'wrong' }),
      });
      await expect(page.getByText('You have answered 3 of')).toBeVisible();
      await expect(focused).toBeFocused();
    });
  }
});

test('a misconception is told in full once, and named with the way to that place later', async ({ page }) => {
  const bank = await getBank(page);
  const found = bank.chapters
    .flatMap(({ questions }) => questions)
    .filter(({ key }) => key.type === 'choice');
  const shows = new Map<string, [BankQuestion, string][]>();
  for (const question of found)
    for (const [option, id] of Object.entries(question.behind))
      shows.set(id, [...(shows.get(id) ?? []).filter(([one]) => one !== question), [question, option]]);
  const [id, [first, second] = []] = [...shows].find(([, questions]) => questions.length > 1) ?? [];
  if (!id || !first || !second) throw new Error('The bank has no such questions.');
  const chose = ([question, chosen]: [BankQuestion, string]) =>
    [question.id, answerTo(question, { verdict: 'wrong', response: { type: 'choice', chosen } })] as const;
  await open(page, Object.fromEntries([first, second].map(chose)));
  const mistakes = page.getByRole('region', { name: 'What you had wrong' });
  await expect(mistakes.getByText(bank.misconceptions[id]?.belief ?? '', { exact: true })).toHaveCount(2);
  await expect(mistakes.getByText('What is true')).toHaveCount(1);
  await mistakes.getByRole('link', { name: 'see above' }).click();
  await expect(page).toHaveURL(new RegExp(`#mistake-${first[0].id}$`));
  await expect(page.locator(`#mistake-${first[0].id}`).getByText('What is true')).toBeInViewport();
});

test('the page leads to its parts, and to the next chapter when one is done', async ({ page }) => {
  const { chapters } = await getBank(page);
  const answers = (chapters[0]?.questions ?? []).map(
    (question) => [question.id, answerTo(question, { verdict: 'right' })] as const,
  );
  await open(page, Object.fromEntries(answers));
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  await expect(links.first()).toHaveText('Where you were');
  const ids = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  for (const id of ids) await expect(page.locator(`h2#${id}`)).toBeVisible();
  await expect(page.getByRole('link', { name: `Go on to ${chapters[1]?.title}` })).toHaveAttribute(
    'href',
    chapters[1]?.questions[0]?.href ?? '',
  );
});

test('a full record meets WCAG 2.2 AA in both themes, and scrolls nowhere sideways', async ({ page }) => {
  test.slow(); // a hundred mistakes with what is true instead
  const trouble = watch(page);
  await open(page, answerAll(await getBank(page)));
  for (const { id } of [{ id: 'chapter-tokens' }, { id: 'chapter-limits' }])
    await page.locator(`#${id} summary`).click();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `pixels that scroll sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
  expect(trouble).toEqual([]);
});
