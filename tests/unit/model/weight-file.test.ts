import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/model/crc32.ts';
import { countParameters, type Config } from '../../../src/model/parameters.ts';
import { quantiseWeights } from '../../../src/model/quantise.ts';
import { random } from '../../../src/model/random.ts';
import { readWeights, WeightFileError, writeWeights } from '../../../src/model/weight-file.ts';
import { joinWords, splitWords } from '../../../src/model/weight-header.ts';

fc.configureGlobal({ seed: 4 });

const config: Config = { vocab: 3, width: 2, layers: 1, heads: 1, hidden: 3, context: 4, ropeBase: 1000 };
const about = { trainedSteps: 100, seed: 2, corpus: '9f3a', heldOutLoss: 0.9368 };
const weightsOf = (shape: Config, seed = 1) => {
  const draw = random(seed);
  return Float32Array.from({ length: countParameters(shape) }, () => 2 * draw() - 1);
};
const model = { config, words: ['\n', 'red', 'lamp'], flat: weightsOf(config), about };
const bytes = writeWeights(model);

/** The file with other bytes from `at` on and a checksum that fits them: an error of whoever wrote it. */
function rewritten(change: (header: Record<string, unknown>) => unknown): Uint8Array {
  const length = new DataView(bytes.buffer).getUint32(6, true);
  const text = JSON.stringify(change(JSON.parse(new TextDecoder().decode(bytes.subarray(10, 10 + length)))));
  return resealed(new TextEncoder().encode(text), bytes.subarray(10 + length));
}

function resealed(header: Uint8Array, body: Uint8Array): Uint8Array {
  const file = new Uint8Array(10 + header.length + body.length);
  const view = new DataView(file.buffer);
  file.set(bytes.subarray(0, 6));
  view.setUint32(6, header.length, true);
  file.set(header, 10);
  file.set(body, 10 + header.length);
  view.setUint32(file.length - 4, crc32(file.subarray(0, -4)), true);
  return file;
}

/** What reading gives: the trouble, or `sound`. Any other error comes through. */
function outcomeOf(file: Uint8Array): string {
  try {
    readWeights(file);
    return 'sound';
  } catch (error) {
    if (error instanceof WeightFileError) return error.trouble;
    throw error;
  }
}

describe('a weight file', () => {
  const shapes = fc.record({
    vocab: fc.integer({ min: 1, max: 9 }),
    width: fc.integer({ min: 1, max: 9 }),
    layers: fc.integer({ min: 0, max: 3 }),
    heads: fc.constant(1),
    hidden: fc.integer({ min: 1, max: 9 }),
    context: fc.integer({ min: 1, max: 99 }),
    ropeBase: fc.constantFrom(1000, 10000, 0.5),
  });
  const word = fc.string({
    unit: fc.constantFrom('a', 'é', '漢', '🙂', ' ', '\n', '\\', 'n', 's', '"', '\u2028'),
  });

  test('gives back the model of any config, with its matrices at 8 bits', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), fc.infiniteStream(word), (shape, seed, stream) => {
        const flat = weightsOf(shape, seed);
        const words = [...stream.take(shape.vocab)];
        const read = readWeights(writeWeights({ config: shape, words, flat, about }));
        expect(read).toEqual({
          config: shape,
          words,
          about,
          flat: quantiseWeights(flat, shape, { bits: 8 }),
        });
      }),
    );
  });

  test('is the same, byte for byte, when it is written again', () => {
    expect(writeWeights(readWeights(bytes))).toEqual(bytes);
  });

  test('can be read from a buffer, and from the middle of one', () => {
    const around = new Uint8Array(bytes.length + 8);
    around.set(bytes, 3);
    expect(readWeights(bytes.buffer)).toEqual(readWeights(bytes));
    expect(readWeights(around.subarray(3, 3 + bytes.length))).toEqual(readWeights(bytes));
  });

  test('can be written in double precision', () => {
    expect(writeWeights({ ...model, flat: Float64Array.from(model.flat) })).toEqual(bytes);
  });

  test('stays below 200,000 bytes for the model of this book', () => {
    const shape = { ...config, vocab: 560, width: 64, layers: 3, heads: 4, hidden: 256, context: 128 };
    const words = Array.from({ length: 560 }, (_, i) => `word${1000 + i}`); // longer than the words of the corpus are
    const file = writeWeights({ config: shape, words, flat: weightsOf(shape), about });
    expect(file.length).toBeLessThanOrEqual(200_000);
  });
});

describe('a changed file', () => {
  test('is never taken for sound, whichever bit is turned', () => {
    const troubles = new Set<string>();
    for (let i = 0; i < 8 * bytes.length; i++) {
      const turned = bytes.slice();
      turned[i >> 3]! ^= 1 << (i & 7);
      troubles.add(outcomeOf(turned));
    }
    expect([...troubles].sort()).toEqual(['cut-off', 'damaged', 'foreign', 'newer']);
  });

  test('is never taken for sound, whichever byte is another', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const changed = bytes.slice();
        changed[at]! ^= difference;
        expect(outcomeOf(changed)).not.toBe('sound');
      }),
      { numRuns: 1000 },
    );
  });

  test('is cut off, wherever it ends', () => {
    const outcomes = Array.from(bytes, (_, length) => outcomeOf(bytes.subarray(0, length)));
    expect(new Set(outcomes)).toEqual(new Set(['cut-off']));
  });

  test('is damaged if something stands behind it', () => {
    expect(outcomeOf(Uint8Array.of(...bytes, 0))).toBe('damaged');
    const headerEnd = 10 + new DataView(bytes.buffer).getUint32(6, true);
    const longer = Uint8Array.of(...bytes.subarray(headerEnd), 0);
    expect(outcomeOf(resealed(bytes.subarray(10, headerEnd), longer))).toBe('damaged');
  });

  test('is foreign or cut off if it is something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (noise) => {
        expect(['foreign', 'cut-off']).toContain(outcomeOf(noise));
      }),
    );
  });

  test('with any other header and a fitting checksum is an error of that header', () => {
    const counts = fc.oneof(fc.integer(), fc.constantFrom(2 ** 53, 1e300), fc.jsonValue());
    const headers = fc.oneof(
      fc.jsonValue(),
      fc.record({
        config: fc.jsonValue(),
        about: fc.jsonValue(),
        tensors: fc.jsonValue(),
        words: fc.jsonValue(),
      }),
      fc
        .tuple(fc.constantFrom('vocab', 'width', 'layers', 'hidden'), counts)
        .filter(([key, value]) => config[key as 'vocab'] !== value)
        .map(([key, value]) => ({ change: [key, value] })),
    );
    fc.assert(
      fc.property(headers, (other) => {
        const file = rewritten((header) => {
          const change = (other as { change?: [string, unknown] } | null)?.change;
          if (!change) return other;
          return { ...header, config: { ...config, [change[0]]: change[1] } };
        });
        expect(['header', 'misfit']).toContain(outcomeOf(file));
      }),
      { numRuns: 500 },
    );
  });
});

describe('an error tells the reader', () => {
  const reading = (file: Uint8Array) => () => readWeights(file);

  test('that another file came', () => {
    expect(reading(new TextEncoder().encode('<!doctype html>'))).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: This is not a weight file: it does not begin with WKML. Reload the page; if that does not help, another file stands at its address.]`,
    );
  });

  test('how much of it came', () => {
    expect(reading(bytes.subarray(0, 500))).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The weight file is cut off: 500 of 536 bytes have arrived. Reload the page to fetch it again.]`,
    );
    expect(reading(bytes.subarray(0, 200))).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The weight file is cut off: 200 of at least 432 bytes have arrived. Reload the page to fetch it again.]`,
    );
    expect(reading(bytes.subarray(0, 7))).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The weight file is cut off: 7 of at least 10 bytes have arrived. Reload the page to fetch it again.]`,
    );
  });

  test('that the page is older than the file', () => {
    const newer = bytes.slice();
    newer[4] = 2;
    expect(reading(newer)).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The weight file has format 2, and this page knows formats up to 1. Reload the page to get its newer version.]`,
    );
  });

  test('that the file is damaged', () => {
    const turned = bytes.slice();
    turned[bytes.length - 20]! ^= 1;
    expect(reading(turned)).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The weight file is damaged: its checksum does not fit its bytes. Reload the page to fetch it again.]`,
    );
  });

  test('why the header cannot be read', () => {
    const notUtf8 = Uint8Array.from('{"\xff":1}', (sign) => sign.charCodeAt(0));
    expect(reading(resealed(notUtf8, bytes))).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The header of the weight file cannot be read: it is no JSON. The file was written wrongly and has to be written anew.]`,
    );
    const other = rewritten((header) => ({ ...header, config: { ...config, width: '2' } }));
    expect(reading(other)).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The header of the weight file cannot be read: \`config.width\` is "2". The file was written wrongly and has to be written anew.]`,
    );
    const without = rewritten(({ config: shape, about: origin, tensors }) => ({
      config: shape,
      about: origin,
      tensors,
    }));
    expect(reading(without)).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The header of the weight file cannot be read: \`words\` is missing. The file was written wrongly and has to be written anew.]`,
    );
  });

  test('what does not fit', () => {
    const changed = (change: Partial<Config>) =>
      reading(rewritten((header) => ({ ...header, config: { ...config, ...change } })));
    expect(changed({ vocab: 4 })).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The weight file contradicts itself: it has 3 words, and its config asks for 4. The file was written wrongly and has to be written anew.]`,
    );
    expect(changed({ layers: 2 })).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The weight file contradicts itself: it has 10 tensors, and its config asks for 18. The file was written wrongly and has to be written anew.]`,
    );
    expect(changed({ hidden: 5 })).toThrowErrorMatchingInlineSnapshot(
      `[WeightFileError: The weight file contradicts itself: its tensor 7 is ["layers.0.up",3,2], and its config asks for ["layers.0.up",5,2]. The file was written wrongly and has to be written anew.]`,
    );
  });
});

describe('writing refuses', () => {
  test.each([
    {
      name: 'missing parameters',
      change: { flat: new Float32Array(3) },
      says: 'The model has 3 parameters; give 40.',
    },
    {
      name: 'a parameter that is not finite',
      change: { flat: weightsOf(config).fill(NaN, 7, 8) },
      says: 'A parameter is not finite; give a model that is sound.',
    },
    { name: 'missing words', change: { words: ['a'] }, says: 'it has 1 words, and its config asks for 3' },
    {
      name: 'a loss that is not finite',
      change: { about: { ...about, heldOutLoss: NaN } },
      says: '`about` is not whole',
    },
  ])('$name', ({ change, says }) => {
    expect(() => writeWeights({ ...model, ...change })).toThrow(says);
  });
});

describe('words in one string', () => {
  test.each([
    { words: ['\n', 'red', 'a b'], joined: '\\n red a\\sb' },
    { words: ['\\n', '\\', ''], joined: '\\\\n \\\\ ' },
    { words: [''], joined: '' },
  ])('are $joined', ({ words, joined }) => {
    expect(joinWords(words)).toBe(joined);
    expect(splitWords(joined)).toEqual(words);
  });
});
