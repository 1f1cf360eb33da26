import type { NextReply } from '~/model/messages';
import { fill } from '~/strings/fill';
import { nextSays } from '~/strings/labs-said';
import { unknownIn } from './chips';

/** Says a sentence in one of a lab’s places for it. */
export function say(lab: Element, place: string, text: string) {
  const element = lab.querySelector(place);
  if (element && element.textContent !== text) element.textContent = text;
}

/** A token as a chip. `makeToken('tok in', 'lamp')` */
export function makeToken(className: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement('span'), { className, textContent });
}

/** Says which words of a text the model does not know, if there are any. */
export function sayUnknown(lab: Element, reply: Pick<NextReply, 'tokens' | 'isKnown'>) {
  const unknown = unknownIn(reply);
  const said = unknown.length === 1 ? nextSays.unknownOne : nextSays.unknown;
  say(lab, '.lost', unknown.length === 0 ? '' : fill(said, { words: unknown.join(', ') }));
}
