import { expect, test } from 'vitest';
import { historySchema, readAs, reportSchema } from '../../../src/training/report.schema.ts';

const files = { file: 'src/training/report.json', command: 'npm run report:model' };
const moment = { step: 50, stage: 'first', loss: 2, heldOutLoss: 3, inContext: 0.2 };

test('gives a history that fits, without what pages do not read', () => {
  const read = readAs(historySchema, [moment, { ...moment, step: 100, note: 'x' }], files);
  expect(read).toEqual([moment, { ...moment, step: 100 }]);
});

test('says which command writes a file that is missing', () => {
  expect(() => readAs(reportSchema, undefined, files)).toThrowErrorMatchingInlineSnapshot(
    `[Error: \`src/training/report.json\` is missing. \`npm run report:model\` writes it.]`,
  );
});

test('names what is missing, and what is out of its bounds', () => {
  const half = [moment, { ...moment, inContext: 2, stage: undefined }];
  expect(() => readAs(historySchema, half, files)).toThrowErrorMatchingInlineSnapshot(
    `[Error: \`src/training/report.json\` does not fit: \`1.stage\` is missing; \`1.inContext\`: Invalid value: Expected <=1 but received 2. Write it anew with \`npm run report:model\`, or correct \`src/training/report.schema.ts\`.]`,
  );
});

test('names figures by their keys', () => {
  const report = { figures: { 'zeroShot.review': { value: 1, n: 2, low: 0.3, high: 1 } }, tables: {} };
  expect(() => readAs(reportSchema, report, files)).toThrowErrorMatchingInlineSnapshot(
    `[Error: \`src/training/report.json\` does not fit: \`figures.zeroShot.ticket\` is missing; \`figures.zeroShot.unseen\` is missing; \`figures.zeroShot.word\` is missing; \`figures.zeroShot.extraction\` is missing; \`figures.zeroShot.sure\` is missing; and 13 more. Write it anew with \`npm run report:model\`, or correct \`src/training/report.schema.ts\`.]`,
  );
});

test('refuses a history of one moment', () => {
  expect(() => readAs(historySchema, [moment], files)).toThrow('needs two moments or more');
});
