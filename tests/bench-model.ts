/*
 * `npm run bench:model`: how fast the working model reads, writes and learns on one core, beside the same weights in a
 * matrix library, and what WebAssembly with SIMD could bring. Run it on an idle machine.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addProduct, rows } from '../src/model/matrix.ts';
import { type Config, viewWeights } from '../src/model/parameters.ts';
import { trainingWindow } from '../src/model/corpus/corpus.ts';
import { random } from '../src/model/random.ts';
import { createTokenizer } from '../src/model/tokenizer.ts';
import { adamStep, createAdamW, createScratch, learn } from '../src/model/training.ts';
import { createState, forward } from '../src/model/transformer.ts';
import { readWeights } from '../src/model/weight-file.ts';
import { folder, installPackages, packages } from './bench/install.ts';
import { createLibraryModel, type Library } from './bench/library.ts';
import { createSimdProduct, type Wabt } from './bench/simd.ts';

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    'without-library': { type: 'boolean' },
    model: { type: 'string', default: 'public/model/working-model.bin' },
    rounds: { type: 'string', default: '10' },
  },
});
const help = `npm run bench:model -- [--rounds 10] [--model public/model/working-model.bin] [--without-library]

Measures tokens a second of reading, writing and learning, the best of some rounds, on one core.
For the comparison it fetches ${packages.join(', ')}
with npm into ${folder}; they are no dependencies of this project.
--without-library leaves that out, and needs no network.`;

/** Texts of a training step, and tokens of each. */
const [batch, length] = [8, 128];
const { config, words, flat } = readWeights(readFileSync(values.model));
const tokenizer = createTokenizer(words);
const draw = random(1);
const texts = Array.from({ length: batch }, () =>
  Int32Array.from(trainingWindow(draw, 'all', tokenizer, length + 1)),
);

/** Something that is timed: how many tokens or operations it takes, and how to do it once. */
interface Case {
  readonly name: string;
  readonly units: number;
  readonly work: () => unknown;
}

if (values.help) console.log(help);
else await main();

async function main() {
  const { cases, logits } = createOwn();
  if (values['without-library']) return tell(timeAll(cases));
  const require = installPackages();
  const speeds = timeAll([...cases, ...(await createLibrary(require, logits))]);
  tell(speeds);
  await benchSimd(require, speeds.get('this model, learning')!);
}

function createOwn() {
  const model = { config, weights: viewWeights(config, flat.slice()) };
  const [state, scratch] = [createState(model), createScratch(model)];
  const gradient = viewWeights(config, new Float32Array(flat.length));
  const adam = createAdamW(flat.length);
  const text = texts[0]!.subarray(0, length);
  const logits = forward(model, state, text).slice();
  const write = () => {
    for (let at = 0, token = text[0]!; at < length; at++) {
      const row = forward(model, state, [token], at);
      token = row.indexOf(Math.max(...row));
    }
  };
  const step = () => {
    gradient.flat.fill(0);
    for (const tokens of texts) {
      const counts = new Array<number>(length).fill(1 / (batch * length));
      learn(model, state, scratch, { tokens, counts }, gradient);
    }
    adamStep(model.weights.flat, gradient.flat, adam, { rate: 1e-6, decay: 0 });
  };
  return { cases: casesOf('this model', () => forward(model, state, text), write, step), logits };
}

async function createLibrary(require: NodeJS.Require, expected: ArrayLike<number>): Promise<Case[]> {
  const tf = require('@tensorflow/tfjs') as Library;
  const { setThreadsCount } = require('@tensorflow/tfjs-backend-wasm') as {
    setThreadsCount(n: number): void;
  };
  setThreadsCount(1);
  await tf.setBackend('wasm');
  const model = createLibraryModel(tf, config, flat);
  const text = [...texts[0]!.subarray(0, length)];
  const logits = model.read(text);
  const gap = logits.reduce((most, logit, i) => Math.max(most, Math.abs(logit - expected[i]!)), 0);
  console.log(`TensorFlow.js, backend ${tf.getBackend()}: logits differ by ${gap.toExponential(1)} at most`);
  if (!(gap < 1e-3)) throw new Error('The two models do not agree: the comparison would mean nothing.');
  return casesOf(
    'TensorFlow.js',
    () => model.read(text),
    () => model.write(text[0]!, length),
    () => model.step(texts),
  );
}

function casesOf(who: string, read: () => unknown, write: () => unknown, step: () => unknown): Case[] {
  return [
    { name: `${who}, reading`, units: length, work: read },
    { name: `${who}, writing`, units: length, work: write },
    { name: `${who}, learning`, units: batch * length, work: step },
  ];
}

/** Times the product of a hidden layer, and works out what learning would gain if all products were as fast. */
async function benchSimd(require: NodeJS.Require, tokensPerSecond: number) {
  const sizes = { m: length, depth: config.width, n: config.hidden };
  const { m, depth, n } = sizes;
  const units = 2 * m * depth * n;
  const [a, b, c] = [m * depth, depth * n, m * n].map((count) => new Float32Array(count));
  for (const numbers of [a!, b!]) numbers.forEach((_, i) => (numbers[i] = draw() - 0.5));
  const plain = () => addProduct(rows(c!, n), rows(a!, depth), rows(b!, n), m, depth, n);
  plain();
  const tiles = await Promise.all(
    [1, 2, 4].map(async (vectors): Promise<Case> => {
      const product = await createSimdProduct(require('wabt') as Wabt, { ...sizes, vectors });
      product.a.set(a!);
      product.b.set(b!);
      product.run();
      const gap = product.c.reduce((most, value, i) => Math.max(most, Math.abs(value - c![i]!)), 0);
      if (!(gap < 1e-4)) throw new Error(`The products differ by ${gap}: the comparison would mean nothing.`);
      return { name: `product in WebAssembly, tiles of 4 × ${4 * vectors}`, units, work: product.run };
    }),
  );
  const speeds = timeAll([{ name: 'product in TypeScript', units, work: plain }, ...tiles]);
  const each = flopsOfLearning(config);
  const rest = Math.max(0, 1 / tokensPerSecond - each / speeds.get('product in TypeScript')!);
  for (const [name, speed] of speeds) {
    const gained = 1 / (rest + each / speed);
    const told = `${(speed / 1e9).toFixed(1)} GFLOP/s`;
    console.log(
      `${name}: ${told}; learning with it: about ${Math.round(gained).toLocaleString('en-GB')} tokens/s`,
    );
  }
}

/** Multiplications and additions of matrix products for one token of learning: three times those of reading. */
function flopsOfLearning({ width, hidden, layers, vocab }: Config): number {
  const matrices = layers * (4 * width * width + 2 * width * hidden) + vocab * width;
  const attention = layers * 2 * width * (length / 2);
  return 3 * 2 * (matrices + attention);
}

/** Units a second of each case, in the best of all rounds; cases take turns, so that what else runs slows all alike. */
function timeAll(cases: readonly Case[]): Map<string, number> {
  const best = new Map<string, number>();
  for (let round = 0; round <= Number(values.rounds); round++)
    for (const { name, units, work } of cases) {
      const began = performance.now();
      let times = 0;
      do {
        work();
        times++;
      } while (performance.now() - began < 200);
      const speed = (1000 * units * times) / (performance.now() - began);
      if (round > 0) best.set(name, Math.max(best.get(name) ?? 0, speed)); // the first round warms up
    }
  return best;
}

function tell(speeds: ReadonlyMap<string, number>) {
  for (const [name, speed] of speeds)
    console.log(`${name}: ${Math.round(speed).toLocaleString('en-GB')} tokens/s`);
}
