// The page in a SCORM package: it checks the forms, tells the reader, and reports to the learning platform if there is one.
// @ts-check
import { fill } from '../strings/fill';
import { judgeForm } from './scorm-judge';
import { connect } from './scorm-platform';

/** @type {Record<string, string>} */
const says = JSON.parse(document.body.dataset['says'] ?? '{}');
const forms = [...document.querySelectorAll('form')];
/** @type {Map<HTMLFormElement, string>} The last verdict on each question that has been answered. */
const verdicts = new Map();
const platform = connect();

tell(document.querySelector('#platform'), platform ? says['reported'] : says['alone']);
for (const form of forms)
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check(form);
  });
addEventListener('pagehide', () => platform?.finish());

/** @param {HTMLFormElement} form */
function check(form) {
  const { verdict, said, need, chosen = [] } = judgeForm(form, says);
  tell(form.querySelector('.verdict'), verdict ? (said ?? says[verdict]) : need);
  if (!verdict) return;
  verdicts.set(form, verdict);
  for (const line of form.querySelectorAll('[data-option]')) {
    const isChosen = chosen.includes(line.getAttribute('data-option') ?? '');
    line.querySelector('.yours')?.toggleAttribute('hidden', !isChosen);
  }
  form.querySelector('.told')?.setAttribute('open', '');
  const right = [...verdicts.values()].filter((one) => one === 'right').length;
  const counts = { right, done: verdicts.size, count: forms.length };
  tell(document.querySelector('#score'), fill(says['score'] ?? '', counts));
  platform?.report(Math.round((100 * right) / forms.length), verdicts.size === forms.length);
}

/**
 * @param {Element | null} element
 * @param {string | undefined} text
 */
function tell(element, text) {
  if (element) element.textContent = text ?? '';
}
