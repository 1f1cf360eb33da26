// What the form of a question came to. Each field carries what it should hold; what is written is judged by the rules of
// the book, which stand in the page before this.
// @ts-check
import { grade, parseNumber } from '../quiz/grade';

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
  const selects = [...form.querySelectorAll('select')];
  if (selects.length > 0) return judgeSelects(selects, says);
  const inputs = [...form.querySelectorAll('input')];
  const [first] = inputs;
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
