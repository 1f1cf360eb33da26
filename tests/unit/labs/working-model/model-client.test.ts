import { beforeEach, describe, expect, test } from 'vitest';
import { createClient, createLine, type Line, type ModelClient } from '~/labs/working-model/model-client';
import type { Message, PointReply, Reply, TokenReply } from '~/model/messages';
import type { Header } from '~/model/weight-header';

const header = { words: ['a'] } as unknown as Header;
const sampling = { temperature: 1 };
let posted: Message[];
let line: Line;
let client: ModelClient;

beforeEach(() => {
  posted = [];
  line = createLine((message) => posted.push(message));
  client = createClient(line, header);
});

const receive = (...replies: unknown[]) => replies.forEach((reply) => line.receive(reply as Reply));

describe('a client', () => {
  test('asks for the next word', async () => {
    const next = client.next('a new', sampling);
    expect(posted).toEqual([{ kind: 'next', id: 1, text: 'a new', sampling }]);
    const reply = { kind: 'next', id: 1, top: [] };
    receive(reply);
    expect(await next).toBe(reply);
  });

  test('hands on each token and gives the text', async () => {
    const tokens: TokenReply[] = [];
    const text = client.generate('a', { sampling, seed: 3, most: 2 }, (token) => tokens.push(token));
    expect(posted).toEqual([{ kind: 'generate', id: 1, text: 'a', sampling, seed: 3, most: 2 }]);
    const reply = (word: string) => ({ kind: 'token', id: 1, word });
    receive(reply('b'), reply('c'), { kind: 'done', id: 1, text: 'b c' });
    expect(await text).toBe('b c');
    expect(tokens.map(({ word }) => word)).toEqual(['b', 'c']);
  });

  test('asks for answers', async () => {
    const given = client.answer(['p']);
    expect(posted).toEqual([{ kind: 'answer', id: 1, prompts: ['p'] }]);
    const answers = [{ word: 'five', confidence: 1, top: [] }];
    receive({ kind: 'answers', id: 1, answers });
    expect(await given).toBe(answers);
  });

  test('tells how far an evaluation has come', async () => {
    const told: number[][] = [];
    const questions = [{ prompt: 'p', answer: 'q' }];
    const given = client.evaluate(questions, (...progress) => told.push(progress));
    expect(posted).toEqual([{ kind: 'evaluate', id: 1, questions }]);
    receive({ kind: 'progress', id: 1, done: 1, of: 2 }, { kind: 'progress', id: 1, done: 2, of: 2 });
    receive({ kind: 'answers', id: 1, answers: [] });
    expect(await given).toEqual([]);
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('hands on each step of fine-tuning', async () => {
    const points: PointReply[] = [];
    const tuning = { rate: 1e-3, batch: 4, seed: 1 };
    const lessons = { examples: [], tests: [], olds: [], tuning, steps: 1, every: 1 };
    const end = client.fineTune(lessons, (point) => points.push(point));
    expect(posted).toEqual([{ kind: 'fine-tune', id: 1, ...lessons }]);
    receive({ kind: 'point', id: 1, step: 1, loss: 2 }, { kind: 'done', id: 1 });
    expect(await end).toBeUndefined();
    expect(points).toEqual([{ kind: 'point', id: 1, step: 1, loss: 2 }]);
  });

  test('knows whose reply it is', async () => {
    const both = Promise.all([client.next('a', sampling), client.answer(['b'])]);
    receive({ kind: 'answers', id: 2, answers: [] }, { kind: 'next', id: 1, kept: 9 });
    expect(await both).toEqual([{ kind: 'next', id: 1, kept: 9 }, []]);
  });

  test('rejects with the sentence of an error', async () => {
    const text = client.generate('a', { sampling, seed: 1, most: 2 }, () => {});
    receive({ kind: 'error', id: 1, message: 'Shorten the text.' });
    await expect(text).rejects.toThrow(new Error('Shorten the text.'));
  });
});

describe('a signal', () => {
  test('ends the work, and what comes after is not heard', async () => {
    const stop = new AbortController();
    const tokens: TokenReply[] = [];
    const text = client.generate(
      'a',
      { sampling, seed: 1, most: 9 },
      (token) => tokens.push(token),
      stop.signal,
    );
    receive({ kind: 'token', id: 1, word: 'b' });
    stop.abort();
    receive({ kind: 'token', id: 1, word: 'c' }, { kind: 'done', id: 1, text: 'b c' });
    await expect(text).rejects.toBe(stop.signal.reason);
    expect(tokens).toHaveLength(1);
    expect(posted.slice(1)).toEqual([{ kind: 'cancel', id: 1 }]);
  });

  test('that was given before asks for nothing', async () => {
    await expect(client.next('a', sampling, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(posted).toEqual([]);
  });

  test('that comes too late changes nothing', async () => {
    const stop = new AbortController();
    const given = client.answer(['p'], stop.signal);
    receive({ kind: 'answers', id: 1, answers: [] });
    stop.abort();
    expect(await given).toEqual([]);
    expect(posted).toHaveLength(1);
  });
});
