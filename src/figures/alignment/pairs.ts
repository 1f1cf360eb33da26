import { chanceOfWin, fitPreferences, scoreOf, type Features } from '~/model/reward';

/** What can be seen of one answer. */
interface Answer {
  readonly words: number;
  readonly hasSource: boolean;
  readonly hedges: boolean;
}
const answer = (words: number, marks = ''): Answer => ({
  words,
  hasSource: marks.includes('S'),
  hedges: marks.includes('H'),
});

/** Eight pairs of answers about a late parcel, the preferred one first; made up for the drawing. */
export const pairs = [
  { chosen: answer(160), rejected: answer(60) },
  { chosen: answer(150, 'S'), rejected: answer(70) },
  { chosen: answer(60, 'S'), rejected: answer(110) },
  { chosen: answer(170), rejected: answer(50, 'S') },
  { chosen: answer(90), rejected: answer(120, 'H') },
  { chosen: answer(180, 'H'), rejected: answer(80, 'H') },
  { chosen: answer(130), rejected: answer(80, 'H') },
  { chosen: answer(80), rejected: answer(130) },
] as const;

const features = ({ words, hasSource, hedges }: Answer): Features => [
  words / 100,
  Number(hasSource),
  Number(hedges),
];

/** Points for 100 words more, for a source, for a hedge. */
export const weights = fitPreferences(
  pairs.map(({ chosen, rejected }) => ({ chosen: features(chosen), rejected: features(rejected) })),
);
export const longerWon = pairs.filter(({ chosen, rejected }) => chosen.words > rejected.words).length;

/** Two answers that no rater saw. */
export const unseen = [
  { name: '180 words, no source', ...answer(180) },
  { name: '60 words, a source', ...answer(60, 'S') },
].map((one) => ({ ...one, score: scoreOf(weights, features(one)) }));

/** The chance that a rater of this taste prefers the first of the two. */
export const chanceOfLong = chanceOfWin((unseen[0]?.score ?? 0) - (unseen[1]?.score ?? 0));
