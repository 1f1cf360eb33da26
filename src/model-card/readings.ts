/*
 * What the model card reads from the report and the history of the training run.
 */
import type { HistoryData, ReportData } from '~/training/report.schema';

/** The stretch of a run in which a share rose most. */
export interface Rise {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The `span` steps, or as few more as there are moments for, in which the share of answers from examples rose most;
 * the first of several. Undefined if it never rose. At steps 0, 100, 200 with shares 0.2, 0.9, 1 and a span of 100:
 * `{ from: 0, to: 100, before: 0.2, after: 0.9 }`.
 */
export function steepestRise(
  history: readonly { readonly step: number; readonly inContext: number }[],
  span: number,
): Rise | undefined {
  let best: Rise | undefined;
  for (const [at, start] of history.entries()) {
    const end = history.slice(at).find(({ step }) => step >= start.step + span);
    if (!end || end.inContext - start.inContext <= (best ? best.after - best.before : 0)) continue;
    best = { from: start.step, to: end.step, before: start.inContext, after: end.inContext };
  }
  return best;
}

/** The first moment at which all kinds of documents were read; undefined if there was none. */
export function leftFirstStage(history: HistoryData): number | undefined {
  return history.find(({ stage }) => stage === 'all')?.step;
}

type FewShot = ReportData['tables']['fewShot'][number];

/** A row for each task, a cell for each number of examples. */
export interface Grid {
  readonly examples: readonly number[];
  readonly rows: readonly { readonly task: string; readonly cells: readonly (FewShot | undefined)[] }[];
}

/**
 * The rows of one kind of labels whose examples are of any class, two classes in all, with tasks down and numbers of
 * examples across. A cell that was not measured is undefined.
 */
export function gridOf(rows: readonly FewShot[], labels: string): Grid {
  const chosen = rows.filter(
    (row) => row.labels === labels && row.perClass === undefined && row.classes === 2,
  );
  const examples = [...new Set(chosen.map((row) => row.examples))].sort((a, b) => a - b);
  const tasks = [...new Set(chosen.map(({ task }) => task))];
  return {
    examples,
    rows: tasks.map((task) => ({
      task,
      cells: examples.map((n) => chosen.find((row) => row.task === task && row.examples === n)),
    })),
  };
}

/** Samples by prompt: what the model made of each at every moment that has samples. */
export function samplesByPrompt(history: HistoryData) {
  const moments = history.filter(({ samples }) => samples !== undefined);
  const prompts = [...new Set(moments.flatMap(({ samples = [] }) => samples.map(({ prompt }) => prompt)))];
  return prompts.map((prompt) => ({
    prompt,
    moments: moments.flatMap(({ step, samples = [] }) =>
      samples.filter((sample) => sample.prompt === prompt).map(({ next, text }) => ({ step, next, text })),
    ),
  }));
}

/** A text of the model on one line: `onOneLine('dog => blue \n cat =>')` → `'dog => blue ⏎ cat =>'` */
export function onOneLine(text: string): string {
  return text.replace(/ *\n */g, ' ⏎ ').trim();
}

/** A size in thousands of bytes: `kilobytes(193_592)` → `'194'`, `kilobytes(1234)` → `'1.2'` */
export function kilobytes(bytes: number): string {
  return bytes < 10_000 ? (bytes / 1000).toFixed(1) : (bytes / 1000).toFixed(0);
}
