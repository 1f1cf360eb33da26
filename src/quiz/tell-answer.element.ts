import { fill } from '~/strings/fill';
import type { Grade, Key, Response } from './grade';
import { printNumber } from './number-variants';
import { idsOf } from './response-form.element';

/** The texts of the quiz, by name. */
type Says = Readonly<Record<string, string>>;

/** Marks in the told list what the reader chose, placed or gave, and what of it was right. */
export function markAnswer(
  question: HTMLElement,
  response: Response,
  { right, wrong }: Grade,
  says: Says,
): void {
  for (const item of question.querySelectorAll<HTMLElement>('.told > li')) {
    const id = item.dataset['id'] ?? '';
    const where = wrong.includes(id) ? placeOf(question, response, id, says) : undefined;
    item.classList.toggle('is-right', right.includes(id));
    item.classList.toggle('is-yours', where !== undefined || isChosen(response, item));
    if (where !== undefined) item.querySelector('.yours')?.replaceChildren(where);
  }
}

/** Says the verdict: a word, then what was chosen and what the answer is. It is announced, being a status. */
export function sayVerdict(
  question: HTMLElement,
  key: Key,
  response: Response,
  judged: Grade,
  says: Says,
): void {
  const isSingle = response.type === 'choice' || response.type === 'number';
  const word = document.createElement('b');
  word.textContent = says[judged.verdict === 'wrong' && !isSingle ? 'wrongSeveral' : judged.verdict] ?? '';
  const said =
    (judged.verdict === 'right' && says[`said.right.${response.type}`]) || says[`said.${response.type}`];
  const sentence = fill(said ?? '', valuesOf(question, key, response, judged));
  question.querySelector('.verdict')?.replaceChildren(word, ' ', sentence);
}

function isChosen(response: Response, item: HTMLElement): boolean {
  if (response.type === 'choice' || response.type === 'choices')
    return [response.chosen].flat().includes(item.dataset['id'] ?? '');
  return response.type === 'number' && item.dataset['value'] === printNumber(response.value);
}

/** Where the reader had put a thing that belongs elsewhere: `you had it in place 3`. */
function placeOf(question: HTMLElement, response: Response, id: string, says: Says): string | undefined {
  if (response.type === 'order') return fill(says['stood'] ?? '', { place: response.order.indexOf(id) + 1 });
  if (response.type !== 'sort') return undefined;
  const names = question.querySelector<HTMLElement>('.sort-told')?.dataset['groups'] ?? '{}';
  const placed = response.placed[id] ?? '';
  return fill(says['placed'] ?? '', {
    group: (JSON.parse(names) as Record<string, string>)[placed] ?? placed,
  });
}

function valuesOf(question: HTMLElement, key: Key, response: Response, { right, wrong }: Grade) {
  const values: Record<string, string | number> = { right: right.length, count: right.length + wrong.length };
  if ((response.type === 'choice' || response.type === 'choices') && 'answer' in key) {
    values['chosen'] = lettersOf(question, [response.chosen].flat());
    values['answer'] = lettersOf(question, [key.answer].flat());
  }
  if (response.type === 'number' && key.type === 'number') {
    values['chosen'] = printNumber(response.value);
    values['answer'] = printNumber(key.answers[response.variant] ?? NaN);
  }
  return values;
}

/** The letters of options as they stand now: `A and C`. */
function lettersOf(question: HTMLElement, ids: readonly string[]): string {
  const letters = idsOf(question.querySelectorAll('.opts > li'))
    .map((id, index) => (ids.includes(id) ? String.fromCharCode(65 + index) : ''))
    .filter(Boolean);
  return new Intl.ListFormat(document.documentElement.lang || 'en').format(letters);
}
