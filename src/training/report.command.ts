/*
 * `npm run report:model`: measures the weights that the site ships and writes every figure that the book gives of them.
 *
 *   npm run report:model -- [--model public/model/working-model.bin] [--out src/training/report.json]
 *
 * Takes some minutes on one core, and says what it is at.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
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

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'public/model/working-model.bin' },
    out: { type: 'string', default: 'src/training/report.json' },
  },
});
const began = performance.now();
const file = readFileSync(values.model);
const { config, words, flat, about } = readWeights(file);
const subject: Subject = {
  model: { config, weights: viewWeights(config, flat) },
  tokenizer: createTokenizer(words),
};
const report: Report = {
  model: { ...about, parameters: countParameters(config), vocabulary: words.length, bytes: file.length },
  ...measure(subject),
};
const text = JSON.stringify(toRounded(report));
const options = await resolveConfig(values.out);
writeFileSync(values.out, await format(text, { ...options, parser: 'json' }));
say(`wrote ${values.out}`);

function measure(subject: Subject): Omit<Report, 'model'> {
  const zeroShot = each(zeroShotTasks, (task) => ({ task, ...measureZeroShot(subject, task, 600) }));
  const { sure, ...confusion } = measureConfusion(subject, 400);
  const wordings = each(measureWordings(subject, 20), (row) => row);
  const fewShot = each(fewShotCases, (wanted) => measureFewShot(subject, wanted, 300));
  const sampling = each(samplings, (way) => measureStories(subject, way, 100));
  const quantisation = each(formats, (one) => measureFormat(subject, one, 200));
  const pruning = each(prunings, (share) => measurePruning(subject, share, 200));
  const heads = each(measureHeads(subject, 60), (row) => row);
  const fineTuning = each(courses, (course) => measureFineTuning(subject, course, { n: 150 })).flat();
  const figures = Object.fromEntries(zeroShot.map(({ task, ...figure }) => [`zeroShot.${task}`, figure]));
  return {
    figures: { ...figures, 'zeroShot.sure': sure, ...summariseFewShot(fewShot) },
    tables: { fewShot, ...confusion, wordings, sampling, quantisation, pruning, heads, fineTuning },
  };
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
