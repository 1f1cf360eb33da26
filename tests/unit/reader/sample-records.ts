import { emptyRecord, type Answer, type KeptCard, type ReaderRecord } from '~/reader/record';

/** A right choice. */
export const answer = (at = 1, chosen = 'a'): Answer => ({
  response: { type: 'choice', chosen },
  verdict: 'right',
  tries: 0,
  at,
});

export const of = (answers: Record<string, Answer>): ReaderRecord => ({
  ...emptyRecord,
  answers: new Map(Object.entries(answers)),
});

export const forgotten = (times: Record<string, number>): ReaderRecord => ({
  ...emptyRecord,
  forgotten: new Map(Object.entries(times)),
});

export const kept = (cards: Record<string, KeptCard>): ReaderRecord => ({
  ...emptyRecord,
  kept: new Map(Object.entries(cards)),
});
