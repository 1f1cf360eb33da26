import { mergeRecords } from './merge';
import type { Answer, ReaderRecord } from './record';

/** What an import would do to the answers of one chapter. */
export interface Changes {
  /** Answers to questions that have none here. */
  readonly add: number;
  /** Newer answers in the place of those here. */
  readonly replace: number;
  /** Answers that stay, with tries before them that are not known here. */
  readonly extend: number;
  /** Answers here that were forgotten there, later. */
  readonly forget: number;
  /** Answers that change nothing: the same, older, or forgotten here since. */
  readonly leave: number;
}

export interface Difference {
  /** By whatever `chapterOf` says of a question. */
  readonly chapters: ReadonlyMap<string, Changes>;
  /** Of all chapters. */
  readonly total: Changes;
  /** How many glossary cards would be kept or put away, or remembered otherwise. */
  readonly cards: number;
  /** Whether the route through the book would be another. */
  readonly route: boolean;
  /** Whether anything at all would change. */
  readonly isAny: boolean;
}

const nothing: Changes = { add: 0, replace: 0, extend: 0, forget: 0, leave: 0 };

/**
 * What would change here if `theirs` were merged into `mine`.
 *
 * With an answer to `a` here and a newer one there, and one to `b` there alone:
 * `difference(mine, theirs, () => 'tokens').total` → `{ add: 1, replace: 1, extend: 0, forget: 0, leave: 0 }`
 */
export function difference(
  mine: ReaderRecord,
  theirs: ReaderRecord,
  chapterOf: (questionId: string) => string,
): Difference {
  const merged = mergeRecords(mine, theirs);
  const chapters = new Map<string, Changes>();
  let total = nothing;
  const count = (id: string, kind: keyof Changes) => {
    const chapter = chapterOf(id);
    chapters.set(chapter, addOne(chapters.get(chapter) ?? nothing, kind));
    total = addOne(total, kind);
  };
  for (const id of theirs.answers.keys()) count(id, changeOf(mine.answers.get(id), merged.answers.get(id)));
  for (const id of theirs.forgotten.keys())
    if (mine.answers.has(id) && !merged.answers.has(id)) count(id, 'forget');
  const cards = [...merged.kept].filter(([id, card]) => !isSame(card, mine.kept.get(id))).length;
  const route = !isSame(merged.route, mine.route);
  const { leave: _, ...changes } = total;
  const isAny = route || cards > 0 || Object.values(changes).some((changed) => changed > 0);
  return { chapters, total, cards, route, isAny };
}

/**
 * The record as it was before an import, with what has been answered, forgotten or kept since: a thing goes back to what
 * it was if it still is what the import made of it.
 */
export function withoutImport(now: ReaderRecord, before: ReaderRecord, after: ReaderRecord): ReaderRecord {
  const undo = <Item>(of: (record: ReaderRecord) => ReadonlyMap<string, Item>) => {
    const undone = new Map(of(now));
    for (const id of new Set([...of(before).keys(), ...of(after).keys()])) {
      const earlier = of(before).get(id);
      if (!isSame(of(now).get(id), of(after).get(id))) continue;
      if (earlier === undefined) undone.delete(id);
      else undone.set(id, earlier);
    }
    return undone;
  };
  const undone = {
    answers: undo(({ answers }) => answers),
    forgotten: undo(({ forgotten }) => forgotten),
    kept: undo(({ kept }) => kept),
    route: isSame(now.route, after.route) ? before.route : now.route,
  };
  return mergeRecords(undone, undone);
}

function changeOf(here: Answer | undefined, after: Answer | undefined): keyof Changes {
  if (isSame(here, after)) return 'leave';
  if (here === undefined) return 'add';
  return here.at === after?.at && isSame(here.response, after.response) ? 'extend' : 'replace';
}

function addOne(changes: Changes, kind: keyof Changes): Changes {
  return { ...changes, [kind]: changes[kind] + 1 };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
