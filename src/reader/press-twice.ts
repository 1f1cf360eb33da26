/** The button’s words before the first press, and after it. */
export interface TwoPresses {
  readonly first: string;
  readonly second: string;
}

/** The part of a button that is used here. */
type ButtonLike = Pick<HTMLElement, 'dataset' | 'textContent'>;

/**
 * Whether a press was the second one. What cannot be undone asks once more: the first press only changes the words of
 * the button, the second gives them back.
 *
 * `isSecondPress(button, { first: 'Forget', second: 'Press again' })` → `false`, and the button says *Press again*;
 * at the next press `true`, and it says *Forget*.
 */
export function isSecondPress(button: ButtonLike, says: TwoPresses): boolean {
  const isSecond = button.dataset['sure'] === 'yes';
  button.dataset['sure'] = isSecond ? '' : 'yes';
  button.textContent = isSecond ? says.first : says.second;
  return isSecond;
}
