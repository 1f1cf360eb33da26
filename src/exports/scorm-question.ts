import { escapeHtml, inlineHtml, plainText } from '~/strings/inline';
import { strings } from '~/strings/en';
import { fill } from '~/strings/fill';
import { printNumber } from '~/quiz/number-variants';
import type { BankQuestionOf } from './bank.schema';
import {
  acceptedHtml,
  isRight,
  mix,
  modelHtml,
  promptHtml,
  reasonHtml,
  seeHtml,
  solutionHtml,
  type Exercise,
  type NumberExercise,
} from './exercises';

/** A question as a form: what it asks, where the verdict is said, and the answer folded below. */
export function questionHtml(exercise: Exercise, index: number, count: number): string {
  const place = fill(strings['quiz.number'], { number: index + 1, count });
  const kind = strings[`quiz.kind.${exercise.type}`];
  const hint = exercise.hint
    ? `<details><summary>${strings['quiz.hint']}</summary><p>${inlineHtml(exercise.hint)}</p></details>\n`
    : '';
  return `<form class="question" id="${exercise.id}" novalidate>
<h2>${place}</h2>
<fieldset>
<legend>${promptHtml(exercise)} <small>(${kind})</small></legend>
${fieldsOf(exercise)}
</fieldset>
${hint}<p><button type="submit">${strings['quiz.check']}</button></p>
<p class="verdict" role="status"></p>
<details class="told"><summary>${strings['quiz.answer']}</summary>
${toldOf(exercise)}
<p>${seeHtml(exercise)}</p></details>
</form>`;
}

function fieldsOf(exercise: Exercise): string {
  switch (exercise.type) {
    case 'choice':
    case 'choices':
      return mix(exercise.options, exercise.id)
        .map((option) => {
          const type = exercise.type === 'choice' ? 'radio' : 'checkbox';
          const right = isRight(exercise, option) ? ' data-right' : '';
          return `<label><input type="${type}" name="${exercise.id}" value="${option.id}"${right}> <span>${inlineHtml(option.text)}</span></label>`;
        })
        .join('\n');
    case 'order': {
      const places = exercise.items.map(({ id }, index) => ({ id, place: `${index + 1}` }));
      const options = places.map(({ place }) => ({ id: place, text: place }));
      return mix(exercise.items, exercise.id)
        .map(({ id, text }) => select(text, options, places.find((one) => one.id === id)?.place ?? ''))
        .join('\n');
    }
    case 'sort':
      return mix(exercise.cards, exercise.id)
        .map(({ text, group }) => select(text, exercise.groups, group))
        .join('\n');
    case 'number':
      return (
        `<label>${strings['quiz.numberLabel']} <input inputmode="decimal" autocomplete="off" ` +
        `data-right="${exercise.answer}" data-tolerance="${exercise.tolerance}"></label>`
      );
    case 'blank': {
      const mistakes = exercise.mistakes.map(({ text }) => text);
      return (
        `<label class="above">${strings['quiz.numberLabel']} <input class="words" maxlength="80" autocomplete="off" ` +
        `autocapitalize="none" spellcheck="false" data-right="${json(exercise.answers)}" data-mistakes="${json(mistakes)}"></label>`
      );
    }
    case 'explain': {
      const lines = exercise.rubric.map(
        ({ id, text }) =>
          `<label><input type="checkbox" name="${exercise.id}" value="${id}" data-right> <span>${inlineHtml(text)}</span></label>`,
      );
      return `<label class="above">${strings['quiz.numberLabel']} <textarea rows="6" maxlength="3000"></textarea></label>
<p><small>${strings['exports.explainTip']}</small></p>
<fieldset class="rubric" hidden>
<legend>${strings['quiz.rubric']}</legend>
${lines.join('\n')}
</fieldset>`;
    }
  }
}

const json = (forms: readonly string[]) => escapeHtml(JSON.stringify(forms));

function select(label: string, options: readonly { id: string; text: string }[], right: string): string {
  const written = options.map(
    ({ id, text }) => `<option value="${id}">${escapeHtml(plainText(text))}</option>`,
  );
  return (
    `<label class="line"><select data-right="${right}"><option value="">–</option>${written.join('')}</select> ` +
    `<span>${inlineHtml(label)}</span></label>`
  );
}

function toldOf(exercise: Exercise): string {
  switch (exercise.type) {
    case 'choice':
    case 'choices':
      return toldOptions(exercise);
    case 'order':
    case 'sort':
      return solutionHtml(exercise);
    case 'number':
      return toldNumber(exercise);
    case 'blank':
      return toldBlank(exercise);
    case 'explain':
      return toldExplain(exercise);
  }
}

function toldOptions(exercise: BankQuestionOf<'choice' | 'choices'>): string {
  const lines = mix(exercise.options, exercise.id).map((option) => {
    const reason = reasonHtml(isRight(exercise, option), option.reason);
    return toldLine(option.id, inlineHtml(option.text), strings['quiz.yours'], reason);
  });
  return `<ul>${lines.join('\n')}</ul>`;
}

function toldNumber({ answer, unit, tolerance, reason, mistakes }: NumberExercise): string {
  const within =
    tolerance > 0 ? `, ${fill(strings['quiz.tolerance'], { tolerance: printNumber(tolerance) })}` : '';
  const right = `<li><strong>${printNumber(answer)} ${inlineHtml(unit ?? '')}${within}</strong><br>${inlineHtml(reason)}</li>`;
  const slips = mistakes.map(({ value, reason: why }) => {
    const slip = fill(strings['quiz.otherwise'], { value: printNumber(value) });
    return `<li><strong>${slip}</strong><br>${inlineHtml(why)}</li>`;
  });
  return `<ul>${[right, ...slips].join('\n')}</ul>`;
}

function toldBlank(exercise: BankQuestionOf<'blank'>): string {
  const right = `<li>${acceptedHtml(exercise)}<br>${inlineHtml(exercise.reason)}</li>`;
  const slips = exercise.mistakes.map(({ text, reason }) => {
    const slip = escapeHtml(fill(strings['quiz.otherwiseWrote'], { value: text }));
    return toldLine(escapeHtml(text), slip, strings['quiz.yours'], inlineHtml(reason));
  });
  return `<ul>${[right, ...slips].join('\n')}</ul>`;
}

function toldExplain(exercise: BankQuestionOf<'explain'>): string {
  const lines = exercise.rubric.map(({ id, text, reason }) =>
    toldLine(id, inlineHtml(text), strings['quiz.inAnswer'], inlineHtml(reason)),
  );
  return `<p>${strings['quiz.rubricTold']}:</p>
<ul>${lines.join('\n')}</ul>
${modelHtml(exercise)}`;
}

/** A line with its reason, and a remark that the script shows if it was in the answer. */
function toldLine(option: string, text: string, remark: string, reason: string): string {
  return `<li data-option="${option}"><strong>${text}</strong> <em class="yours" hidden>(${remark})</em><br>${reason}</li>`;
}
