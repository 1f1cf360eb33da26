import type { ReaderRecord } from './record';

const day = 24 * 60 * 60 * 1000;
/** The last moment that a date can hold; beyond it numbers are too coarse to take days off. */
const end = 8.64e15;

/**
 * The record with times that can be: clocks may be wrong, and what stands in the far future could never be answered anew
 * or be due. Times more than a day ahead are moved so that the newest of them is now. Their order stays, among each other
 * and behind all other times, since what is newer decides what counts; and so do the days between them, where there is room.
 *
 * `soften(record, now)` is `record` itself if no time is ahead.
 */
export function soften(record: ReaderRecord, now: number): ReaderRecord {
  const times = [...new Set(timesOf(record))].sort((one, other) => one - other);
  const ahead = times.filter((at) => at > now + day);
  if (ahead.length === 0) return record;
  const offset = Math.min(ahead.at(-1) ?? now, end) - now;
  let before = times.filter((at) => at <= now + day).at(-1) ?? -Infinity;
  const moved = new Map<number, number>();
  for (const at of ahead) {
    before = Math.max(Math.min(at, end) - offset, before + 1);
    moved.set(at, before);
  }
  return mapTimes(record, (at) => moved.get(at) ?? at);
}

function timesOf(record: ReaderRecord): number[] {
  const times: number[] = [];
  mapTimes(record, (at) => {
    times.push(at);
    return at;
  });
  return times;
}

function mapTimes(
  { answers, forgotten, kept, route }: ReaderRecord,
  to: (at: number) => number,
): ReaderRecord {
  const move = <Timed extends { at: number }>(timed: Timed): Timed => ({ ...timed, at: to(timed.at) });
  const mapAll = <Item>(items: ReadonlyMap<string, Item>, change: (item: Item) => Item) =>
    new Map([...items].map(([id, item]) => [id, change(item)] as const));
  return {
    answers: mapAll(answers, ({ earlier, ...answer }) => ({
      ...move(answer),
      ...(earlier && { earlier: earlier.map(move) }),
    })),
    forgotten: mapAll(forgotten, to),
    kept: mapAll(kept, ({ attempts, ...card }) => ({
      ...move(card),
      ...(attempts && { attempts: attempts.map(move) }),
    })),
    route: route && move(route),
  };
}
