/** The three cuts of the 2017 transformer. */
export type Shape = 'encoder-only' | 'decoder-only' | 'encoder-decoder';

/** One of several masks side by side, with what to say about it. */
export interface MaskPanel {
  readonly kind: Shape;
  readonly name: string;
  readonly says: readonly string[];
  readonly words: readonly string[];
}

/** What a look is for: to read the input, to write the output, or to carry from the one to the other. */
export type Look = 'reads' | 'writes' | 'carries';

/**
 * May position `i` look at position `j`, and what for? In an encoder-decoder the first `read` positions are input.
 * `canSee('decoder-only', 1, 2)` → `undefined`: word 2 is not written yet.
 */
export function canSee(kind: Shape, i: number, j: number, read = 3): Look | undefined {
  switch (kind) {
    case 'encoder-only':
      return 'reads';
    case 'decoder-only':
      return j <= i ? 'writes' : undefined;
    case 'encoder-decoder':
      if (i < read) return j < read ? 'reads' : undefined;
      if (j < read) return 'carries';
      return j <= i ? 'writes' : undefined;
  }
}
