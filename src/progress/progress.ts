import { grade, type Key, type Verdict } from '~/quiz/grade';
import { slipsOf } from '~/quiz/misconceptions';
import { countVerdicts, type Counts } from '~/quiz/tally';
import { attemptsOf } from '~/reader/attempts';
import type { Answer, ReaderRecord } from '~/reader/record';
import { calibrate, type Level } from './calibration';

/** A section of a chapter, to read again. */
export interface SectionLink {
  readonly href: string;
  readonly number: string;
  readonly title: string;
}

/** What `/progress.json` holds: what the record, which knows ids alone, is told by. */
export interface Bank {
  readonly chapters: readonly BankChapter[];
  /** By id. */
  readonly misconceptions: Readonly<Record<string, Misconception>>;
}

export interface BankChapter {
  readonly slug: string;
  /** Number and title. */
  readonly title: string;
  /** The title of the part of the book it stands in. */
  readonly part: string;
  readonly href: string;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  /** In the order of the quiz. */
  readonly questions: readonly BankQuestion[];
}

export interface BankQuestion {
  readonly id: string;
  readonly objective: string;
  /** Safe HTML. */
  readonly prompt: string;
  readonly href: string;
  readonly see: SectionLink;
  readonly key: Key;
  /** The misconceptions behind wrong options, cards and numbers. */
  readonly behind: Readonly<Record<string, string>>;
}

export interface Misconception {
  /** Plain text. */
  readonly belief: string;
  /** What is true, as safe HTML. */
  readonly truth: string;
  readonly taught: SectionLink;
}

/** How the last answers to some questions stand, one after the other and counted. */
export interface Standing {
  /** In the order of the quiz; `undefined` where there is no answer. */
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly tally: Counts;
}

/** How far a reader has come with a chapter. */
export interface ChapterProgress extends Standing {
  readonly chapter: BankChapter;
  readonly objectives: readonly ObjectiveProgress[];
}

export interface ObjectiveProgress extends Standing {
  /** By which quizzes and results name it: `a` for the first. */
  readonly letter: string;
  readonly text: string;
}

/** A question that was not answered rightly, and what the answer shows. */
export interface Mistake {
  readonly chapter: BankChapter;
  readonly question: BankQuestion;
  readonly misconceptions: readonly Misconception[];
}

/** Where the reader was, and where to go on. */
export interface LastPlace {
  /** The chapter answered last. */
  readonly chapter: BankChapter;
  /** Its next question without an answer, if there is one. */
  readonly next: BankQuestion | undefined;
  /** If there is none: the next chapter of the book that has one, or else the first that has. */
  readonly goOn?: BankChapter;
}

export interface Progress {
  readonly chapters: readonly ChapterProgress[];
  readonly mistakes: readonly Mistake[];
  readonly last: LastPlace | undefined;
  readonly answered: number;
  /** Stored answers that belong to no question of this edition, or not any more. */
  readonly strangers: number;
  /** How often answers were right, by how sure the reader was of them. */
  readonly levels: readonly Level[];
}

/** What a record comes to, told by a bank of questions. Answers that no longer fit their question count as none. */
export function tellProgress(bank: Bank, { answers }: ReaderRecord): Progress {
  const told = bank.chapters.map((chapter) => ({
    chapter,
    questions: chapter.questions.map((question) => ({
      question,
      ...judge(question, answers.get(question.id)),
    })),
  }));
  const all = told.flatMap(({ chapter, questions }) => questions.map((one) => ({ chapter, ...one })));
  const answered = all.filter(({ verdict }) => verdict);
  const latest = answered.reduce<(typeof all)[number] | undefined>(
    (last, one) => (last && last.at >= one.at ? last : one),
    undefined,
  );
  return {
    chapters: told.map(({ chapter, questions }) => ({
      chapter,
      ...standingOf(questions),
      objectives: byObjective(chapter, questions),
    })),
    mistakes: answered
      .filter(({ verdict }) => verdict !== 'right')
      .map(({ chapter, question, shows }) => ({
        chapter,
        question,
        misconceptions: shows.flatMap((id) => bank.misconceptions[id] ?? []),
      })),
    last: latest && lastPlace(bank, latest, new Set(answered.map(({ question }) => question.id))),
    answered: answered.length,
    strangers: answers.size - answered.length,
    levels: calibrate(all.flatMap(({ tries }) => tries)),
  };
}

/**
 * Whether a browser deletes what a site has stored after seven days without a visit. WebKit does, and so does every
 * browser on iOS and iPadOS, since all of them are WebKit
 * (“Full third-party cookie blocking and more”, webkit.org, 2020).
 */
export function forgetsAfterAWeek(userAgent: string): boolean {
  return /AppleWebKit\//.test(userAgent) && !/(Chrome|Chromium|Android)[/ ]/.test(userAgent);
}

function judge(question: BankQuestion, answer: Answer | undefined) {
  const judged = answer && grade(question.key, answer.response);
  const slips = judged ? slipsOf(question.key, answer.response, judged.wrong) : [];
  return {
    verdict: judged?.verdict,
    at: answer?.at ?? 0,
    shows: misconceptionsOf(question, slips),
    /** As they were judged at the time: of earlier ones nothing else is kept. */
    tries: answer ? attemptsOf(answer) : [],
  };
}

/** The misconceptions that slips show: `misconceptionsOf(question, ['0:11'])` → `['merges-delete-symbols']` */
export function misconceptionsOf({ behind }: BankQuestion, slips: readonly string[]): string[] {
  return [...new Set(slips.flatMap((slip) => (Object.hasOwn(behind, slip) ? (behind[slip] ?? []) : [])))];
}

type Judged = { readonly question: BankQuestion; readonly verdict: Verdict | undefined };

function byObjective({ objectives }: BankChapter, questions: readonly Judged[]): ObjectiveProgress[] {
  return objectives.map(({ id, text }, index) => ({
    letter: 'abcde'.charAt(index),
    text,
    ...standingOf(questions.filter(({ question }) => question.objective === id)),
  }));
}

function standingOf(questions: readonly Judged[]): Standing {
  const verdicts = questions.map(({ verdict }) => verdict);
  return { verdicts, tally: countVerdicts(verdicts) };
}

function lastPlace(
  { chapters }: Bank,
  { chapter, question }: { readonly chapter: BankChapter; readonly question: BankQuestion },
  done: ReadonlySet<string>,
): LastPlace {
  const isOpen = ({ id }: BankQuestion) => !done.has(id);
  const next = following(chapter.questions, question).find(isOpen);
  const goOn = next ? undefined : following(chapters, chapter).find((one) => one.questions.some(isOpen));
  return { chapter, next, ...(goOn && { goOn }) };
}

/** What stands behind this one, then what stands before it. */
function following<One>(all: readonly One[], one: One): One[] {
  const place = all.indexOf(one);
  return [...all.slice(place + 1), ...all.slice(0, place)];
}
