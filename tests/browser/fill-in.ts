import type { Locator } from '@playwright/test';
import type { Key } from '~/quiz/grade';

export const keyOf = async (question: Locator) =>
  JSON.parse((await question.getAttribute('data-key')) ?? '') as Key;

/** Answers a question rightly, by mouse and keyboard and in any language, without checking it. */
export async function fillIn(question: Locator): Promise<void> {
  const key = await keyOf(question);
  const pick = (value: string) => question.locator(`.ask input[value="${value}"]`).check();
  switch (key.type) {
    case 'choice':
    case 'choices':
      for (const id of [key.answer].flat()) await pick(id);
      break;
    case 'sort':
      for (const [card, group] of Object.entries(key.groups))
        await question.locator(`.cards [data-id="${card}"] input[value="${group}"]`).check();
      break;
    case 'number':
      await question.getByRole('textbox').fill(String(key.answers[0]));
      break;
    case 'blank':
      await question.getByRole('textbox').fill(key.answers[0] ?? '');
      break;
    case 'explain':
      await question.getByRole('textbox').fill('Because it is so.');
      await question.locator('[type="submit"]').click();
      for (const id of key.rubric) await pick(id);
      break;
    case 'order':
      await putInOrder(question, key.order);
  }
}

/** Moves each line to its place with its own buttons. */
async function putInOrder(question: Locator, order: readonly string[]) {
  const ids = () =>
    question.locator('.lines > li').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-id')));
  for (const [place, id] of order.entries())
    for (let steps = (await ids()).indexOf(id) - place; steps > 0; steps--)
      await question.locator(`.lines > [data-id="${id}"] [data-move="-1"]`).click();
}
