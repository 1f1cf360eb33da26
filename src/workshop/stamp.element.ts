import { fill } from '~/strings/fill';
import type { FoundCode } from './find-codes';

/** A code with its number in the pasted list. */
export interface NumberedCode extends FoundCode {
  readonly number: number;
}

export type Says = Readonly<Record<string, string>>;

/** What every part of the drawing needs: the page with its templates, its texts, and the codes that are told of. */
export interface Desk {
  readonly root: Element;
  readonly says: Says;
  readonly codes: readonly NumberedCode[];
}

/** A copy of a template of the page. */
export function stamp(root: Element, part: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-part="${part}"]`);
  return template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
}

/** Puts a text with its values into a part of what is drawn. */
export function put(
  drawn: Element,
  part: string,
  text = '',
  values: Readonly<Record<string, string | number>> = {},
): void {
  drawn.querySelector(part)?.replaceChildren(fill(text, values));
}
