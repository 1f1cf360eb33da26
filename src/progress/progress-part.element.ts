import { fill } from '~/strings/fill';
import { keepFocus } from './keep-focus.element';
import type { Progress, SectionLink } from './progress';

/** A part of the page that tells one side of the record. Its texts and templates come from the server. */
export abstract class ProgressPart extends HTMLElement {
  #says: Record<string, string> | undefined;
  #told = '';

  /** Called whenever the record may have changed: what would be drawn as it stands is left alone. */
  tell(progress: Progress) {
    const told = JSON.stringify(this.outline(progress));
    if (told === this.#told) return;
    this.#told = told;
    keepFocus(this, () => this.show(progress));
  }

  /** What this part tells of a record: it is drawn anew when this has changed. */
  protected abstract outline(progress: Progress): unknown;

  protected abstract show(progress: Progress): void;

  protected get says(): Record<string, string> {
    return (this.#says ??= JSON.parse(this.dataset['says'] ?? '{}') as Record<string, string>);
  }

  protected say(part: string, text: string, values: Record<string, string | number> = {}) {
    this.querySelector(part)?.replaceChildren(fill(this.says[text] ?? '', values));
  }

  /** A copy of the template of this name. */
  protected stamp(part: string): HTMLElement {
    const template = this.querySelector(`template[data-part="${part}"]`) as HTMLTemplateElement;
    return template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  }
}

export function showLink(anchor: HTMLAnchorElement | null, { href, number, title }: SectionLink) {
  if (!anchor) return;
  anchor.href = href;
  anchor.textContent = `${number} ${title}`;
}
