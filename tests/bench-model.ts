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

if (values.help) console.log(help);
else await main();

async function main() {
  const own = benchOwn();
  if (values['without-library']) return;
  const require = installPackages();
  await benchLibrary(require, own.logits);
  await benchSimd(require, own.learning);
}

function benchOwn() {
  const model = { config, weights: viewWeights(config, flat.slice()) };
  const [state, scratch] = [createState(model), createScratch(model)];
  const gradient = viewWeights(config, new Float32Array(flat.length));
  const adam = createAdamW(flat.length);
  const text = texts[0]!.subarray(0, length);
  const logits = forward(model, state, text).slice();
  tell('this model, reading', length, () => forward(model, state, text));
  tell('this model, writing', length, () => {
    for (let at = 0, token = text[0]!; at < length; at++) {
      const row = forward(model, state, [token], at);
      token = row.indexOf(Math.max(...row));
    }
  });
  const learning = tell('this model, learning', batch * length, () => {
    gradient.flat.fill(0);
    for (const tokens of texts) {
      const counts = new Array<number>(length).fill(1 / (batch * length));
      learn(model, state, scratch, { tokens, counts }, gradient);
    }
    adamStep(model.weights.flat, gradient.flat, adam, { rate: 1e-6, decay: 0 });
  });
  return { logits, learning };
}

async function benchLibrary(require: NodeJS.Require, expected: ArrayLike<number>) {
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
  tell('TensorFlow.js, reading', length, () => model.read(text));
  tell('TensorFlow.js, writing', length, () => model.write(text[0]!, length));
  tell('TensorFlow.js, learning', batch * length, () => model.step(texts));
}

/** Times the product of a hidden layer, and works out what learning would gain if all products were as fast. */
async function benchSimd(require: NodeJS.Require, tokensPerSecond: number) {
  const sizes = { m: length, depth: config.width, n: config.hidden };
  const { m, depth, n } = sizes;
  const product = await createSimdProduct(require('wabt') as Wabt, { ...sizes, vectors: 1 });
  for (const numbers of [product.a, product.b]) numbers.forEach((_, i) => (numbers[i] = draw() - 0.5));
  const [a, b, c] = [product.a.slice(), product.b.slice(), new Float32Array(m * n)];
  const plain = () => addProduct(rows(c, n), rows(a, depth), rows(b, n), m, depth, n);
  plain();
  product.run();
  const gap = c.reduce((most, value, i) => Math.max(most, Math.abs(value - product.c[i]!)), 0);
  if (!(gap < 1e-4)) throw new Error(`The products differ by ${gap}: the comparison would mean nothing.`);
  const flops = 2 * m * depth * n;
  const base = speedOf(flops, plain);
  console.log(`product in TypeScript: ${(base / 1e9).toFixed(1)} GFLOP/s`);
  for (const vectors of [1, 2, 4]) {
    const { a, b, run } = await createSimdProduct(require('wabt') as Wabt, { ...sizes, vectors });
    [a, b].forEach((numbers) => numbers.forEach((_, i) => (numbers[i] = draw() - 0.5)));
    const speed = speedOf(flops, run);
    const each = flopsOfLearning(config);
    const rest = 1 / tokensPerSecond - each / base;
    const gained = 1 / (Math.max(0, rest) + each / speed);
    console.log(
      `product in WebAssembly, tiles of 4 × ${4 * vectors}: ${(speed / 1e9).toFixed(1)} GFLOP/s; ` +
        `learning would go from ${tokensPerSecond.toFixed(0)} to about ${gained.toFixed(0)} tokens/s`,
    );
  }
}

/** Multiplications and additions of matrix products for one token of learning: three times those of reading. */
function flopsOfLearning({ width, hidden, layers, vocab }: Config): number {
  const matrices = layers * (4 * width * width + 2 * width * hidden) + vocab * width;
  const attention = layers * 2 * width * (length / 2);
  return 3 * 2 * (matrices + attention);
}

/** Units a second in the best of all rounds, after one that warms up; each round takes a fifth of a second or more. */
function speedOf(units: number, work: () => unknown): number {
  let best = 0;
  for (let round = 0; round <= Number(values.rounds); round++) {
    const began = performance.now();
    let times = 0;
    do {
      work();
      times++;
    } while (performance.now() - began < 200);
    if (round > 0) best = Math.max(best, (1000 * units * times) / (performance.now() - began));
  }
  return best;
}

function tell(what: string, tokens: number, work: () => unknown): number {
  const speed = speedOf(tokens, work);
  console.log(`${what}: ${Math.round(speed).toLocaleString('en-GB')} tokens/s`);
  return speed;
}
