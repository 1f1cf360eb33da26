import { expect, test } from 'vitest';
import { isSecondPress } from '~/reader/press-twice';

const says = { first: 'Forget', second: 'Press again' };

test('tells every second press, and changes the words between', () => {
  const button = { dataset: {}, textContent: 'Forget' };
  const presses = Array.from({ length: 4 }, () => [isSecondPress(button, says), button.textContent]);
  expect(presses).toEqual([
    [false, 'Press again'],
    [true, 'Forget'],
    [false, 'Press again'],
    [true, 'Forget'],
  ]);
});
