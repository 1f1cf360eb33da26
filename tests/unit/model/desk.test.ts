import { describe, expect, test } from 'vitest';
import { createDesk } from '~/model/desk';
import type { Ask, Message, Reply } from '~/model/messages';
import { smallFile, words } from './small-model';

/** A desk at which ten milliseconds go by between two looks at the clock, and messages come in at pauses. */
function openDesk(atPause: (pauses: number, take: (message: Message) => Promise<void>) => void = () => {}) {
  const replies: (Reply | 'pause')[] = [];
  let [time, pauses] = [0, 0];
  const take = createDesk({
    post: (reply) => replies.push(structuredClone(reply)),
    now: () => (time += 10),
    pause: async () => {
      replies.push('pause');
      atPause(++pauses, take);
    },
  });
  return { take, replies };
}

const load = (): Message => ({ kind: 'load', bytes: smallFile() });
const prompts = Array.from({ length: 12 }, () => 'a good lamp =>');
const evaluation = (id: number): Ask => ({
  kind: 'evaluate',
  id,
  questions: prompts.map((prompt) => ({ prompt, answer: 'five' })),
});

describe('loading', () => {
  test('tells the words and the shape of the model', async () => {
    const { take, replies } = openDesk();
    await take(load());
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({
      kind: 'loaded',
      id: 0,
      header: { words, config: { vocab: words.length, context: 24 }, about: { corpus: 'none' } },
    });
  });

  test('says what is wrong with a file', async () => {
    const { take, replies } = openDesk();
    await take({ kind: 'load', bytes: smallFile().slice(0, -9) });
    expect(replies).toMatchInlineSnapshot(`
      [
        {
          "id": 0,
          "kind": "error",
          "message": "The weight file is cut off: 5,615 of 5,624 bytes have arrived. Reload the page to fetch it again.",
        },
      ]
    `);
  });

  test('comes first', async () => {
    const { take, replies } = openDesk();
    await take({ kind: 'answer', id: 3, prompts });
    expect(replies).toEqual([{ kind: 'error', id: 3, message: 'The model has not been loaded yet.' }]);
  });
});

describe('work', () => {
  test('pauses at least every fifty milliseconds', async () => {
    const { take, replies } = openDesk();
    await take(load());
    await take(evaluation(1));
    const stretches = replies.slice(1).join(' ').split('pause');
    expect(stretches.length).toBeGreaterThan(3);
    for (const stretch of stretches) expect(stretch.match(/object/g)?.length).toBeLessThanOrEqual(5);
  });

  test('ends when it is no longer wanted', async () => {
    const { take, replies } = openDesk((pauses, tell) => {
      if (pauses === 2) void tell({ kind: 'cancel', id: 1 });
    });
    await take(load());
    await take(evaluation(1));
    expect(replies.at(-1)).toBe('pause');
    expect(replies.filter((reply) => reply === 'pause')).toHaveLength(2);
  });

  test('goes on when something else is cancelled', async () => {
    const { take, replies } = openDesk((_, tell) => void tell({ kind: 'cancel', id: 2 }));
    await take(load());
    await take(evaluation(1));
    expect(replies.at(-1)).toMatchObject({ kind: 'answers', id: 1 });
  });

  test('of several asks is done in turn', async () => {
    const { take, replies } = openDesk();
    await take(load());
    await Promise.all([take(evaluation(1)), take(evaluation(2))]);
    const ids = replies.slice(1).map((reply) => (reply === 'pause' ? '' : reply.id));
    expect(ids.indexOf(2)).toBeLessThan(ids.lastIndexOf(1));
    const answers = replies.filter((reply) => reply !== 'pause' && reply.kind === 'answers');
    expect(answers).toMatchObject([
      { id: 1, answers: prompts.map(() => ({})) },
      { id: 2, answers: prompts.map(() => ({})) },
    ]);
  });
});

describe('an ask that fails', () => {
  const sampling = { temperature: 1 };
  test.each<{ ask: unknown; message: string }>([
    {
      ask: { kind: 'next', id: 5, text: 'lamp '.repeat(24), sampling },
      message: 'The model reads 23 words and marks at most, and here are 24. Shorten the text.',
    },
    {
      ask: { kind: 'answer', id: 5 },
      message: 'Something went wrong inside the model. Reload the page and try again.',
    },
  ])('is told: $message', async ({ ask, message }) => {
    const { take, replies } = openDesk();
    await take(load());
    await take(ask as Ask);
    expect(replies.slice(1)).toEqual([{ kind: 'error', id: 5, message }]);
    await take({ kind: 'next', id: 6, text: 'a', sampling });
    expect(replies.at(-1)).toMatchObject({ kind: 'next', id: 6 });
  });
});
