/*
 * Half-precision floats (IEEE 754 binary16): 1 bit of sign, 5 of exponent, 10 of fraction.
 * They hold ±65504 at most, about 3 digits, and steps of 2⁻²⁴ next to 0.
 * Browsers learned `Float16Array` in 2025, so the two conversions are written out.
 */

/**
 * The 16 bits of the half-float nearest to `x`; of two level ones, the even one.
 * From 65520 on that is infinity. `toHalf(1)` → `0x3c00`; `toHalf(-2)` → `0xc000`; `toHalf(65504)` → `0x7bff`.
 */
export function toHalf(x: number): number {
  if (Number.isNaN(x)) return 0x7e00;
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const size = Math.abs(x);
  if (size >= 65520) return sign | 0x7c00;
  let exponent = -14;
  while (size >= 2 ** (exponent + 1)) exponent++;
  // subtle: a normal number has its leading 1, 1024 units, in the exponent's field; so has one that is rounded up to 2048
  const units = roundToEven(size / 2 ** (exponent - 10));
  return sign | ((exponent + 14) * 1024 + units);
}

/** The number that 16 bits stand for, exactly. `fromHalf(0x3555)` → `0.333251953125`; `fromHalf(1)` → `2 ** -24`. */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent ? (1024 + fraction) * 2 ** (exponent - 25) : fraction * 2 ** -24);
}

function roundToEven(x: number): number {
  const below = Math.floor(x);
  const rest = x - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}
