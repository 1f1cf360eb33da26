import { expect, test, type Locator, type Page } from '@playwright/test';
import { fillIn, keyOf } from './fill-in';
import { watch } from './pages';
import { foreign, translateFromTheStart, translateNow } from './translate';

async function open(page: Page, path: string) {
  await page.goto(`${path}#quiz`);
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
}

const check = (question: Locator) => question.locator('[type="submit"]').click();
const ofKind = (page: Page, kind: string) =>
  page.locator(`quiz-question[data-key*='"type":"${kind}"']`).first();
/** The numbers in what a part of the page says; words are foreign. */
const numbersIn = async (part: Locator) => ((await part.textContent()) ?? '').match(/\d+/g)?.map(Number);

for (const path of ['/tokens/', '/prompting/', '/measuring/'])
  test(`every question of ${path} can be answered, and the answers are told, kept and forgotten`, async ({
    page,
  }) => {
    const trouble = watch(page);
    await translateFromTheStart(page);
    await open(page, path);
    const questions = page.locator('quiz-question');
    const count = await questions.count();
    for (const question of await questions.all()) {
      await fillIn(question);
      await check(question);
      await expect(question).toHaveClass(/\bright\b/);
      await expect(question.getByRole('status')).toHaveText(new RegExp(`^${foreign('Right')}[.;]`));
      await expect(question.locator('.told').locator('visible=true')).not.toHaveCount(0);
    }
    const results = page.locator('.results');
    await expect(page.locator('quiz-question.right')).toHaveCount(count);
    await expect.poll(() => numbersIn(results.locator('.answered'))).toEqual([count, count]);
    for (const row of await results.locator('tbody tr').all()) {
      const [right, asked] = (await numbersIn(row.locator('.tally'))) ?? [];
      expect(right).toBe(asked);
      await expect(row.locator('.next > span')).toHaveText(foreign('You can do this.'));
    }
    await page.reload();
    await page.locator('chapter-quiz').evaluate((quiz) => quiz.scrollIntoView());
    await expect(questions.and(page.locator('.right'))).toHaveCount(count);
    const startOver = results.locator('[data-act="start-over"]');
    await startOver.click();
    await expect(startOver).toHaveText(foreign('Forget all answers of this quiz'));
    await startOver.click();
    await expect(questions.and(page.locator('.answered'))).toHaveCount(0);
    await expect(startOver).toHaveText(foreign('Start over'));
    expect(trouble).toEqual([]);
  });

test('what was wrong is told part by part, and retried', async ({ page }) => {
  await open(page, '/prompting/');
  await translateNow(page);
  const choice = ofKind(page, 'choice');
  const key = await keyOf(choice);
  if (key.type !== 'choice') throw new Error('It is no choice.');
  const wrong = key.options.find((option) => option !== key.answer);
  await choice.locator(`.ask input[value="${wrong}"]`).check();
  await check(choice);
  await expect(choice.getByRole('status')).toHaveText(/ [A-D]\. .* [A-D]\.$/);
  await expect(choice.locator(`.told [data-id="${wrong}"] .yours`)).toHaveText(foreign('your answer'));
  const order = ofKind(page, 'order');
  await check(order);
  await expect(order.locator('.told .yours').locator('visible=true').first()).toHaveText(
    new RegExp(`^${foreign('you had it in place')} \\d$`),
  );
  const number = ofKind(page, 'number');
  await number.getByRole('textbox').fill('many');
  await check(number);
  await expect(number.getByRole('alert')).toHaveText(foreign('Write a number, such as 1200 or 0.25.'));
  await number.getByRole('textbox').pressSequentially('1');
  await expect(number.getByRole('alert')).toBeEmpty();
  const retry = page.locator('[data-act="retry"]');
  await expect(retry).toHaveText(foreign('Retry the 2 you missed'));
  await retry.click();
  for (const question of [choice, order]) {
    await expect(question.locator('.verdict')).toBeEmpty();
    await expect(question.locator('.ask')).toBeVisible();
    await expect(question.locator('[type="submit"]')).toHaveText(foreign('Check'));
  }
  await expect(choice.getByRole('radio').first()).toBeFocused();
});

/** Answers a question rightly by keyboard alone: lines and cards by their grips. */
async function fillInByKeyboard(question: Locator) {
  const { keyboard } = question.page();
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await keyboard.press(key);
  };
  const carry = async (thing: Locator, steps: () => Promise<void>) => {
    await thing.locator('.grip').focus();
    await press('Space');
    await steps();
    await press('Space');
    await expect(thing.locator('.grip')).toBeFocused();
  };
  const valuesIn = (part: Locator) =>
    part.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const key = await keyOf(question);
  switch (key.type) {
    case 'choice':
      await question.getByRole('radio').first().focus();
      await press('Space');
      await press('ArrowDown', (await valuesIn(question.locator('.ask'))).indexOf(key.answer));
      break;
    case 'choices':
      for (const id of key.answer) await question.locator(`.ask input[value="${id}"]`).press('Space');
      break;
    case 'order':
      for (const [place, id] of key.order.entries()) {
        const line = question.locator(`.lines > [data-id="${id}"]`);
        const now = await line.evaluate((one) => [...(one.parentElement?.children ?? [])].indexOf(one));
        await carry(line, () => press('ArrowUp', now - place));
        await expect.poll(() => numbersIn(question.locator('.moved'))).toContain(place + 1);
      }
      break;
    case 'sort':
      for (const [id, group] of Object.entries(key.groups)) {
        const card = question.locator(`.cards > [data-id="${id}"]`);
        const place = (await valuesIn(card)).indexOf(group);
        await carry(card, async () => {
          await press('Home');
          await press('ArrowRight', place);
        });
      }
      break;
    case 'number':
    case 'blank':
      await question.getByRole('textbox').focus();
      await keyboard.type(String(key.answers[0]));
      break;
    case 'explain':
      await question.getByRole('textbox').focus();
      await keyboard.type('They are read.');
      await question.locator('[type="submit"]').press('Enter');
      for (const id of key.rubric) await question.locator(`.ask input[value="${id}"]`).press('Space');
  }
  await question.locator('[type="submit"]').press('Enter');
}

for (const kind of ['choice', 'choices', 'order', 'sort', 'number', 'blank', 'explain'])
  test(`a question of the kind ${kind} is answered by keyboard alone`, async ({ page }) => {
    await open(page, '/prompting/');
    await translateNow(page);
    const question = ofKind(page, kind);
    await fillInByKeyboard(question);
    await expect(question).toHaveClass(/\bright\b/);
    await expect(question.locator('[type="submit"]')).toBeFocused();
    await expect(question.locator('[type="submit"]')).toHaveText(foreign('Try again'));
  });

test('the card of a term opens, and says in the other language what it means', async ({ page }) => {
  await translateFromTheStart(page);
  await page.goto('/prompting/');
  const card = page.locator('.card:popover-open');
  await page.locator('a.term[data-term="system-prompt"]').first().hover();
  await expect(card).toContainText(foreign('System prompt'));
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.locator('a.term').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(card).toHaveCount(1);
});

const searches = [
  ['RAG', 'Retrieval-augmented generation'],
  ['halucination', 'Hallucination'],
  ['Temperature', 'Temperature'],
  [foreign('Temperature'), 'Temperature'],
  [foreign('temper'), 'Temperature'],
] as const;

for (const when of ['from the start', 'later'])
  for (const [query, term] of searches)
    test(`the glossary finds ${term} for “${query}”, translated ${when}`, async ({ page }) => {
      if (when === 'from the start') await translateFromTheStart(page);
      await page.goto('/glossary/');
      if (when === 'later') await translateNow(page);
      const box = page.getByRole('searchbox');
      await box.pressSequentially(query);
      await expect(page.locator('#found > li a.hw').first()).toHaveText(foreign(term));
      await expect(page.locator('.find-term .told')).not.toBeEmpty();
      await box.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        when === 'later' ? term : foreign(term),
      );
    });

test('a definition is found by its words, in either language', async ({ page }) => {
  await page.goto('/glossary/');
  await translateNow(page);
  const box = page.getByRole('searchbox');
  for (const words of ['flattens', foreign('flattens')]) {
    await box.fill(words);
    await expect(page.locator('#found > li a.hw').first()).toHaveText(foreign('Temperature'));
  }
});

test('the claims are found by the words that stand there, in either language', async ({ page }) => {
  await page.goto('/claims/');
  await translateNow(page);
  const rows = page.locator('tr[data-verdict]:visible');
  for (const words of ['glitch', foreign('glitch')]) {
    await page.getByRole('searchbox').fill(words);
    await expect(rows.first()).toContainText(new RegExp(foreign('glitch'), 'i'));
  }
});

test('what was answered is told on its own page, and forgotten', async ({ page }) => {
  const trouble = watch(page);
  await translateFromTheStart(page);
  await open(page, '/prompting/');
  await fillIn(ofKind(page, 'sort'));
  await check(ofKind(page, 'sort'));
  const wrong = ofKind(page, 'choices');
  const key = await keyOf(wrong);
  if (key.type !== 'choices') throw new Error('It is no question of that kind.');
  for (const id of key.options.filter((option) => !key.answer.includes(option)))
    await wrong.locator(`.ask input[value="${id}"]`).check();
  await check(wrong);
  await page.goto('/progress/');
  const answered = page.locator('reader-progress .answered');
  await expect.poll(async () => (await numbersIn(answered))?.[0]).toBe(2);
  await expect(page.locator('.mistakes > li')).toHaveCount(1);
  const chapter = page.locator('#chapter-prompting');
  await chapter.locator('summary').click();
  await expect(chapter.locator('tbody tr').first()).toBeVisible();
  await page.locator('[data-act="link"]').click();
  await expect(page.locator('take-out .said')).not.toBeEmpty();
  const forget = page.locator('forget-all button');
  await forget.click();
  await expect(forget).toHaveText(foreign('Press again to forget everything'));
  await forget.click();
  await expect(page.locator('.mistakes > li')).toHaveCount(0);
  await expect(page.locator('forget-all [role="status"]')).toHaveText(foreign('Everything is forgotten.'));
  await expect(chapter).toHaveAttribute('open');
  expect(trouble).toEqual([]);
});
