/*
 * What fine-tuning on a new task gains, and what it costs the old ones.
 */
import { writeDocument } from '../../model/corpus/documents.ts';
import { type NewTask, newTask } from '../../model/corpus/new-tasks.ts';
import { fewShotTrials, reviewTrials, ticketTrials } from '../../model/corpus/trials.ts';
import type { Question } from '../../model/evaluation.ts';
import { fineTune, toAnswerLesson, type Tuning } from '../../model/fine-tuning.ts';
import { countParameters, initialise, viewWeights } from '../../model/parameters.ts';
import { random } from '../../model/random.ts';
import { lossOf } from '../../model/training.ts';
import { createState, type Model } from '../../model/transformer.ts';
import { ask, type Subject } from './figure.ts';

/** `full`: all parameters; `lora`: adapters of rank `rank`; `replay`: full, every second example of an old task; `scratch`: full, from random weights. */
export type Method = 'full' | 'lora' | 'replay' | 'scratch';

/** One fine-tuning. */
export interface Course {
  readonly task: NewTask;
  readonly method: Method;
  readonly rate: number;
  /** Examples of the new task. */
  readonly examples: number;
}

/** A fine-tuning after so many steps. Losses in nats an answer. */
export interface FineTuningRow extends Course {
  readonly step: number;
  /** Of the examples that it learns from. */
  readonly trainLoss: number;
  /** Of texts that neither pre-training nor fine-tuning shows. */
  readonly testLoss: number;
  readonly testRight: number;
  readonly oldReview: number;
  readonly oldTicket: number;
  /** Two examples of each of two classes, all tasks. */
  readonly oldFewShot: number;
  /** Questions of each kind. */
  readonly n: number;
}

type Way = Pick<Course, 'method' | 'rate'>;
const sensible: readonly Way[] = [
  { method: 'full', rate: 3e-4 },
  { method: 'lora', rate: 5e-4 },
];
const ways: readonly Way[] = [
  { method: 'full', rate: 1e-4 },
  ...sensible,
  { method: 'full', rate: 1e-3 },
  { method: 'replay', rate: 1e-3 },
  { method: 'scratch', rate: 1e-3 },
];

/** All fine-tunings of the report. */
export const courses: readonly Course[] = [
  ...[20, 50, 200].flatMap((examples) => ways.map((way) => ({ task: 'stars' as const, ...way, examples }))),
  ...[50, 200].flatMap((examples) => sensible.map((way) => ({ task: 'urgency' as const, ...way, examples }))),
];

/** Examples in a step, and the rank of LoRA. */
export const [batch, rank] = [16, 4];

/** Steps at which the report looks. LoRA needs more of them. */
const looksOf = (method: Method) => [0, 10, 30, 60, 120, ...(method === 'lora' ? [240] : [])];

/** Fine-tunes and measures after each of `steps`; `n` tests of the new task and of each old one. */
export function measureFineTuning(
  subject: Subject,
  course: Course,
  { steps = looksOf(course.method), n }: { steps?: readonly number[]; n: number },
): FineTuningRow[] {
  const { tokenizer } = subject;
  const examples = questionsOf(course.task, 1, course.examples);
  const tests = questionsOf(course.task, 2, n, { heldOut: true });
  const start = course.method === 'scratch' ? untrained(subject.model) : subject.model;
  const tuning = fineTune(start, tokenizer, examples, tuningOf(course));
  const rows: FineTuningRow[] = [];
  for (let step = 0; step <= Math.max(...steps); step++) {
    if (step > 0) tuning.step();
    if (!steps.includes(step)) continue;
    const now = { model: tuning.model, tokenizer };
    const test = judge(now, tests);
    rows.push({
      ...course,
      step,
      trainLoss: judge(now, examples).loss,
      testLoss: test.loss,
      testRight: test.right,
      ...measureOld(now, n),
      n,
    });
  }
  return rows;
}

/** `n` questions of a new task, another set for each seed; held-out ones are in no training. */
export function questionsOf(task: NewTask, seed: number, n: number, { heldOut = false } = {}): Question[] {
  return newTask(task, random(seed), n, { heldOut }).map(({ text, answer }) => ({ prompt: text, answer }));
}

/** `n` examples as pre-training had them: reviews, tickets and episodes in turn. */
export function oldExamples(n: number): Question[] {
  const draw = random(5);
  const kinds = ['review', 'ticket', 'in-context'] as const;
  return Array.from({ length: n }, (_, k) => {
    const text = writeDocument(draw, kinds[k % kinds.length]!);
    const at = text.lastIndexOf(' => ') + ' =>'.length;
    return { prompt: text.slice(0, at), answer: text.slice(at + 1) };
  });
}

function tuningOf({ method, rate }: Course): Tuning {
  return {
    rate,
    batch,
    seed: 1,
    ...(method === 'lora' && { rank }),
    ...(method === 'replay' && { replay: oldExamples(300) }),
  };
}

/** Mean loss of the answers, and the share that were the likeliest word. */
function judge({ model, tokenizer }: Subject, questions: readonly Question[]) {
  const state = createState(model);
  let [loss, right] = [0, 0];
  for (const question of questions) {
    const cost = lossOf(model, state, toAnswerLesson(question, tokenizer));
    loss += cost.loss;
    right += cost.right.at(-1)!;
  }
  return { loss: loss / questions.length, right: right / questions.length };
}

function measureOld(subject: Subject, n: number) {
  const draw = random(6);
  const fewShot = (['sentiment', 'ticket', 'group'] as const).flatMap((task) =>
    fewShotTrials(draw, { n: Math.ceil(n / 3), task, perClass: 2, classes: 2, labels: 'held-out-pair' }),
  );
  return {
    oldReview: ask(subject, reviewTrials(draw, n)).value,
    oldTicket: ask(subject, ticketTrials(draw, n)).value,
    oldFewShot: ask(subject, fewShot).value,
  };
}

/** A model of the same shape that has learnt nothing. */
function untrained({ config }: Model): Model {
  const flat = new Float32Array(countParameters(config));
  initialise(config, flat, random(1));
  return { config, weights: viewWeights(config, flat) };
}
