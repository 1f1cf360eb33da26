import { escapeHtml, plainText } from '~/strings/inline';
import { strings } from '~/strings/en';
import { fill } from '~/strings/fill';
import type { BankChapter, Licence } from './bank.schema';
import { firstExercises } from './exercises';
import { questionHtml } from './scorm-question';

/** The style sheet and the script that stand in the page: `scorm-quiz.css`, and what `scorm-script.ts` makes. */
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
${exercises.map((exercise, index) => questionHtml(exercise, index, exercises.length)).join('\n')}
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
  needBlank: strings['quiz.need.blank'],
  needExplain: strings['quiz.need.explain'],
  needRubric: strings['quiz.need.rubric.explain'],
  typo: `${strings['quiz.rightTypo.blank']} ${strings['quiz.said.typo.blank']}`,
  ticked: strings['quiz.said.explain'],
  score: strings['exports.score'],
  reported: strings['exports.reported'],
  alone: strings['exports.alone'],
};
