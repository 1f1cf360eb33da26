import { breakEven, cachedCost, requestCost } from '~/sums/break-even';

/** The worked example: prices are made up. One token read costs 1; a unit is a millionth of a euro. */
export const base = { read: 1, written: 4 };
export const before = { read: 1400, written: 150 };
export const after = { read: 250, written: 125 };
export const REPEATED = 1200;
export const DISCOUNT = 0.25;
/** Examples, checks and training, in units: 2,400 euros. */
export const ONCE = 2400e6;

export const present = requestCost(before, base);
export const cached = cachedCost(before, base, REPEATED, DISCOUNT);
/** Cost of a tuned request at so many times the base price. */
export const tuned = (times: number): number => times * requestCost(after, base);
export const requests = breakEven(ONCE, present, tuned(2));
