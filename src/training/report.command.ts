/*
 * `npm run report:model`: measures the weights that the site ships and writes every figure that the book gives of them.
 *
 *   npm run report:model -- [--model public/model/working-model.bin] [--out src/training/report.json]
 *   npm run report:model -- --only wordings,heads
 *
 * Takes some minutes on one core, and says what it is at. With `--only`, it measures some parts and writes nothing.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countParameters, viewWeights } from '../model/parameters.ts';
import { createTokenizer } from '../model/tokenizer.ts';
import { readWeights } from '../model/weight-file.ts';
import { measureConfusion } from './measures/confusion.ts';
import { fewShotCases, measureFewShot, summariseFewShot } from './measures/few-shot.ts';
import type { Subject } from './measures/figure.ts';
import { courses, measureFineTuning } from './measures/fine-tuning.ts';
import { measureHeads } from './measures/heads.ts';
import { formats, measureFormat, measurePruning, prunings } from './measures/sizes.ts';
import { measureStories, samplings } from './measures/stories.ts';
import { measureWordings } from './measures/wordings.ts';
import { measureZeroShot, zeroShotTasks } from './measures/zero-shot.ts';
import { type Report, toRounded } from './report.ts';
import { writeJson } from './output.command.ts';

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'public/model/working-model.bin' },
    out: { type: 'string', default: 'src/training/report.json' },
    only: { type: 'string' },
  },
});
const began = performance.now();
const file = readFileSync(values.model);
const { config, words, flat, about } = readWeights(file);
const subject: Subject = {
  model: { config, weights: viewWeights(config, flat) },
  tokenizer: createTokenizer(words),
};

/** What can be measured, each on its own. */
const parts = {
  zeroShot: () => each(zeroShotTasks, (task) => ({ task, ...measureZeroShot(subject, task, 600) })),
  confusion: () => measureConfusion(subject, 400),
  wordings: () => each(measureWordings(subject, 20), (row) => row),
  fewShot: () => each(fewShotCases, (wanted) => measureFewShot(subject, wanted, 300)),
  sampling: () => each(samplings, (way) => measureStories(subject, way, 100)),
  quantisation: () => each(formats, (one) => measureFormat(subject, one, 200)),
  pruning: () => each(prunings, (share) => measurePruning(subject, share, 200)),
  heads: () => each(measureHeads(subject, 60), (row) => row),
  fineTuning: () => each(courses, (course) => measureFineTuning(subject, course, { n: 150 })).flat(),
};

if (values.only) values.only.split(',').forEach(measureOne);
else await writeReport();

function measureOne(name: string) {
  const measure = Object.entries(parts).find(([key]) => key === name)?.[1];
  if (!measure)
    throw new RangeError(`There is no part \`${name}\`; give some of ${Object.keys(parts).join(', ')}.`);
  measure();
}

async function writeReport() {
  const zeroShot = parts.zeroShot();
  const { sure, ...confusion } = parts.confusion();
  const { wordings, fewShot, sampling, quantisation, pruning, heads, fineTuning } = parts;
  const rows = fewShot();
  const report: Report = {
    model: { ...about, parameters: countParameters(config), vocabulary: words.length, bytes: file.length },
    figures: {
      ...Object.fromEntries(zeroShot.map(({ task, ...figure }) => [`zeroShot.${task}`, figure])),
      'zeroShot.sure': sure,
      ...summariseFewShot(rows),
    },
    tables: {
      fewShot: rows,
      ...confusion,
      wordings: wordings(),
      sampling: sampling(),
      quantisation: quantisation(),
      pruning: pruning(),
      heads: heads(),
      fineTuning: fineTuning(),
    },
  };
  await writeJson(values.out, toRounded(report));
  say(`wrote ${values.out}`);
}

/** What is found for each case, told as soon as it is known. */
function each<Case, Row>(cases: readonly Case[], find: (one: Case) => Row): Row[] {
  return cases.map((one) => {
    const found = find(one);
    for (const row of [found].flat()) say(lineOf(row as object));
    return found;
  });
}

/** `lineOf({ task: 'stars', step: 60, testLoss: 0.2512 })` → `'task stars, step 60, testLoss 0.251'` */
function lineOf(row: object): string {
  return Object.entries(row)
    .map(
      ([key, value]) => `${key} ${typeof value === 'number' ? Number(value.toPrecision(3)) : String(value)}`,
    )
    .join(', ');
}

function say(what: string) {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}
