import { fill } from '~/strings/fill';
import { judgeBlank } from './accepted';
import type { Grade, Key, Response } from './grade';
import { printNumber } from './number-variants';
import { idsOf } from './response-form.element';

/** The texts of the quiz, by name. */
type Says = Readonly<Record<string, string>>;

/** Marks in the told list what the reader chose, placed or gave, and what of it was right. */
export function markAnswer(
  question: HTMLElement,
  key: Key,
  response: Response,
  { right, wrong }: Grade,
  says: Says,
): void {
  const own = question.querySelector('.own');
  if (own && response.type === 'explain') own.textContent = response.text;
  for (const item of question.querySelectorAll<HTMLElement>('.told > li')) {
    const id = item.dataset['id'] ?? '';
    const where = wrong.includes(id) ? placeOf(question, response, id, says) : undefined;
    item.classList.toggle('is-right', right.includes(id));
    item.classList.toggle('is-yours', where !== undefined || isChosen(key, response, item));
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
  const isSingle = ['choice', 'number', 'blank'].includes(response.type);
  const values = valuesOf(question, key, response, judged);
  const isTypo = 'typo' in values;
  const word = document.createElement('b');
  const name = judged.verdict === 'wrong' && !isSingle ? 'wrongSeveral' : judged.verdict;
  word.textContent = says[isTypo ? 'rightTypo.blank' : name] ?? '';
  const said =
    (judged.verdict === 'right' && says[`said.${isTypo ? 'typo' : 'right'}.${response.type}`]) ||
    says[`said.${response.type}${['None', 'One'][judged.right.length] ?? ''}`] ||
    says[`said.${response.type}`];
  const sentence = fill(said ?? '', values);
  question.querySelector('.verdict')?.replaceChildren(word, ' ', sentence);
}

function isChosen(key: Key, response: Response, item: HTMLElement): boolean {
  if (response.type === 'choice' || response.type === 'choices')
    return [response.chosen].flat().includes(item.dataset['id'] ?? '');
  if (key.type === 'blank' && response.type === 'blank') {
    const { mistake } = judgeBlank(response.text, key.answers, key.mistakes);
    return mistake !== undefined && item.dataset['value'] === mistake;
  }
  return response.type === 'number' && item.dataset['value'] === printNumber(response.value);
}

/** Where the reader had put a thing that belongs elsewhere: `you had it in place 3`. */
function placeOf(question: HTMLElement, response: Response, id: string, says: Says): string | undefined {
  if (response.type === 'order') return fill(says['stood'] ?? '', { place: response.order.indexOf(id) + 1 });
  if (response.type === 'explain') return says['notSaid.explain'];
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
  if (response.type === 'blank' && key.type === 'blank') {
    const { answer } = judgeBlank(response.text, key.answers, key.mistakes);
    values['chosen'] = response.text;
    values['answer'] = answer?.form ?? key.answers[0] ?? '';
    if (answer?.isTypo) values['typo'] = answer.form;
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
