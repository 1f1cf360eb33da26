import { expect, test, type Locator, type Page } from '@playwright/test';
import { chapters } from './pages';

type Key =
  | { type: 'choice'; options: string[]; answer: string }
  | { type: 'choices'; options: string[]; answer: string[] }
  | { type: 'order'; order: string[] }
  | { type: 'sort'; groups: Record<string, string> }
  | { type: 'number'; tolerance: number; answers: number[] }
  | { type: 'blank'; answers: string[]; mistakes: string[] }
  | { type: 'explain'; rubric: string[] };

async function openQuiz(page: Page, path: string) {
  await page.goto(`${path}#quiz`);
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
}

const keyOf = async (question: Locator) => JSON.parse((await question.getAttribute('data-key')) ?? '') as Key;
const ofKind = (page: Page, kind: Key['type']) => page.locator(`quiz-question[data-key*='"type":"${kind}"']`);
const check = (question: Locator) => question.getByRole('button', { name: 'Check', exact: true }).click();

/** Answers a question as a reader would, rightly or not, and checks it. */
async function answer(question: Locator, isRight = true) {
  const key = await keyOf(question);
  const pick = (value: string) => question.locator(`.ask input[value="${value}"]`).check();
  if (key.type === 'choice')
    await pick(isRight ? key.answer : (key.options.find((option) => option !== key.answer) ?? ''));
  if (key.type === 'choices')
    for (const id of isRight ? key.answer : key.options.filter((option) => !key.answer.includes(option)))
      await pick(id);
  if (key.type === 'number')
    await question.getByLabel('Your answer').fill(String((key.answers[0] ?? 0) + (isRight ? 0 : 1000)));
  if (key.type === 'sort') {
    const groups = [...new Set(Object.values(key.groups))];
    for (const [card, group] of Object.entries(key.groups)) {
      const wrong = groups.find((other) => other !== group) ?? group;
      await question.locator(`[data-id="${card}"] input[value="${isRight ? group : wrong}"]`).check();
    }
  }
  if (key.type === 'blank')
    await question.getByLabel('Your answer').fill((isRight ? key.answers[0] : 'something else') ?? '');
  if (key.type === 'explain') {
    await question.getByLabel('Your answer').fill('Because it is so.');
    await check(question);
    if (isRight) for (const id of key.rubric) await pick(id);
  }
  if (key.type === 'order' && isRight) await putInOrder(question, key.order);
  await check(question);
}

/** Moves each line to its place with its own buttons. */
async function putInOrder(question: Locator, order: string[]) {
  for (const [place, id] of order.entries()) {
    for (let tries = 0; tries < order.length; tries++) {
      const now = await question
        .locator('.lines > li')
        .evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset['id']));
      if (now.indexOf(id) === place) break;
      await question.locator(`.lines > li[data-id="${id}"] [data-move="-1"]`).click();
    }
  }
}

for (const path of chapters) {
  test(`every question of ${path} can be answered rightly, and the results say so`, async ({ page }) => {
    await openQuiz(page, path);
    const questions = await page.locator('quiz-question').all();
    const count = questions.length;
    expect(count).toBeGreaterThanOrEqual(12);
    for (const question of questions) {
      await answer(question);
      await expect(question.locator('.verdict')).toContainText('Right.');
    }
    await expect(page.getByText(`You have answered ${count} of ${count}.`)).toBeVisible();
    await expect(page.getByText('You can do this.').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Retry/ })).toBeHidden();
  });
}

test('a wrong choice gets a reason on every option, and links to the paragraph that teaches it', async ({
  page,
}) => {
  await openQuiz(page, '/tokens/');
  const question = ofKind(page, 'choice').first();
  await answer(question, false);
  await expect(question.getByRole('status')).toContainText(
    /^Not this one\. You chose [A-D]\. The answer is [A-D]\.$/,
  );
  const reasons = question.locator('.why');
  const options = await question.locator('.opts > li').count();
  await expect(reasons).toHaveCount(options);
  for (const reason of await reasons.all()) await expect(reason).toBeVisible();
  await expect(question.getByText('your answer').locator('visible=true')).toHaveCount(1);
  await question.getByText('Reread').getByRole('link').click();
  await expect(page).toHaveURL(/#[a-z-]+$/);
});

test('partial answers are told as what was right', async ({ page }) => {
  await openQuiz(page, '/tokens/');
  const several = ofKind(page, 'choices').first();
  const key = await keyOf(several);
  if (key.type !== 'choices') throw new Error('not the kind asked for');
  await several.locator(`.ask input[value="${key.answer[0]}"]`).check();
  await check(several);
  await expect(several.locator('.verdict')).toContainText('Partly.');
});

test('a question says what is missing instead of judging', async ({ page }) => {
  await openQuiz(page, '/tokens/');
  const number = ofKind(page, 'number').first();
  await number.getByLabel('Your answer').fill('many');
  await check(number);
  await expect(number.getByRole('alert')).toHaveText('Write a number, such as 1200 or 0.25.');
  const choice = ofKind(page, 'choice').first();
  await check(choice);
  await expect(choice.getByRole('alert')).toHaveText('Choose an option first.');
  await expect(choice.locator('.verdict')).toBeHidden();
});

test('an order is made by keyboard alone, and each move is announced', async ({ page }) => {
  await openQuiz(page, '/tokens/');
  const question = ofKind(page, 'order').first();
  const down = question
    .locator('.lines > li')
    .first()
    .getByRole('button', { name: /^Move down/ });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(question.locator('.moved')).toContainText(/ is now 2 of \d\.$/);
  await expect(
    question
      .locator('.lines > li')
      .nth(1)
      .getByRole('button', { name: /^Move down/ }),
  ).toBeFocused();
});

test('a choice is made and checked by keyboard alone, and the focus stays on the button', async ({
  page,
}) => {
  await openQuiz(page, '/prompting/');
  const question = ofKind(page, 'choice').first();
  await question.locator('.ask input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(question.locator('.verdict')).toBeVisible();
  await question.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('button', { name: 'Check' })).toBeFocused();
});

test('Enter on an option checks it, and the focus goes to the verdict', async ({ page }) => {
  await openQuiz(page, '/tokens/');
  const question = ofKind(page, 'choice').first();
  await question.locator('.ask input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(question.locator('.verdict')).toBeFocused();
});

test('what another tab answers or forgets is followed, and what is being answered here is left alone', async ({
  page,
  context,
}) => {
  await openQuiz(page, '/tokens/');
  const other = await context.newPage();
  await openQuiz(other, '/tokens/');
  await answer(other.locator('quiz-question').nth(1));
  const begun = ofKind(page, 'number').first().getByLabel('Your answer');
  await begun.fill('12');
  await expect(page.getByText('You have answered 1 of 12.')).toBeAttached();
  await expect(page.locator('quiz-question').nth(1).locator('.verdict')).toContainText('Right.');
  await other.getByRole('button', { name: 'Start over' }).click();
  await other.getByRole('button', { name: 'Forget all answers of this quiz' }).click();
  await expect(page.getByText('You have answered 0 of 12.')).toBeAttached();
  await expect(page.locator('quiz-question').nth(1).locator('.verdict')).toBeHidden();
  await expect(begun).toHaveValue('12');
});

test('answers survive a reload, also one after which every text has been reworded', async ({ page }) => {
  await openQuiz(page, '/tokens/');
  const kinds = ['choice', 'choices', 'order', 'sort', 'number'] as const;
  for (const kind of kinds) await answer(ofKind(page, kind).first(), kind !== 'choices');
  await page.route('**/tokens/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    // New words for stems and options; the ids stay.
    const reworded = html
      .replace(/(class="stem"[^>]*>)[^<]*/g, '$1A reworded stem')
      .replace(/ token /g, ' piece ');
    await route.fulfill({ response, body: reworded });
  });
  await page.reload();
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
  await expect(page.getByText('You have answered 5 of 12.')).toBeAttached();
  for (const kind of kinds)
    await expect(ofKind(page, kind).first().locator('.verdict')).toContainText(
      kind === 'choices' ? 'Not yet.' : 'Right.',
    );
});

test('trying again asks anew: options in another order, a number question with other numbers', async ({
  page,
}) => {
  await openQuiz(page, '/tokens/');
  const number = ofKind(page, 'number').first();
  const stem = number.locator('.stem:visible');
  const before = await stem.textContent();
  await answer(number);
  await number.getByRole('button', { name: 'Try again' }).click();
  await expect(number.locator('.verdict')).toBeHidden();
  expect(await stem.textContent()).not.toBe(before);
  await expect(number.getByLabel('Your answer')).toHaveValue('');
});

test('only what was missed is retried', async ({ page }) => {
  await openQuiz(page, '/architectures/');
  const questions = page.locator('quiz-question');
  await answer(questions.nth(0), true);
  await answer(questions.nth(1), false);
  await page.getByRole('button', { name: 'Retry the one you missed' }).click();
  await expect(questions.nth(0).locator('.verdict')).toBeVisible();
  await expect(questions.nth(1).locator('.verdict')).toBeHidden();
  await expect(questions.nth(1)).toBeInViewport();
});

test('starting over asks once more, then forgets the answers of this quiz alone', async ({ page }) => {
  await openQuiz(page, '/architectures/');
  await answer(page.locator('quiz-question').first());
  await openQuiz(page, '/tokens/');
  await answer(page.locator('quiz-question').first());
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByText('You have answered 1 of 12.')).toBeVisible();
  await page.getByRole('button', { name: 'Forget all answers of this quiz' }).click();
  await expect(page.getByText('All answers of this quiz are forgotten.')).toBeVisible();
  await page.reload();
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
  await expect(page.getByText('You have answered 0 of 12.')).toBeAttached();
  await openQuiz(page, '/architectures/');
  await expect(page.getByText(/^You have answered 1 of \d+\.$/)).toBeAttached();
});

test('two tabs lose nothing to each other', async ({ page, context }) => {
  const other = await context.newPage();
  await openQuiz(page, '/tokens/');
  await openQuiz(other, '/tokens/');
  await answer(page.locator('quiz-question').nth(1));
  await answer(other.locator('quiz-question').nth(3));
  await page.reload();
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
  await expect(page.getByText('You have answered 2 of 12.')).toBeAttached();
});

test('results are told by objective, with what to reread', async ({ page }) => {
  await openQuiz(page, '/tokens/');
  const question = page.locator('quiz-question[data-objective="fit"]').first();
  await answer(question, false);
  const row = page.getByRole('row', { name: /context window/ });
  await expect(row).toContainText(/0 of \d/);
  await expect(row.getByRole('link')).toHaveText('3.6');
});
