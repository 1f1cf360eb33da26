/*
 * The file in which a trained model travels. Numbers are little-endian; header and tensors end at multiples of 4.
 *
 *     'WKML' | u16 version | u32 length of the header | header: JSON, padded with spaces | body | u32 CRC-32 of all before
 *
 * The body holds the tensors in the order of `tensorsOf`: a matrix as its int8 values, row by row, then a half-float
 * scale for each row (see `quantise.ts`); a norm as float32. Eight bits save three quarters of the download;
 * the model still computes in single precision.
 */
import { crc32 } from './crc32.ts';
import { countParameters, isNorm, tensorsOf, type Config, type Floats, type Tensor } from './parameters.ts';
import { dequantise, quantise } from './quantise.ts';
import { WeightFileError } from './weight-file-error.ts';
import { readHeader, writeHeader, type Header } from './weight-header.ts';

export { WeightFileError } from './weight-file-error.ts';
export type { About } from './weight-header.ts';

/** A model as it is read: its header, and all parameters in one array. */
export interface Weights extends Header {
  readonly flat: Float32Array;
}

/** Where a tensor stands in the file: numbers from `at`, scales from `scalesAt`, all before `end`. */
interface Block {
  readonly tensor: Tensor;
  readonly at: number;
  readonly scalesAt: number;
  readonly end: number;
}

const magic = 'WKML';
const version = 1;
const headerAt = 10;
const checksumLength = 4;

/**
 * The file of a model. Matrices are rounded to 8 bits, so `readWeights` gives back what `quantiseWeights` does with
 * `{ bits: 8 }`. Errors if the words or `flat` do not fit `config`, or a number is not finite.
 */
export function writeWeights({
  flat,
  ...header
}: Header & { readonly flat: Floats }): Uint8Array<ArrayBuffer> {
  const count = countParameters(header.config);
  if (flat.length !== count) throw new RangeError(`The model has ${flat.length} parameters; give ${count}.`);
  if (!flat.every((x) => Number.isFinite(Math.fround(x))))
    throw new RangeError('A parameter is not finite; give a model that is sound.');
  const text = padded(new TextEncoder().encode(writeHeader(header)));
  readHeader(text); // what cannot be read is not written
  const bodyAt = headerAt + text.length;
  const bytes = new Uint8Array(lengthOf(header.config, bodyAt));
  const view = viewOf(bytes);
  bytes.set(new TextEncoder().encode(magic));
  view.setUint16(4, version, true);
  view.setUint32(6, text.length, true);
  bytes.set(text, headerAt);
  for (const block of blocksOf(header.config, bodyAt)) writeBlock(view, block, flat);
  view.setUint32(bytes.length - checksumLength, checksumOf(bytes), true);
  return bytes;
}

/**
 * The model in a file. Throws a `WeightFileError` if it is no weight file, cut off, of a newer format, damaged or
 * contradicts itself; a file that has changed in one place or lost its end is never taken for a sound one.
 */
export function readWeights(file: ArrayBuffer | Uint8Array): Weights {
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(file);
  const view = viewOf(bytes);
  const bodyAt = headerAt + readStart(bytes, view);
  if (bytes.length < bodyAt) throw cutOff(bytes.length, `at least ${inWords(bodyAt)}`);
  const last = bytes.length - checksumLength;
  const isSound = last >= bodyAt && view.getUint32(last, true) === checksumOf(bytes);
  const header = readOr(isSound, () => readHeader(bytes.subarray(headerAt, bodyAt)));
  const length = lengthOf(header.config, bodyAt);
  if (bytes.length < length) throw cutOff(bytes.length, inWords(length));
  if (!isSound || bytes.length > length) throw damaged();
  const flat = new Float32Array(countParameters(header.config));
  for (const block of blocksOf(header.config, bodyAt)) readBlock(view, block, flat);
  return { ...header, flat };
}

/** Checks how the file begins; gives the length of its header. */
function readStart(bytes: Uint8Array, view: DataView): number {
  if ([...bytes.subarray(0, 4)].some((byte, i) => byte !== magic.charCodeAt(i)))
    throw new WeightFileError(
      'foreign',
      `This is not a weight file: it does not begin with ${magic}. ` +
        'Reload the page; if that does not help, another file stands at its address.',
    );
  if (bytes.length < headerAt) throw cutOff(bytes.length, `at least ${headerAt}`);
  const given = view.getUint16(4, true);
  if (given > version)
    throw new WeightFileError(
      'newer',
      `The weight file has format ${given}, and this page knows formats up to ${version}. ` +
        'Reload the page to get its newer version.',
    );
  if (given < version) throw damaged();
  return view.getUint32(6, true);
}

/** In a file that is not sound, a header that cannot be read is but a part of the damage. */
function readOr<T>(isSound: boolean, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isSound ? error : damaged();
  }
}

function writeBlock(view: DataView, { tensor, at, scalesAt }: Block, flat: Floats): void {
  const { offset, rows, columns } = tensor;
  const numbers = flat.subarray(offset, offset + rows * columns);
  if (isNorm(tensor)) return numbers.forEach((x, i) => view.setFloat32(at + 4 * i, x, true));
  const { values, scales } = quantise(numbers, columns, { bits: 8 });
  values.forEach((value, i) => view.setInt8(at + i, value));
  scales.forEach((scale, row) => view.setUint16(scalesAt + 2 * row, scale, true));
}

function readBlock(view: DataView, { tensor, at, scalesAt }: Block, flat: Float32Array): void {
  const { offset, rows, columns } = tensor;
  if (isNorm(tensor)) {
    for (let i = 0; i < columns; i++) flat[offset + i] = view.getFloat32(at + 4 * i, true);
    return;
  }
  const values = new Int8Array(view.buffer, view.byteOffset + at, rows * columns);
  const scales = Uint16Array.from({ length: rows }, (_, row) => view.getUint16(scalesAt + 2 * row, true));
  flat.set(dequantise({ values, scales }, columns), offset);
}

function blocksOf(config: Config, bodyAt: number): Block[] {
  let at = bodyAt;
  return tensorsOf(config).map((tensor) => {
    const count = tensor.rows * tensor.columns;
    const scalesAt = at + align(isNorm(tensor) ? 4 * count : count);
    const block = { tensor, at, scalesAt, end: scalesAt + align(isNorm(tensor) ? 0 : 2 * tensor.rows) };
    at = block.end;
    return block;
  });
}

/** Bytes of the whole file. */
function lengthOf(config: Config, bodyAt: number): number {
  return blocksOf(config, bodyAt).at(-1)!.end + checksumLength;
}

function checksumOf(bytes: Uint8Array): number {
  return crc32(bytes.subarray(0, -checksumLength));
}

/** The header with spaces behind it, so that the body begins at a multiple of 4. */
function padded(header: Uint8Array): Uint8Array {
  const text = new Uint8Array(align(headerAt + header.length) - headerAt).fill(0x20);
  text.set(header);
  return text;
}

function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function cutOff(bytes: number, of: string): WeightFileError {
  return new WeightFileError(
    'cut-off',
    `The weight file is cut off: ${inWords(bytes)} of ${of} bytes have arrived. Reload the page to fetch it again.`,
  );
}

function damaged(): WeightFileError {
  return new WeightFileError(
    'damaged',
    'The weight file is damaged: its checksum does not fit its bytes. Reload the page to fetch it again.',
  );
}

/** A count with commas, so that a long one can be read. */
function inWords(count: number): string {
  return count.toLocaleString('en-GB');
}
