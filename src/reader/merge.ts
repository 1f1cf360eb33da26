import { attemptsOf, settleAttempts, toAttempt } from './attempts';
import type { Answer, Attempt, KeptCard, ReaderRecord } from './record';

/**
 * Both records, and of each thing what is newer: an answer, or that it was forgotten. Of two answers to a question the
 * older one stays as an earlier try. Commutative, associative, idempotent.
 */
export function mergeRecords(a: ReaderRecord, b: ReaderRecord): ReaderRecord {
  return settle({
    answers: mergeMaps(a.answers, b.answers, mergeAnswers),
    forgotten: mergeMaps(a.forgotten, b.forgotten, Math.max),
    kept: mergeMaps(a.kept, b.kept, (one, other) => ({
      ...newer(one, other, ({ isKept, at }) => [at, isKept]),
      attempts: [...(one.attempts ?? []), ...(other.attempts ?? [])],
    })),
    route:
      a.route && b.route ? newer(a.route, b.route, ({ at, ...rest }) => [at, rest]) : (a.route ?? b.route),
  });
}

/**
 * A record in one form, keys in one order, whatever it was put together from: nothing that was forgotten, or tried before its card was
 * kept, and of earlier tries each once, in order, without the last.
 */
export function settle({ answers, forgotten, kept, route }: ReaderRecord): ReaderRecord {
  const settled = {
    answers: new Map<string, Answer>(),
    forgotten,
    kept: new Map<string, KeptCard>(),
    ...(route && { route }),
  };
  for (const [id, answer] of answers) {
    const since = forgotten.get(id) ?? -Infinity;
    if (answer.at <= since) continue;
    const last = toAttempt(answer);
    const earlier = settleAttempts(attemptsOf(answer), since).filter((one) => !isSame(one, last));
    const { response, tries } = answer;
    const { verdict, ...rest } = last;
    settled.answers.set(id, {
      response,
      verdict,
      tries,
      ...rest,
      ...(earlier.length > 0 && { earlier }),
    });
  }
  for (const [id, { isKept, at, attempts: all = [] }] of kept) {
    const attempts = settleAttempts(all, at);
    settled.kept.set(id, { isKept, at, ...(attempts.length > 0 && { attempts }) });
  }
  return settled;
}

function mergeAnswers(one: Answer, other: Answer): Answer {
  const { earlier: _, ...last } = newer(one, other, ({ earlier: _earlier, at, ...rest }) => [
    at,
    toAttempt({ at, ...rest }),
    rest.response,
    rest.tries,
  ]);
  return { ...last, earlier: [...attemptsOf(one), ...attemptsOf(other)] };
}

function mergeMaps<Item>(
  a: ReadonlyMap<string, Item>,
  b: ReadonlyMap<string, Item>,
  merge: (item: Item, other: Item) => Item,
): Map<string, Item> {
  const merged = new Map(a);
  for (const [id, item] of b) {
    const other = merged.get(id);
    merged.set(id, other === undefined ? item : merge(item, other));
  }
  return merged;
}

/** Of two things of one millisecond any will do, if the choice does not depend on their order. */
function newer<Item>(
  a: Item,
  b: Item,
  rank: (item: Item) => readonly [at: number, ...rest: unknown[]],
): Item {
  const [[timeA, ...restA], [timeB, ...restB]] = [rank(a), rank(b)];
  if (timeA !== timeB) return timeA > timeB ? a : b;
  return JSON.stringify(restA) > JSON.stringify(restB) ? a : b;
}

function isSame(a: Attempt, b: Attempt): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
