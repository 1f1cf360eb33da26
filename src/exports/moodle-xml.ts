import { inlineHtml, plainText } from '~/strings/inline';
import type { Bank } from './bank.schema';
import {
  acceptedHtml,
  allExercises,
  isRight,
  modelHtml,
  promptHtml,
  reasonHtml,
  rubricHtml,
  seeHtml,
  solutionHtml,
  type Exercise,
} from './exercises';
import { categoryOf, plainForm } from './gift';
import { spellings } from './spellings';
import { cdata, element, textXml, xmlComment, xmlDocument } from './xml';

/**
 * A question bank in Moodle XML (https://docs.moodle.org/en/Moodle_XML_format).
 *
 * A question of order is of the type `ordering`, which has been part of Moodle since 4.4 and a plug-in before: there the
 * reader moves lines, as in the book. Whoever runs an older Moodle without the plug-in takes the GIFT file, in which
 * it is a matching of lines with places. A sort is `matching`: cards with their groups. A blank is `shortanswer`; an
 * explanation is `essay`, which somebody reads and marks with the rubric beside it.
 */
export function bankToMoodleXml({ title, licence, chapters }: Bank): string {
  const about = xmlComment(`${title}. ${licence.name}, ${licence.address}`);
  const questions = chapters.flatMap((chapter) => [
    element('question', { type: 'category' }, element('category', {}, text(categoryOf(chapter)))),
    ...allExercises(chapter).map(exerciseToMoodleXml),
  ]);
  return xmlDocument(element('quiz', {}, about, ...questions));
}

/**
 * `<question type="multichoice"><name>…</name><questiontext format="html">…</questiontext>…</question>`
 */
export function exerciseToMoodleXml(exercise: Exercise): string {
  return element(
    'question',
    { type: types[exercise.type] },
    element('name', {}, text(exercise.id)),
    html('questiontext', promptHtml(exercise)),
    html('generalfeedback', `${generalOf(exercise)}<p>${seeHtml(exercise)}</p>`),
    value('defaultgrade', 1),
    value('penalty', 0),
    value('hidden', 0),
    value('idnumber', exercise.id),
    ...answersOf(exercise),
    ...(exercise.hint ? [html('hint', inlineHtml(exercise.hint))] : []),
    element('tags', {}, ...exercise.terms.map(({ id }) => element('tag', {}, text(id)))),
  );
}

const types = {
  choice: 'multichoice',
  choices: 'multichoice',
  order: 'ordering',
  sort: 'matching',
  number: 'numerical',
  blank: 'shortanswer',
  explain: 'essay',
} as const;

/** What is said whatever the answer was. */
function generalOf(exercise: Exercise): string {
  switch (exercise.type) {
    case 'order':
    case 'sort':
      return solutionHtml(exercise);
    case 'blank':
      return `<p>${acceptedHtml(exercise)}</p>`;
    case 'explain':
      return modelHtml(exercise);
    default:
      return '';
  }
}

function answersOf(exercise: Exercise): string[] {
  switch (exercise.type) {
    case 'choice':
    case 'choices': {
      const { options } = exercise;
      const right = options.filter((option) => isRight(exercise, option)).length;
      // Where several are right, whoever ticks everything gets nothing.
      const worth = {
        right: 100 / right,
        wrong: exercise.type === 'choice' ? 0 : -100 / Math.max(1, options.length - right),
      };
      return [
        value('single', exercise.type === 'choice'),
        value('shuffleanswers', true),
        value('answernumbering', 'none'),
        ...options.map((option) => {
          const verdict = isRight(exercise, option);
          return element(
            'answer',
            { fraction: Number((verdict ? worth.right : worth.wrong).toFixed(5)), format: 'html' },
            element('text', {}, cdata(inlineHtml(option.text))),
            html('feedback', reasonHtml(verdict, option.reason)),
          );
        }),
      ];
    }
    case 'order':
      return [
        value('layouttype', 'VERTICAL'),
        value('selecttype', 'ALL'),
        value('selectcount', exercise.items.length),
        value('gradingtype', 'ABSOLUTE_POSITION'),
        ...exercise.items.map((item, index) =>
          element(
            'answer',
            { fraction: index + 1, format: 'html' },
            element('text', {}, cdata(inlineHtml(item.text))),
            html('feedback', inlineHtml(item.reason)),
          ),
        ),
      ];
    case 'sort': {
      const groups = new Map(exercise.groups.map(({ id, text }) => [id, text]));
      return [
        value('shuffleanswers', true),
        ...exercise.cards.map((card) =>
          element(
            'subquestion',
            { format: 'html' },
            element('text', {}, cdata(inlineHtml(card.text))),
            element('answer', {}, text(plainText(groups.get(card.group) ?? card.group))),
          ),
        ),
      ];
    }
    case 'number':
      return [
        numberAnswer(exercise.answer, 100, exercise.tolerance, reasonHtml(true, exercise.reason)),
        ...exercise.mistakes.map((slip) => numberAnswer(slip.value, 0, 0, reasonHtml(false, slip.reason))),
        // 3: the unit stands in the prompt, and no field asks for one
        value('showunits', 3),
      ];
    case 'blank':
      return [
        value('usecase', 0),
        ...spellings(exercise.answers).map((form) => shortAnswer(plainForm(form), 100, exercise.reason)),
        ...exercise.mistakes.flatMap(({ text: mistake, reason }) =>
          spellings([mistake]).map((form) => shortAnswer(plainForm(form), 0, reason)),
        ),
        // Whatever else was written.
        shortAnswer('*', 0, exercise.reason),
      ];
    case 'explain':
      return [
        value('responseformat', 'editor'),
        value('responserequired', 1),
        value('responsefieldlines', 10),
        value('attachments', 0),
        value('attachmentsrequired', 0),
        html('graderinfo', rubricHtml(exercise)),
        html('responsetemplate', ''),
      ];
  }
}

function shortAnswer(form: string, fraction: 0 | 100, reason: string): string {
  return element(
    'answer',
    { fraction, format: 'moodle_auto_format' },
    text(form),
    html('feedback', reasonHtml(fraction === 100, reason)),
  );
}

function numberAnswer(answer: number, fraction: number, tolerance: number, feedback: string): string {
  return element(
    'answer',
    { fraction, format: 'moodle_auto_format' },
    text(`${answer}`),
    html('feedback', feedback),
    value('tolerance', tolerance),
  );
}

const text = (plain: string) => element('text', {}, textXml(plain));
const html = (name: string, content: string) =>
  element(name, { format: 'html' }, element('text', {}, cdata(content)));
const value = (name: string, content: string | number | boolean) =>
  element(name, {}, textXml(String(content)));
