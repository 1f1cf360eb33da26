import type { NextReply } from '~/model/messages';

/** A token as it is drawn: what was read, what the model wrote, what it does not know. */
export interface Chip {
  readonly text: string;
  readonly kind: 'read' | 'written' | 'unknown';
}

/**
 * The tokens of a text, the last `written` of which the model wrote.
 *
 * `toChips({ tokens: ['a', 'yak'], isKnown: [true, false] }, 0)` → `[{ text: 'a', kind: 'read' }, { text: 'yak', kind: 'unknown' }]`
 */
export function toChips({ tokens, isKnown }: Pick<NextReply, 'tokens' | 'isKnown'>, written: number): Chip[] {
  return tokens.map((token, at) => ({
    text: sayToken(token),
    kind: !isKnown[at] ? 'unknown' : at >= tokens.length - written ? 'written' : 'read',
  }));
}

/** A token as readers see it: `sayToken('\n')` → `'↵'`, `sayToken('<unk2>')` → `'blank 2'` */
export function sayToken(token: string): string {
  if (token === '\n') return '↵';
  if (token === '<end>') return 'end of text';
  if (token === '<pad>') return 'padding';
  return token.replace(/^<unk(\d?)>$/, (_, number: string) => `blank ${number}`.trimEnd());
}

/** The words of a text that the model does not know, once each: `unknownIn({ tokens: ['yak'], isKnown: [false] })` → `['yak']` */
export function unknownIn({ tokens, isKnown }: Pick<NextReply, 'tokens' | 'isKnown'>): string[] {
  return [...new Set(tokens.filter((_, at) => !isKnown[at]))];
}
