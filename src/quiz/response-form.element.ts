import type { Answer } from '~/reader/record';
import { isBlank } from './accepted';
import { parseNumber, type Response } from './grade';
import { shuffle } from './shuffle';

/** Reads what a reader put into the form of a question; `undefined` while something is missing. */
export function readResponse(
  form: HTMLElement,
  type: Response['type'],
  variant: number,
): Response | undefined {
  const chosen = [...form.querySelectorAll<HTMLInputElement>('.ask input:checked')].map(({ value }) => value);
  switch (type) {
    case 'choice': {
      const [first] = chosen;
      return first === undefined ? undefined : { type, chosen: first };
    }
    case 'choices':
      return chosen.length === 0 ? undefined : { type, chosen };
    case 'order':
      return { type, order: idsOf(form.querySelectorAll('.lines > li')) };
    case 'sort': {
      const cards = [...form.querySelectorAll<HTMLElement>('.cards > fieldset')];
      const placed = cards.map((card) => [
        card.dataset['id'] ?? '',
        card.querySelector<HTMLInputElement>(':checked')?.value,
      ]);
      return placed.some(([, group]) => group === undefined)
        ? undefined
        : { type, placed: Object.fromEntries(placed) as Record<string, string> };
    }
    case 'number': {
      const value = parseNumber(form.querySelector<HTMLInputElement>('.number input')?.value ?? '');
      return value === undefined ? undefined : { type, value, variant };
    }
    case 'blank': {
      const text = form.querySelector<HTMLInputElement>('.number input')?.value.trim() ?? '';
      return isBlank(text) ? undefined : { type, text };
    }
    case 'explain': {
      const text = form.querySelector('textarea')?.value.trim() ?? '';
      return isBlank(text) ? undefined : { type, text, ticked: chosen };
    }
  }
}

/** Puts *How sure?* beside the button, from the page’s one template of it. */
export function addSureness(question: HTMLElement): void {
  const template = document.querySelector<HTMLTemplateElement>('template.sure-ask');
  if (!template || question.querySelector('.sure')) return;
  const asked = template.content.cloneNode(true) as DocumentFragment;
  for (const input of asked.querySelectorAll('input')) input.name = `${question.dataset['id']}.sure`;
  question.querySelector('.under')?.prepend(asked);
}

/** How sure the reader said to be; `undefined` if they did not say. */
export function readSureness(form: HTMLElement): Answer['sure'] {
  return form.querySelector<HTMLInputElement>('.sure :checked')?.value as Answer['sure'];
}

/**
 * Unfolds the rubric of an explanation once something has been written: `true` if it was folded until now, so that
 * there is nothing to judge yet.
 */
export function unfoldRubric(form: HTMLElement): boolean {
  const rubric = form.querySelector<HTMLElement>('.rubric[hidden]');
  if (rubric) rubric.hidden = false;
  return rubric !== null;
}

/** Puts a response back into the form, as the reader left it. */
export function writeResponse(form: HTMLElement, response: Response): void {
  const check = (name: string, value: string) => {
    const inputs = form.querySelectorAll<HTMLInputElement>('.ask input');
    for (const input of inputs) if (input.value === value && input.name.endsWith(name)) input.checked = true;
  };
  if (response.type === 'choice') check('', response.chosen);
  if (response.type === 'choices') for (const id of response.chosen) check('', id);
  if (response.type === 'sort')
    for (const [card, group] of Object.entries(response.placed)) check(`.${card}`, group);
  if (response.type === 'order') arrange(form.querySelector('.lines'), response.order);
  if (response.type === 'number' || response.type === 'blank') {
    const input = form.querySelector<HTMLInputElement>('.number input');
    if (input) input.value = response.type === 'blank' ? response.text : String(response.value);
  }
  if (response.type === 'explain') {
    const area = form.querySelector('textarea');
    if (area) area.value = response.text;
    for (const id of response.ticked) check('', id);
  }
}

/**
 * Empties the form for another try, in an order that this try has not had before. What a reader has explained stays, to
 * be improved on.
 */
export function clearForm(question: HTMLElement, id: string, tries: number): void {
  const area = question.querySelector('textarea');
  const written = area?.value ?? '';
  question.querySelector('form')?.reset();
  if (area) area.value = written;
  for (const list of question.querySelectorAll('.opts:not(.rubric *), .opts-told, .lines')) {
    const ids = idsOf(list.children).sort();
    arrange(list, shuffle(ids, `${id}.${tries}`));
  }
}

/** The ids of elements in the order of the page. */
export function idsOf(elements: Iterable<Element>): string[] {
  return [...elements].map((element) => (element as HTMLElement).dataset['id'] ?? '');
}

function arrange(list: Element | null, ids: readonly string[]) {
  const items = new Map(
    [...(list?.children ?? [])].map((item) => [(item as HTMLElement).dataset['id'], item]),
  );
  for (const id of ids) {
    const item = items.get(id);
    if (item) list?.append(item);
  }
}
