import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { chapters } from '~/chapter/book';
import type { Question, Quiz } from '~/quiz/question.schema';
import { shuffle } from '~/quiz/shuffle';
import { plainText } from '~/strings/inline';
import { fillIn, keyOf } from './fill-in';
import { readPdf } from './pdf-text';

/** Together they ask every kind of question. */
const slugs = ['tokens', 'prompting'];

const bankOf = (slug: string) => {
  const file = new URL(`../../content/quizzes/${slug}.yaml`, import.meta.url);
  return (parse(readFileSync(file, 'utf8')) as Quiz).questions;
};

/** A text as it stands in a PDF that was read. */
const bare = (text: string) => plainText(text).normalize('NFKC').replace(/\s+/g, '');

/** The chapter on paper, page by page. */
const print = async (page: Page) =>
  readPdf(await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm' } }));

async function open(page: Page, slug: string) {
  await page.goto(`/${slug}/#quiz`);
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
}

/** What can be filled in, as it must stand in the worksheet. */
function askedBy(question: Question): string[] {
  const texts = (parts: readonly { text: string }[]) => parts.map(({ text }) => text);
  switch (question.type) {
    case 'choice':
    case 'choices':
      return shuffle(question.options, question.id).map(({ text }, place) => 'ABCDEFGH'.charAt(place) + text);
    case 'order':
      return [`Number the lines 1 to ${question.items.length}.`, ...texts(question.items)];
    case 'sort':
      return texts([...question.cards, ...question.groups]);
    case 'number':
      return question.unit ? [question.unit] : [];
    case 'blank':
    case 'explain':
      return [question.prompt];
  }
}

/** What stands in the key, part by part. */
function answerTo(question: Question): string[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
      return shuffle(question.options, question.id)
        .map(({ id, text }, place) => ({ id, text: 'ABCDEFGH'.charAt(place) + text }))
        .filter(({ id }) => [question.answer].flat().includes(id))
        .map(({ text }) => text);
    case 'order':
      return [question.items.map(({ text }, index) => `${index + 1}.${text}`).join('')];
    case 'sort':
      return question.cards.map(
        ({ text, group }) => `${text}→${question.groups.find(({ id }) => id === group)?.text}`,
      );
    case 'number':
      return [`${question.variants[0]?.answer.toLocaleString('en-GB')}${question.unit ?? ''}`];
    case 'blank':
      return [question.answers.join(', ').replace(',', '. Also right:')];
    case 'explain':
      return [question.model];
  }
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const slug of javaScriptEnabled ? slugs : chapters.map((chapter) => chapter.slug))
      test(`the quiz of ${slug} prints as a worksheet, no question broken, and its key on the last page alone`, async ({
        page,
      }) => {
        await page.goto(`/${slug}/`);
        const questions = bankOf(slug);
        const pages = await print(page);
        const key = pages.at(-1) ?? '';
        expect(key).toMatch(/^KeyQuizofchapter\d/);
        expect(pages.filter((text) => text.includes('Quizofchapter'))).toHaveLength(1);
        expect(pages.findIndex((text) => text.startsWith('QuizChapter'))).toBeGreaterThan(0);
        for (const [index, question] of questions.entries()) {
          const parts = answerTo(question).map(bare);
          const answers = parts.length === 1 ? [`${index + 1}.${parts.join('')}`] : parts;
          for (const answer of answers) expect.soft(key, question.id).toContain(answer);
          const place = bare(`Question ${index + 1} of ${questions.length}`);
          const [sheet = '', ...others] = pages.filter((text) => text.includes(place));
          expect.soft(others, place).toEqual([]);
          const own = sheet.slice(sheet.indexOf(place) + place.length).split(/Question\d+of/)[0];
          for (const part of askedBy(question)) expect.soft(own, place).toContain(bare(part));
        }
      });
  });

for (const slug of slugs)
  test(`what a reader has answered in ${slug} does not print`, async ({ page }) => {
    await open(page, slug);
    const questions = await page.locator('quiz-question').all();
    const before = await print(page);
    await page.emulateMedia({ media: 'print' });
    const pictures: Buffer[] = [];
    for (const question of questions) pictures.push(await question.screenshot());
    await page.emulateMedia({ media: null });
    for (const question of questions) {
      await fillIn(question);
      await question.locator('[type="submit"]').click();
      await expect(question).toHaveClass(/right/);
      // Asks for other numbers than before, or for options in another order.
      if (['number', 'choice', 'choices'].includes((await keyOf(question)).type))
        await question.locator('[type="submit"]').click();
    }
    const after = await print(page);
    expect(after.length).toBe(before.length);
    for (const [index, text] of after.entries()) expect(text, `page ${index + 1}`).toBe(before[index]);
    await page.emulateMedia({ media: 'print' });
    for (const [index, question] of questions.entries()) {
      const isSame = (await question.screenshot()).equals(pictures[index] ?? Buffer.of());
      expect.soft(isSame, `question ${index + 1} looks as before`).toBe(true);
    }
  });

test('the numbers on paper are those of the key, whichever the screen shows', async ({ page }) => {
  await open(page, 'tokens');
  const number = page.locator(`quiz-question[data-key*='"type":"number"']`).first();
  await number.getByRole('textbox').fill('1');
  for (const label of ['Check', 'Try again']) await number.getByRole('button', { name: label }).click();
  await expect(number.getByText('entente')).toBeVisible();
  const pages = await print(page);
  const quiz = pages.slice(pages.findIndex((text) => text.startsWith('QuizChapter'))).join('');
  expect(quiz).toContain('mississippi');
  expect(quiz).not.toContain('entente');
  expect(pages.at(-1)).toContain('3.7symbols4.');
});

test('on screen the key is not to be met, not by a screen reader either', async ({ page }) => {
  await open(page, 'tokens');
  await expect(page.getByText('Quiz of chapter 3')).toBeHidden();
  await expect(page.getByText('The key is on the last page.')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Key', exact: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Key', exact: true, includeHidden: true })).toHaveCount(1);
});
