/*
 * The matrix product, where a language model spends nearly all of its time.
 *
 * One routine serves all three products of training. It reads a matrix by two steps: how far to the next row, how
 * far to the next column. Swap the two and the matrix is transposed, without moving a number.
 */
import type { Floats } from './parameters.ts';

/** A matrix in `data`: `row` numbers on is the next row, `column` numbers on the next column. */
export interface Matrix {
  readonly data: Floats;
  readonly row: number;
  readonly column: number;
}

/**
 * y (n, outputs) = x (n, inputs) · wᵀ, with w (outputs, inputs): rows of `x` through a layer of weights.
 * With n 1, inputs 2, outputs 2: `project(y, [1, 2], [3, 4, 5, 6], 1, 2, 2)` makes y `[11, 17]`.
 */
export function project(y: Floats, x: Floats, w: Floats, n: number, inputs: number, outputs: number): void {
  y.fill(0, 0, n * outputs);
  addProduct(rows(y, outputs), rows(x, inputs), columns(w, inputs), n, inputs, outputs);
}

/** dx (n, inputs) += dy (n, outputs) · w: what the error of an output says about its input. */
export function projectBack(
  dx: Floats,
  dy: Floats,
  w: Floats,
  n: number,
  inputs: number,
  outputs: number,
): void {
  addProduct(rows(dx, inputs), rows(dy, outputs), rows(w, inputs), n, outputs, inputs);
}

/** dw (outputs, inputs) += dyᵀ · x: what the error of an output says about the weights. */
export function addOuter(
  dw: Floats,
  dy: Floats,
  x: Floats,
  n: number,
  inputs: number,
  outputs: number,
): void {
  addProduct(rows(dw, inputs), columns(dy, outputs), rows(x, inputs), outputs, n, inputs);
}

/** `data` as it lies, `width` numbers a row. */
export const rows = (data: Floats, width: number): Matrix => ({ data, row: width, column: 1 });
/** `data` (any, width) transposed: (width, any). */
export const columns = (data: Floats, width: number): Matrix => ({ data, row: 1, column: width });

/**
 * c (m, n) += a (m, depth) · b (depth, n).
 *
 * Sixteen results at a time, four rows by four columns: eight numbers read serve sixteen multiplications, and the
 * sums stay in the processor’s registers (Goto & van de Geijn 2008). A row that is left over is done in strips of
 * eight, and what is left of columns one by one.
 */
export function addProduct(c: Matrix, a: Matrix, b: Matrix, m: number, depth: number, n: number): void {
  const tiled = m - (m % 4);
  const wide = n - (n % 4);
  const strips = n - (n % 8);
  for (let i = 0; i < tiled; i += 4) for (let j = 0; j < wide; j += 4) addTile(c, a, b, i, j, depth);
  for (let i = tiled; i < m; i++) for (let j = 0; j < strips; j += 8) addStrip(c, a, b, i, j, depth);
  for (let i = 0; i < m; i++)
    for (let j = i < tiled ? wide : strips; j < n; j++) addOne(c, a, b, i, j, depth);
}

/** Four rows from `i`, four columns from `j`. */
function addTile(c: Matrix, a: Matrix, b: Matrix, i: number, j: number, depth: number): void {
  const A = a.data;
  const B = b.data;
  const C = c.data;
  const a1 = a.row, a2 = 2 * a1, a3 = 3 * a1; // prettier-ignore
  const b1 = b.column, b2 = 2 * b1, b3 = 3 * b1; // prettier-ignore
  const aStep = a.column;
  const bStep = b.row;
  let at = i * a.row;
  let bt = j * b.column;
  let c00 = 0, c01 = 0, c02 = 0, c03 = 0; // prettier-ignore
  let c10 = 0, c11 = 0, c12 = 0, c13 = 0; // prettier-ignore
  let c20 = 0, c21 = 0, c22 = 0, c23 = 0; // prettier-ignore
  let c30 = 0, c31 = 0, c32 = 0, c33 = 0; // prettier-ignore
  for (let k = 0; k < depth; k++) {
    const x0 = A[at]!, x1 = A[at + a1]!, x2 = A[at + a2]!, x3 = A[at + a3]!; // prettier-ignore
    const y0 = B[bt]!, y1 = B[bt + b1]!, y2 = B[bt + b2]!, y3 = B[bt + b3]!; // prettier-ignore
    c00 += x0 * y0;
    c01 += x0 * y1;
    c02 += x0 * y2;
    c03 += x0 * y3; // prettier-ignore
    c10 += x1 * y0;
    c11 += x1 * y1;
    c12 += x1 * y2;
    c13 += x1 * y3; // prettier-ignore
    c20 += x2 * y0;
    c21 += x2 * y1;
    c22 += x2 * y2;
    c23 += x2 * y3; // prettier-ignore
    c30 += x3 * y0;
    c31 += x3 * y1;
    c32 += x3 * y2;
    c33 += x3 * y3; // prettier-ignore
    at += aStep;
    bt += bStep;
  }
  let ct = i * c.row + j;
  C[ct]! += c00;
  C[ct + 1]! += c01;
  C[ct + 2]! += c02;
  C[ct + 3]! += c03; // prettier-ignore
  ct += c.row;
  C[ct]! += c10;
  C[ct + 1]! += c11;
  C[ct + 2]! += c12;
  C[ct + 3]! += c13; // prettier-ignore
  ct += c.row;
  C[ct]! += c20;
  C[ct + 1]! += c21;
  C[ct + 2]! += c22;
  C[ct + 3]! += c23; // prettier-ignore
  ct += c.row;
  C[ct]! += c30;
  C[ct + 1]! += c31;
  C[ct + 2]! += c32;
  C[ct + 3]! += c33; // prettier-ignore
}

/** Row `i`, eight columns from `j`: the shape of writing one token at a time. */
function addStrip(c: Matrix, a: Matrix, b: Matrix, i: number, j: number, depth: number): void {
  const A = a.data;
  const B = b.data;
  const C = c.data;
  const b1 = b.column, b2 = 2 * b1, b3 = 3 * b1, b4 = 4 * b1, b5 = 5 * b1, b6 = 6 * b1, b7 = 7 * b1; // prettier-ignore
  const aStep = a.column;
  const bStep = b.row;
  let at = i * a.row;
  let bt = j * b1;
  let c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0, c7 = 0; // prettier-ignore
  for (let k = 0; k < depth; k++) {
    const x = A[at]!;
    c0 += x * B[bt]!;
    c1 += x * B[bt + b1]!;
    c2 += x * B[bt + b2]!;
    c3 += x * B[bt + b3]!;
    c4 += x * B[bt + b4]!;
    c5 += x * B[bt + b5]!;
    c6 += x * B[bt + b6]!;
    c7 += x * B[bt + b7]!;
    at += aStep;
    bt += bStep;
  }
  const ct = i * c.row + j;
  C[ct]! += c0;
  C[ct + 1]! += c1;
  C[ct + 2]! += c2;
  C[ct + 3]! += c3;
  C[ct + 4]! += c4;
  C[ct + 5]! += c5;
  C[ct + 6]! += c6;
  C[ct + 7]! += c7;
}

function addOne(c: Matrix, a: Matrix, b: Matrix, i: number, j: number, depth: number): void {
  let sum = 0;
  for (let k = 0; k < depth; k++)
    sum += a.data[i * a.row + k * a.column]! * b.data[k * b.row + j * b.column]!;
  c.data[i * c.row + j]! += sum;
}
