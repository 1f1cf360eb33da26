/*
 * The matrix product in WebAssembly with SIMD, to see what it would bring: tiles of four rows by four columns, or by
 * eight or sixteen, each row of a tile in one, two or four registers of four floats.
 */

/** As much of wabt as is used here. */
export type Wabt = () => Promise<{
  parseWat(
    name: string,
    text: string,
    features: object,
  ): { toBinary(options: object): { buffer: Uint8Array<ArrayBuffer> } };
}>;

/** A product in its own memory. */
export interface SimdProduct {
  readonly a: Float32Array; // (m, depth)
  readonly b: Float32Array; // (depth, n)
  readonly c: Float32Array; // (m, n)
  /** c += a · b */
  run(): void;
}

/** A product of those sizes, in tiles of four rows by `4 · vectors` columns, which must divide them. */
export async function createSimdProduct(
  wabt: Wabt,
  { m, depth, n, vectors }: { m: number; depth: number; n: number; vectors: number },
): Promise<SimdProduct> {
  const parsed = (await wabt()).parseWat('product.wat', textOf(vectors), { simd: true });
  const { instance } = await WebAssembly.instantiate(parsed.toBinary({}).buffer);
  const { memory, product } = instance.exports as {
    memory: WebAssembly.Memory;
    product: (...sizes: number[]) => void;
  };
  const [bAt, cAt] = [4 * m * depth, 4 * (m * depth + depth * n)];
  return {
    a: new Float32Array(memory.buffer, 0, m * depth),
    b: new Float32Array(memory.buffer, bAt, depth * n),
    c: new Float32Array(memory.buffer, cAt, m * n),
    run: () => product(0, bAt, cAt, m, depth, n),
  };
}

/** The program in WebAssembly’s text format. */
function textOf(vectors: number): string {
  const rows = [0, 1, 2, 3];
  const columns = Array.from({ length: vectors }, (_, v) => v);
  const tile = rows.flatMap((r) => columns.map((v) => [r, v] as const));
  const local = (names: readonly string[], type: string) =>
    names.map((name) => `(local $${name} ${type})`).join(' ');
  return `(module
  (memory (export "memory") 64)
  (func (export "product") (param $a i32) (param $b i32) (param $c i32) (param $m i32) (param $depth i32) (param $n i32)
    ${local(['i', 'j', 'k', 'at', 'bt', 'ct', 'aRow', 'bRow'], 'i32')}
    ${local(
      tile.map(([r, v]) => `s${r}${v}`),
      'v128',
    )} ${local(
      columns.map((v) => `y${v}`),
      'v128',
    )} (local $x v128)
    (local.set $aRow (i32.shl (local.get $depth) (i32.const 2)))
    (local.set $bRow (i32.shl (local.get $n) (i32.const 2)))
    (loop $down
      (local.set $j (i32.const 0))
      (loop $along
        ${tile.map(([r, v]) => `(local.set $s${r}${v} (v128.const i32x4 0 0 0 0))`).join('\n        ')}
        (local.set $at (i32.add (local.get $a) (i32.mul (local.get $i) (local.get $aRow))))
        (local.set $bt (i32.add (local.get $b) (i32.shl (local.get $j) (i32.const 2))))
        (local.set $k (local.get $depth))
        (loop $sum
          ${columns.map((v) => `(local.set $y${v} (v128.load offset=${16 * v} (local.get $bt)))`).join('\n          ')}
          ${rows
            .map(
              (
                r,
              ) => `(local.set $x (v128.load32_splat (i32.add (local.get $at) (i32.mul (local.get $aRow) (i32.const ${r})))))
          ${columns
            .map(
              (v) =>
                `(local.set $s${r}${v} (f32x4.add (local.get $s${r}${v}) (f32x4.mul (local.get $x) (local.get $y${v}))))`,
            )
            .join('\n          ')}`,
            )
            .join('\n          ')}
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (local.set $bt (i32.add (local.get $bt) (local.get $bRow)))
          (br_if $sum (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
        (local.set $ct (i32.add (local.get $c) (i32.add
          (i32.mul (local.get $i) (local.get $bRow)) (i32.shl (local.get $j) (i32.const 2)))))
        ${rows
          .map(
            (r) =>
              `${columns
                .map(
                  (v) =>
                    `(v128.store offset=${16 * v} (local.get $ct) (f32x4.add (v128.load offset=${16 * v} (local.get $ct)) (local.get $s${r}${v})))`,
                )
                .join('\n        ')}
        (local.set $ct (i32.add (local.get $ct) (local.get $bRow)))`,
          )
          .join('\n        ')}
        (br_if $along (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const ${4 * vectors}))) (local.get $n))))
      (br_if $down (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $m))))))`;
}
