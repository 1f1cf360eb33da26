import { escapeHtml, inlineHtml } from '~/strings/inline';
import { strings } from '~/strings/en';
import { fill } from '~/strings/fill';
import type { Bank, TermList } from './bank.schema';
import {
  firstExercises,
  isRight,
  mix,
  promptHtml,
  reasonHtml,
  seeHtml,
  solutionHtml,
  type Exercise,
} from './exercises';

interface Note {
  /** Stays the same when the text changes, so that a second import updates the card and keeps its history. */
  readonly guid: string;
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

/** `anki-questions.txt`: a card per question, a number question with its first set of numbers. */
export function questionsToAnki({ title, chapters }: Bank): string {
  const notes = chapters.flatMap((chapter) =>
    firstExercises(chapter).map((exercise): Note => ({
      guid: `working-model-${exercise.id}`,
      front: frontOf(exercise),
      back: backOf(exercise),
      tags: [`chapter::${chapter.id}`, `objective::${exercise.objective.id}`, `asks::${exercise.asks}`],
    })),
  );
  return toAnki(title, notes);
}

/** `anki-terms.txt`: a card per term, its name in front and what it means behind. */
export function termsToAnki({ title, terms }: TermList): string {
  const notes = terms.map((term): Note => {
    const aliases =
      term.aliases.length > 0 ? [small(fill(strings['card.also'], { names: term.aliases.join(', ') }))] : [];
    const misread = term.misread ? [`<b>${strings['term.misread']}.</b> ${inlineHtml(term.misread)}`] : [];
    return {
      guid: `working-model-term-${term.id}`,
      front: [`<b>${inlineHtml(term.term)}</b>`, ...aliases].join('<br>'),
      back: [
        inlineHtml(term.short),
        ...misread,
        `<a href="${term.address}">${strings['card.more']}</a>`,
      ].join('<br><br>'),
      tags: [`theme::${term.theme}`],
    };
  });
  return toAnki(title, notes);
}

/**
 * A text file that Anki imports without being asked anything (https://docs.ankiweb.net/importing/text-files.html): the
 * lines with `#` say how the fields are parted and which of them hold the id and the tags. Needs Anki 2.1.54 or newer.
 */
export function toAnki(deck: string, notes: readonly Note[]): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${deck.replace(/\s+/g, ' ')}`,
    '#guid column:1',
    '#tags column:4',
  ];
  const rows = notes.map(({ guid, front, back, tags }) =>
    [guid, front, back, tags.join(' ')].map(toField).join('\t'),
  );
  return [...head, ...rows].join('\n') + '\n';
}

/** A field on one line; where it holds quotes it is quoted, and they are doubled: `a "b"` → `"a ""b"""` */
export function toField(html: string): string {
  const line = html.replace(/\s+/g, ' ').trim();
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
}

function frontOf(exercise: Exercise): string {
  const prompt = promptHtml(exercise);
  switch (exercise.type) {
    case 'choice':
    case 'choices':
      return prompt + list(mix(exercise.options, exercise.id).map(({ text }) => inlineHtml(text)));
    case 'order':
      return prompt + list(mix(exercise.items, exercise.id).map(({ text }) => inlineHtml(text)));
    case 'sort': {
      const groups = exercise.groups.map(({ text }) => inlineHtml(text)).join(' · ');
      return `${prompt}<br>${groups}${list(mix(exercise.cards, exercise.id).map(({ text }) => inlineHtml(text)))}`;
    }
    case 'number':
    case 'blank':
    case 'explain':
      return prompt;
  }
}

function backOf(exercise: Exercise): string {
  const see = small(seeHtml(exercise));
  switch (exercise.type) {
    case 'choice':
    case 'choices': {
      const told = mix(exercise.options, exercise.id).map((option) => {
        const right = isRight(exercise, option);
        const text = inlineHtml(option.text);
        return `${right ? `<b>${text}</b>` : text}<br>${reasonHtml(right, option.reason)}`;
      });
      return list(told) + see;
    }
    case 'order':
    case 'sort':
    case 'explain':
      return solutionHtml(exercise) + see;
    case 'number': {
      const answer = `<b>${[exercise.answer, exercise.unit].filter((part) => part !== undefined).join(' ')}</b>`;
      return `${answer}<br>${inlineHtml(exercise.reason)}<br>${see}`;
    }
    case 'blank': {
      const told = exercise.mistakes.map(({ text, reason }) => {
        const slip = fill(strings['quiz.otherwiseWrote'], { value: text });
        return `<li>${escapeHtml(slip)}: ${inlineHtml(reason)}</li>`;
      });
      return `${solutionHtml(exercise)}${told.length > 0 ? `<ul>${told.join('')}</ul>` : ''}${see}`;
    }
  }
}

const list = (items: readonly string[]) =>
  `<ol type="A">${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;
const small = (html: string) => `<small>${html}</small>`;
