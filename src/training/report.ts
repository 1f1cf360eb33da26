/*
 * The figures that this book gives of its working model: what `npm run report:model` writes to `report.json`.
 * Shares go from 0 to 1, losses are in nats a token.
 */
import type { About } from '../model/weight-file.ts';
import type { ClassRow, ConfusionTable } from './measures/confusion.ts';
import type { FewShotRow } from './measures/few-shot.ts';
import type { Figure } from './measures/figure.ts';
import type { FineTuningRow } from './measures/fine-tuning.ts';
import type { HeadRow } from './measures/heads.ts';
import type { SizeRow, PruningRow } from './measures/sizes.ts';
import type { SamplingRow } from './measures/stories.ts';
import type { WordingRow } from './measures/wordings.ts';
import type { Bin } from '../model/calibration.ts';

/** The whole report. */
export interface Report {
  readonly model: About & {
    readonly parameters: number;
    /** Tokens it knows. */
    readonly vocabulary: number;
    /** Of the file that is shipped. */
    readonly bytes: number;
  };
  readonly figures: Readonly<Record<string, Figure>>;
  readonly tables: Tables;
}

/** The figures that come in rows. */
export interface Tables {
  readonly fewShot: readonly FewShotRow[];
  readonly confusion: ConfusionTable;
  readonly perClass: readonly ClassRow[];
  readonly calibration: readonly Bin[];
  readonly wordings: readonly WordingRow[];
  readonly sampling: readonly SamplingRow[];
  readonly quantisation: readonly SizeRow[];
  readonly pruning: readonly PruningRow[];
  readonly heads: readonly HeadRow[];
  readonly fineTuning: readonly FineTuningRow[];
}

/** The same with every number rounded to four places: more would claim too much. `toRounded({ a: 1 / 3 })` → `{ a: 0.3333 }` */
export function toRounded<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 1e4) / 1e4) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => toRounded(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toRounded<unknown>(one)])) as T;
}
