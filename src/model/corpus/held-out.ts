/*
 * Which texts and labels training never sees, so that a test is a test.
 */

/** FNV-1a, 32 bit: a number from a text that looks random. `fingerprint('a')` → `0xe40c292c` */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Whether a review, a ticket or a story is kept for tests: 1 in 12 of all. `isHeldOut('i can not log in')` → `true` */
export function isHeldOut(text: string): boolean {
  return fingerprint(text) % 12 === 0;
}

/** Whether two labels never share an episode of the training: 1 in 5 pairs. `isHeldOutPair('left', 'six')` → `true` */
export function isHeldOutPair(one: string, other: string): boolean {
  return fingerprint([one, other].sort().join(' ')) % 5 === 0;
}

/** Groups of words that training never sets against each other. */
export const heldOutGroups: readonly (readonly [string, string])[] = [
  ['animal', 'city'],
  ['fruit', 'job'],
  ['family', 'drink'],
  ['body', 'furniture'],
];

/** Whether `heldOutGroups` has the two, in either order. `areHeldOutGroups('city', 'animal')` → `true` */
export function areHeldOutGroups(one: string, other: string): boolean {
  return one !== other && heldOutGroups.some((pair) => pair.includes(one) && pair.includes(other));
}

/** The first text of `write` that is held out, or that is not. `writeUntil(false, () => writeStory(draw))` → one for training */
export function writeUntil(heldOut: boolean, write: () => string): string {
  return drawUntil((text) => isHeldOut(text) === heldOut, write);
}

/** The first thing drawn that will do. `drawUntil((n) => n > 3, () => Math.ceil(6 * draw()))` → `4`, `5` or `6` */
export function drawUntil<T>(isFit: (drawn: T) => boolean, draw: () => T): T {
  for (;;) {
    const drawn = draw();
    if (isFit(drawn)) return drawn;
  }
}
