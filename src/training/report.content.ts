import { readFileSync } from 'node:fs';
import { readWeights, type Weights } from '../model/weight-file.ts';
import { historySchema, readAs, reportSchema, type HistoryData, type ReportData } from './report.schema.ts';

const files = import.meta.glob<unknown>('/src/training/{report,history}.json', {
  import: 'default',
  eager: true,
});

/** What was measured on the weights that are shipped. */
export function getReport(): ReportData {
  const file = 'src/training/report.json';
  return readAs(reportSchema, files[`/${file}`], { file, command: 'npm run report:model' });
}

/** What was noted while they were trained. */
export function getHistory(): HistoryData {
  const file = 'src/training/history.json';
  return readAs(historySchema, files[`/${file}`], { file, command: 'npm run train' });
}

/** The weights that are shipped, and the size of their file in bytes. */
export function getShipped(): Weights & { readonly bytes: number } {
  const file = readFileSync('public/model/working-model.bin');
  return { ...readWeights(file), bytes: file.length };
}
