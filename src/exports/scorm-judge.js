// What the form of a question came to. Each field carries what it should hold; what is written is judged by the rules of
// the book, which stand in the page before this.
// @ts-check
import { isBlank, judgeBlank } from '../quiz/accepted';
import { grade, parseNumber } from '../quiz/grade';
import { fill } from '../strings/fill';

/**
 * @typedef {object} Judged
 * @property {import('../quiz/grade').Verdict} [verdict] Absent while something is missing.
 * @property {string | undefined} [said] The verdict in words, if it says more than usual.
 * @property {string | undefined} [need] What is missing.
 * @property {readonly string[]} [chosen] The lines of the answer that were in the reader’s.
 *
 * @typedef {Record<string, string>} Says
 */

/**
 * @param {HTMLFormElement} form
 * @param {Says} says
 * @returns {Judged}
 */
export function judgeForm(form, says) {
  const area = form.querySelector('textarea');
  if (area) return judgeExplanation(form, area, says);
  const selects = [...form.querySelectorAll('select')];
  if (selects.length > 0) return judgeSelects(selects, says);
  const inputs = [...form.querySelectorAll('input')];
  const [first] = inputs;
  if (first?.dataset['mistakes']) return judgeWords(first, says);
  if (first?.inputMode === 'decimal') return judgeNumber(first, says);
  return judgeOptions(inputs, says);
}

/**
 * @param {readonly HTMLInputElement[]} inputs
 * @param {Says} says
 * @returns {Judged}
 */
function judgeOptions(inputs, says) {
  const chosen = inputs.filter(({ checked }) => checked);
  if (chosen.length === 0) return { need: says['needChoice'] };
  const isRight = (/** @type {HTMLInputElement} */ input) => input.dataset['right'] !== undefined;
  const isWhole = inputs.every((input) => input.checked === isRight(input));
  const verdict = isWhole ? 'right' : chosen.some(isRight) ? 'partly' : 'wrong';
  return { verdict, chosen: chosen.map(({ value }) => value) };
}

/**
 * @param {readonly HTMLSelectElement[]} selects
 * @param {Says} says
 * @returns {Judged}
 */
function judgeSelects(selects, says) {
  if (selects.some(({ value }) => value === '')) return { need: says['needSelect'] };
  const right = selects.filter((select) => select.value === select.dataset['right']).length;
  return { verdict: right === selects.length ? 'right' : right > 0 ? 'partly' : 'wrong' };
}

/**
 * @param {HTMLInputElement} input
 * @param {Says} says
 * @returns {Judged}
 */
function judgeNumber({ value: written, dataset }, says) {
  const value = parseNumber(written);
  if (value === undefined) return { need: says['needNumber'] };
  const answers = [Number(dataset['right'])];
  const tolerance = Number(dataset['tolerance']);
  return { ...grade({ type: 'number', answers, tolerance }, { type: 'number', value, variant: 0 }) };
}

/**
 * @param {HTMLInputElement} input
 * @param {Says} says
 * @returns {Judged}
 */
function judgeWords({ value, dataset }, says) {
  if (isBlank(value)) return { need: says['needBlank'] };
  const forms = JSON.parse(dataset['right'] ?? '[]');
  const { answer, mistake } = judgeBlank(value, forms, JSON.parse(dataset['mistakes'] ?? '[]'));
  if (!answer) return { verdict: 'wrong', chosen: mistake === undefined ? [] : [mistake] };
  return {
    verdict: 'right',
    said: answer.isTypo ? fill(says['typo'] ?? '', { answer: answer.form }) : undefined,
  };
}

/**
 * What is free to say is judged by whoever said it: the rubric unfolds once something is written.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLTextAreaElement} area
 * @param {Says} says
 * @returns {Judged}
 */
function judgeExplanation(form, { value: text }, says) {
  if (isBlank(text)) return { need: says['needExplain'] };
  const rubric = form.querySelector('.rubric');
  if (rubric?.hasAttribute('hidden')) {
    rubric.removeAttribute('hidden');
    return { need: says['needRubric'] };
  }
  const lines = [...form.querySelectorAll('input')];
  const ticked = lines.filter(({ checked }) => checked).map(({ value }) => value);
  const key = { type: /** @type {const} */ ('explain'), rubric: lines.map(({ value }) => value) };
  const verdict = grade(key, { type: 'explain', text, ticked })?.verdict ?? 'wrong';
  const count = fill(says['ticked'] ?? '', { right: ticked.length, count: lines.length });
  return { verdict, said: `${says[verdict]} ${count}`, chosen: ticked };
}
