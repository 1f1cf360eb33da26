import { fill } from '~/strings/fill';
import type { placeAt } from './carry';

/** The places in which a thing can stand, and how it gets there. */
export interface Places {
  /** Whether a dragged thing may leave its column. */
  readonly isFree: boolean;
  read(): { at: number; count: number };
  /** The place under the pointer, if it is over one. */
  at(x: number, y: number, rule: typeof placeAt): number | undefined;
  put(at: number): void;
  /** The present place in words. */
  name(): string;
  /** Shows the places while something is dragged, where they are not to be seen anyway. */
  show(): void;
  hide(): void;
}

type Says = Readonly<Record<string, string>>;

/** The places of a line are those of its list; the places of a card are its groups. */
export function placesOf(thing: HTMLElement, says: Says): Places {
  return thing.matches('li') ? linesOf(thing, says) : groupsOf(thing, says);
}

function linesOf(line: HTMLElement, says: Says): Places {
  const lines = () => [...(line.parentElement?.children ?? [])];
  return {
    isFree: false,
    read: () => ({ at: lines().indexOf(line), count: lines().length }),
    at: (_, y, rule) => {
      const middles = lines()
        .filter((other) => other !== line)
        .map((other) => other.getBoundingClientRect())
        .map(({ top, height }) => top + height / 2);
      return rule(y, middles);
    },
    put(at) {
      for (const other of lines()) other.classList.toggle('moved-now', other === line);
      // subtle: a line that is itself moved loses the focus and the pointer; so the others go round it
      while (lines().indexOf(line) > at) line.after(line.previousElementSibling as Element);
      while (lines().indexOf(line) < at) line.before(line.nextElementSibling as Element);
    },
    name: () => fill(says['placeOf'] ?? '', { place: lines().indexOf(line) + 1, count: lines().length }),
    show: () => undefined,
    hide: () => undefined,
  };
}

function groupsOf(card: HTMLElement, says: Says): Places {
  const labels = [...card.querySelectorAll('label')];
  const inputs = [...card.querySelectorAll('input')];
  const names = labels.map((label) => label.textContent.trim());
  const chosen = () => inputs.findIndex(({ checked }) => checked);
  let bins: HTMLElement | undefined;
  const mark = () =>
    [...(bins?.children ?? [])].forEach((bin, index) =>
      bin.classList.toggle('moved-now', index === chosen()),
    );
  return {
    isFree: true,
    read: () => ({ at: chosen(), count: inputs.length }),
    at(x, y) {
      const under = document.elementFromPoint(x, y)?.closest('.bins > *');
      const index = [...(bins?.children ?? [])].findIndex((bin) => bin === under);
      return index < 0 ? undefined : index;
    },
    put(at) {
      // subtle: a click, unlike setting `checked`, tells whoever listens for input
      if (at >= 0) inputs[at]?.click();
      else for (const input of inputs) input.checked = false;
      mark();
    },
    name: () => names[chosen()] ?? says['placeNone'] ?? '',
    show() {
      bins = document.createElement('div');
      bins.className = 'bins';
      bins.ariaHidden = 'true';
      bins.append(
        ...names.map((name) => Object.assign(document.createElement('span'), { textContent: name })),
      );
      card.parentElement?.append(bins);
      mark();
    },
    hide() {
      bins?.remove();
      bins = undefined;
    },
  };
}
