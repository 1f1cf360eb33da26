import type { ItemAnalysis } from './item-analysis';

/** More would be no choice. */
const most = 3;

/**
 * The places of the questions to talk about first, at most three: those that the fewest had right, and of equals the one
 * whose wrong answer the most gave. What nobody answered, or everybody had right, needs no talk.
 *
 * | question | right | most chosen wrong answer |
 * |---|---|---|
 * | 0 | 3 of 4 | 1 |
 * | 1 | 1 of 4 | 2 |
 * | 2 | 1 of 4 | 3 |
 * | 3 | 4 of 4 | 0 |
 *
 * → `[2, 1, 0]`
 */
export function talkFirst(items: readonly ItemAnalysis[]): number[] {
  return items
    .map((item, index) => ({ index, right: item.right / item.answered, misled: shareMisled(item) }))
    .filter(({ right }) => right < 1)
    .sort((a, b) => a.right - b.right || b.misled - a.misled || a.index - b.index)
    .slice(0, most)
    .map(({ index }) => index);
}

/** The share of those who answered that went wrong in the same way; what nobody foresaw is many ways. */
function shareMisled({ answered, parts }: ItemAnalysis): number {
  const alike = parts.filter(({ how }) => how !== 'right' && how !== 'other');
  return Math.max(0, ...alike.map(({ who }) => who.length)) / answered;
}
