import { inlineHtml, plainText } from '~/strings/inline';
import type { Bank, BankChapter } from './bank.schema';
import {
  acceptedHtml,
  allExercises,
  isRight,
  mix,
  promptHtml,
  reasonHtml,
  seeHtml,
  solutionHtml,
  type Exercise,
} from './exercises';
import { spellings } from './spellings';

/**
 * A question bank in GIFT (https://docs.moodle.org/en/GIFT_format), which Moodle and many others import.
 *
 * GIFT has no order and no sort. Both become matching: a line is matched with its place, a card with its group. Matching
 * takes no feedback per line, so the reasons stand together in the general feedback. Of a number question every variant
 * is an entry of its own, since GIFT cannot draw numbers. A blank becomes a short answer, an explanation an essay, which
 * somebody reads and marks: what it should say is the general feedback.
 */
export function bankToGift({ title, licence, chapters }: Bank): string {
  const about = comment(`${title}. ${licence.name}, ${licence.address} ${licence.attribution}`);
  const matching = comment(
    'Questions of order and of sorting are given as matching, which is the nearest kind.',
  );
  return [`${about}\n${matching}`, ...chapters.flatMap(chapterToGift)].join('\n\n') + '\n';
}

function chapterToGift(chapter: BankChapter): string[] {
  return [`$CATEGORY: ${categoryOf(chapter)}`, ...allExercises(chapter).map(exerciseToGift)];
}

/** The category of a chapter in Moodle; a slash in a name is doubled: `$course$/top/Working Model/03 Tokens` */
export function categoryOf({ number, title }: Pick<BankChapter, 'number' | 'title'>): string {
  return `$course$/top/Working Model/${`${number}`.padStart(2, '0')} ${title.replaceAll('/', '//')}`;
}

/**
 * ```
 * // [id:sky] [tag:colour]
 * ::sky::[html]What colour is it? {
 * =blue#Right. Look up.
 * ~green#Not this one. That is the grass.
 * ####Reread\: …
 * }
 * ```
 */
export function exerciseToGift(exercise: Exercise): string {
  const tags = exercise.terms.map(({ id }) => `[tag:${id}]`);
  const general = generalOf(exercise) + seeHtml(exercise);
  return [
    comment([`[id:${exercise.id}]`, ...tags].join(' ')),
    `::${escapeGift(exercise.id)}::[html]${escapeGift(promptHtml(exercise))} {${exercise.type === 'number' ? '#' : ''}`,
    ...answersOf(exercise),
    `####${escapeGift(general)}`,
    '}',
  ].join('\n');
}

/**
 * Text as GIFT holds it: the marks `~ = # { } :` and the backslash escaped, on one line, since a blank line would end
 * the question.
 *
 * `escapeGift('{a} = 50%')` → `\{a\} \= 50%`
 */
export function escapeGift(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\~=#{}:]/g, '\\$&');
}

/** An option. A per cent sign in front would be read as its weight: `% of` → `&\#37; of` */
export function optionGift(text: string): string {
  return escapeGift(inlineHtml(text)).replace(/^%/, '&\\#37;');
}

/**
 * A form as Moodle compares it: an asterisk that is meant, since a bare one stands for any text; and no arrow, which would
 * make a matching of the question: `plainForm('a* -> b')` → `a\* - > b`
 */
export function plainForm(form: string): string {
  return form.replaceAll('*', '\\*').replaceAll('->', '- >');
}

/** What is said whatever the answer was. */
function generalOf(exercise: Exercise): string {
  switch (exercise.type) {
    case 'order':
    case 'sort':
    case 'explain':
      return solutionHtml(exercise);
    case 'blank':
      return `<p>${acceptedHtml(exercise)}</p>`;
    default:
      return '';
  }
}

function answersOf(exercise: Exercise): string[] {
  switch (exercise.type) {
    case 'choice':
    case 'choices': {
      const weights = exercise.type === 'choices' ? weightsOf(exercise) : { right: '=', wrong: '~' };
      return exercise.options.map((option) => {
        const right = isRight(exercise, option);
        const mark = right ? weights.right : weights.wrong;
        return `${mark}${optionGift(option.text)}#${escapeGift(reasonHtml(right, option.reason))}`;
      });
    }
    case 'order': {
      const places = new Map(exercise.items.map(({ id }, index) => [id, index + 1]));
      return mix(exercise.items, exercise.id).map(({ id, text }) => pair(text, `${places.get(id)}`));
    }
    case 'sort': {
      const groups = new Map(exercise.groups.map(({ id, text }) => [id, text]));
      return mix(exercise.cards, exercise.id).map(({ text, group }) =>
        pair(text, groups.get(group) ?? group),
      );
    }
    case 'number':
      return [
        `=${exercise.answer}:${exercise.tolerance}#${escapeGift(reasonHtml(true, exercise.reason))}`,
        ...exercise.mistakes.map(
          ({ value, reason }) => `=%0%${value}:0#${escapeGift(reasonHtml(false, reason))}`,
        ),
      ];
    case 'blank':
      return [
        ...spellings(exercise.answers).map((form) => short(100, plainForm(form), exercise.reason)),
        ...exercise.mistakes.flatMap(({ text, reason }) =>
          spellings([text]).map((form) => short(0, plainForm(form), reason)),
        ),
        // Whatever else was written.
        short(0, '*', exercise.reason),
      ];
    case 'explain':
      return [];
  }
}

/** A short answer. Its weight is written out, so that a form may begin with a per cent sign. */
const short = (percent: 0 | 100, form: string, reason: string) =>
  `=%${percent}%${escapeGift(form)}#${escapeGift(reasonHtml(percent === 100, reason))}`;

/** The right side of a pair is plain text in Moodle, the left is HTML. */
const pair = (text: string, match: string) =>
  `=${escapeGift(inlineHtml(text))} -> ${escapeGift(plainText(match))}`;

/**
 * What each option is worth where several are right. All right ones together make 100 %, and whoever ticks everything
 * gets nothing. Five decimals, as Moodle writes its fractions: of three, `%33.33333%`.
 */
function weightsOf({ options, answer }: { options: readonly unknown[]; answer: readonly string[] }) {
  const percent = (count: number) => Number((100 / count).toFixed(5));
  return {
    right: `~%${percent(answer.length)}%`,
    wrong: `~%-${percent(Math.max(1, options.length - answer.length))}%`,
  };
}

const comment = (text: string) => `// ${text.replace(/\s+/g, ' ')}`;
