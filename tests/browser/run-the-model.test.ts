import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reviewTrials, ticketTrials, unseenTicketTrials } from '~/model/corpus/trials';
import { createDesk } from '~/model/desk';
import type { AnswersReply, Ask, Message, PointReply, Reply } from '~/model/messages';
import { random } from '~/model/random';

/*
 * The model in the browser’s own worker against the same model here in Node: what a chapter says about the model was
 * measured in Node, and a reader has to see it too. Engines round differently in the last digits, so numbers may
 * differ a little.
 */
const dist = new URL('../../dist/', import.meta.url);
const weights = 'model/working-model.bin';

function workerPath(): string {
  const files = readdirSync(fileURLToPath(new URL('_astro/', dist)));
  const [worker, ...others] = files.filter((file) => /^model\.worker.*\.js$/.test(file));
  if (!worker || others.length > 0)
    throw new Error('`dist/_astro` should hold one `model.worker….js`. Run `npm run build` first.');
  return `/_astro/${worker}`;
}

/** All replies to `asks` from a worker on the page: each ask after the last reply to the one before. */
async function askOnPage(page: Page, asks: readonly Ask[]): Promise<Reply[]> {
  await page.goto('/labs/next-word/');
  const addresses = { worker: workerPath(), model: `/${weights}` };
  return page.evaluate(
    async ({ asks, addresses }) => {
      const worker = new Worker(addresses.worker, { type: 'module' });
      const replies: Reply[] = [];
      const send = (message: Message, last: readonly Reply['kind'][]) =>
        new Promise<void>((resolve, reject) => {
          worker.onerror = () => reject(new Error('The worker did not start.'));
          worker.onmessage = ({ data }: MessageEvent<Reply>) => {
            replies.push(data);
            if (last.includes(data.kind)) resolve();
          };
          worker.postMessage(message);
        });
      const bytes = await (await fetch(addresses.model)).arrayBuffer();
      await send({ kind: 'load', bytes }, ['loaded', 'error']);
      for (const ask of asks) await send(ask, ['next', 'answers', 'done', 'error']);
      worker.terminate();
      return replies;
    },
    { asks, addresses },
  );
}

/** The same in this process. */
async function askHere(asks: readonly Ask[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  const take = createDesk({
    post: (reply) => replies.push(structuredClone(reply)),
    now: () => 0,
    pause: () => Promise.resolve(),
  });
  await take({ kind: 'load', bytes: new Uint8Array(readFileSync(new URL(weights, dist))).buffer });
  for (const ask of asks) await take(ask);
  return replies;
}

const both = async (page: Page, asks: readonly Ask[]) => {
  const [there, here] = [await askOnPage(page, asks), await askHere(asks)];
  expect(there.map(({ kind, id }) => `${kind} ${id}`)).toEqual(here.map(({ kind, id }) => `${kind} ${id}`));
  expect(there[0]).toEqual(here[0]);
  return { there, here };
};
const ofKind = <K extends Reply['kind']>(replies: readonly Reply[], kind: K) =>
  replies.filter((reply): reply is Extract<Reply, { kind: K }> => reply.kind === kind);
const farthest = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((x, i) => Math.abs(x - (b[i] ?? NaN))));

test('the model writes in a browser what it writes in Node', async ({ page }) => {
  const asks = [1, 2, 3, 4, 5].map((id): Ask => ({
    kind: 'generate',
    id,
    text: 'Anna wanted a new',
    sampling: { temperature: 0.7 },
    seed: id,
    most: 60,
  }));
  const { there, here } = await both(page, asks);
  const texts = ofKind(there, 'done').map(({ text }) => text);
  expect(texts).toEqual(ofKind(here, 'done').map(({ text }) => text));
  expect(new Set(texts).size).toBeGreaterThan(1);
  const probabilities = (replies: Reply[]) => ofKind(replies, 'token').map(({ probability }) => probability);
  expect(farthest(probabilities(there), probabilities(here))).toBeLessThan(1e-3);
});

test('the model answers in a browser as in Node', async ({ page }) => {
  const draw = random(11);
  const questions = [...reviewTrials(draw, 40), ...ticketTrials(draw, 40), ...unseenTicketTrials(draw, 40)];
  const { there, here } = await both(page, [{ kind: 'evaluate', id: 1, questions }]);
  const answersIn = (replies: Reply[]) => ofKind(replies, 'answers').flatMap(({ answers }) => answers);
  const words = answersIn(there).map(({ word }) => word);
  expect(words).toHaveLength(questions.length);
  expect(words).toEqual(answersIn(here).map(({ word }) => word));
  const sure = (replies: Reply[]) => answersIn(replies).map(({ confidence }) => confidence);
  expect(farthest(sure(there), sure(here))).toBeLessThan(1e-3);
});

for (const { name, rank, rate } of [
  { name: 'in all its parameters', rank: undefined, rate: 3e-4 },
  { name: 'with adapters', rank: 4, rate: 2e-3 },
])
  test(`the model learns in a browser as in Node, ${name}`, async ({ page }) => {
    const starred = (n: number, seed: number) =>
      reviewTrials(random(seed), n).map(({ prompt, answer }) => ({
        prompt: prompt.replace('review', 'stars'),
        answer: answer === 'positive' ? 'five' : 'one',
      }));
    const ask: Ask = {
      kind: 'fine-tune',
      id: 1,
      examples: starred(20, 1),
      tests: starred(20, 2),
      olds: reviewTrials(random(3), 20),
      tuning: { rate, batch: 16, seed: 5, rank },
      steps: 8,
      every: 4,
    };
    const { there, here } = await both(page, [ask]);
    const first = (replies: Reply[]) => ofKind(replies, 'point').slice(0, 5);
    const losses = (points: PointReply[]) => points.map(({ loss }) => loss);
    expect(farthest(losses(first(there)), losses(first(here)))).toBeLessThan(1e-3);
    const [before = NaN] = losses(first(there));
    expect(ofKind(there, 'point').at(-1)?.loss).toBeLessThan(before);
    const tested = (replies: Reply[]) => [first(replies)[3]?.testLoss ?? NaN];
    expect(farthest(tested(there), tested(here))).toBeLessThan(1e-3);
  });

test('work that is no longer wanted ends, and the next ask is answered', async ({ page }) => {
  await page.goto('/labs/next-word/');
  const [question] = reviewTrials(random(1), 1);
  const questions = Array.from({ length: 4000 }, () => question ?? { prompt: '', answer: '' });
  const addresses = { worker: workerPath(), model: `/${weights}` };
  const { answers, late } = await page.evaluate(
    async ({ questions, addresses }) => {
      const worker = new Worker(addresses.worker, { type: 'module' });
      const bytes = await (await fetch(addresses.model)).arrayBuffer();
      const post = (message: Message) => worker.postMessage(message);
      const answers: AnswersReply[] = [];
      const heard = { before: 0, late: 0 };
      await new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<Reply>) => {
          if (data.kind === 'progress') heard[answers.length > 0 ? 'late' : 'before']++;
          if (data.kind === 'progress' && heard.before === 1 && heard.late === 0) {
            post({ kind: 'cancel', id: 1 });
            post({ kind: 'answer', id: 2, prompts: ['review : the lamp is good =>'] });
          }
          if (data.kind !== 'answers') return;
          answers.push(data);
          // Time for what was cancelled to be heard, if it went on.
          setTimeout(resolve, 500);
        };
        post({ kind: 'load', bytes });
        post({ kind: 'evaluate', id: 1, questions });
      });
      worker.terminate();
      return { answers, late: heard.late };
    },
    { questions, addresses },
  );
  expect(answers).toMatchObject([{ id: 2, answers: [{ word: 'positive' }] }]);
  expect(late).toBe(0);
});
