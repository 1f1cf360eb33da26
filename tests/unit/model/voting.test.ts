import { describe, expect, test } from 'vitest';
import { majorityRight } from '../../../src/model/voting.ts';

describe('majorityRight', () => {
  test.each([
    { attempts: 1, p: 0.6, expected: 0.6 },
    { attempts: 3, p: 0.6, expected: 0.648 },
    { attempts: 3, p: 0.7, expected: 0.784 },
    { attempts: 5, p: 0.5, expected: 0.5 },
    { attempts: 3, p: 0.4, expected: 0.352 },
    { attempts: 9, p: 1, expected: 1 },
    { attempts: 9, p: 0, expected: 0 },
  ])('gives $expected for $attempts attempts at $p', ({ attempts, p, expected }) => {
    expect(majorityRight(attempts, p)).toBeCloseTo(expected, 9);
  });

  test('is as far above a half as it is below with the opposite chance', () => {
    expect(majorityRight(21, 0.7) + majorityRight(21, 0.3)).toBeCloseTo(1, 9);
  });

  test.each([2, 0, 1.5])('refuses %s attempts', (attempts) => {
    expect(() => majorityRight(attempts, 0.6)).toThrow(/attempts; give an odd number\./);
  });
});
