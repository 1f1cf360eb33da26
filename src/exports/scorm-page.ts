import { escapeHtml, inlineHtml, plainText } from '~/strings/inline';
import { strings } from '~/strings/en';
import { fill } from '~/strings/fill';
import { printNumber } from '~/quiz/number-variants';
import type { BankChapter, BankQuestionOf, Licence } from './bank.schema';
import {
  firstExercises,
  isRight,
  mix,
  promptHtml,
  reasonHtml,
  seeHtml,
  solutionHtml,
  type Exercise,
  type NumberExercise,
} from './exercises';

/** The style sheet and the script that stand in the page: `scorm-quiz.css` and `scorm-quiz.js`. */
export interface PageParts {
  readonly style: string;
  readonly script: string;
}

/**
 * The quiz of a chapter as one page that needs no other file. Each field carries in `data-right` what it should hold, so
 * that the script knows nothing of questions. Without the script each answer can be unfolded.
 */
export function toQuizPage(chapter: BankChapter, licence: Licence, { style, script }: PageParts): string {
  const exercises = firstExercises(chapter);
  const title = escapeHtml(plainText(fill(strings['exports.quizOf'], { title: chapter.title })));
  const source = `<a href="${escapeHtml(chapter.address)}">${escapeHtml(licence.attribution)}</a>`;
  const terms = `<a href="${escapeHtml(licence.address)}">${escapeHtml(licence.name)}</a>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
${style}</style>
</head>
<body data-says="${escapeHtml(JSON.stringify(says))}">
<main>
<h1>${title}</h1>
<p>${escapeHtml(fill(strings['exports.quizLede'], { count: exercises.length }))}</p>
<p id="platform" role="status"></p>
<noscript><p>${escapeHtml(strings['exports.noScript'])}</p></noscript>
${exercises.map((exercise, index) => questionOf(exercise, index, exercises.length)).join('\n')}
<p id="score" role="status"></p>
</main>
<footer>${source}. ${terms}</footer>
<script>
${script}</script>
</body>
</html>
`;
}

/** What the script says, by the names under which it reads it. */
const says = {
  right: strings['quiz.right'],
  partly: strings['quiz.partly'],
  wrong: strings['quiz.wrongSeveral'],
  needChoice: strings['quiz.need.choices'],
  needSelect: strings['exports.needSelect'],
  needNumber: strings['quiz.need.number'],
  score: strings['exports.score'],
  reported: strings['exports.reported'],
  alone: strings['exports.alone'],
};

function questionOf(exercise: Exercise, index: number, count: number): string {
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
  }
}

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
  if (exercise.type === 'number') return toldNumber(exercise);
  return exercise.type === 'choice' || exercise.type === 'choices'
    ? toldOptions(exercise)
    : solutionHtml(exercise);
}

function toldOptions(exercise: BankQuestionOf<'choice' | 'choices'>): string {
  const lines = mix(exercise.options, exercise.id).map((option) => {
    const yours = `<em class="yours" hidden>(${strings['quiz.yours']})</em>`;
    const reason = reasonHtml(isRight(exercise, option), option.reason);
    return `<li data-option="${option.id}"><strong>${inlineHtml(option.text)}</strong> ${yours}<br>${reason}</li>`;
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
