import { fill } from '~/strings/fill';

/**
 * Moves a line of an ordering question up or down when one of its buttons was pressed, keeps the focus on the button,
 * and announces where the line is now.
 */
export function moveLine(question: HTMLElement, pressed: Element, moved: string): void {
  const button = pressed.closest<HTMLElement>('[data-move]');
  const line = button?.closest('li');
  const list = line?.parentElement;
  if (!button || !line || !list) return;
  if (button.dataset['move'] === '-1') line.previousElementSibling?.before(line);
  else line.nextElementSibling?.after(line);
  for (const other of list.children) other.classList.toggle('moved-now', other === line);
  button.focus();
  // At either end the button that was pressed is gone: its twin takes over.
  if (getComputedStyle(button).visibility === 'hidden')
    line.querySelector<HTMLElement>(`[data-move]:not([data-move="${button.dataset['move']}"])`)?.focus();
  const said = question.querySelector('.moved');
  const item = line.querySelector('.line')?.textContent ?? '';
  const place = [...list.children].indexOf(line) + 1;
  if (said) said.textContent = fill(moved, { item, place, count: list.children.length });
}
