import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { connect as Connect } from '~/labs/working-model/client';
import { createDesk } from '~/model/desk';
import type { Message } from '~/model/messages';
import { smallFile, words } from '../../model/small-model';

/** A worker that sits in this thread, with the real desk in it. */
class NearWorker extends EventTarget {
  static all: NearWorker[] = [];
  isTerminated = false;
  readonly #take = createDesk({
    post: (data) => this.dispatchEvent(Object.assign(new Event('message'), { data: structuredClone(data) })),
    now: () => 0,
    pause: () => Promise.resolve(),
  });

  constructor() {
    super();
    NearWorker.all.push(this);
  }

  postMessage(message: Message) {
    void this.#take(structuredClone(message));
  }

  terminate() {
    this.isTerminated = true;
  }
}

let connect: typeof Connect;
/** How each request is answered, in turn. */
let answers: ((signal: AbortSignal) => Promise<Response>)[];
const found = async () => new Response(smallFile(), { headers: { 'content-length': '2100' } });
const never = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
const ignore = () => {};
const fetches = vi.fn();

beforeEach(async () => {
  NearWorker.all = [];
  answers = [];
  fetches.mockReset();
  fetches.mockImplementation((_url, { signal }) => (answers.shift() ?? found)(signal));
  vi.stubGlobal('fetch', fetches);
  vi.stubGlobal('Worker', NearWorker);
  vi.resetModules();
  ({ connect } = await import('~/labs/working-model/client'));
});

describe('connecting', () => {
  test('fetches the weights, tells how much has come and gives a model to ask', async () => {
    const progress = vi.fn();
    const client = await connect('/model/small.bin', progress);
    expect(fetches.mock.calls[0]?.[0]).toBe('/model/small.bin');
    expect(progress).toHaveBeenLastCalledWith(smallFile().byteLength, 2100);
    expect(client.header.words).toEqual(words);
    const { tokens } = await client.next('A lamp', { temperature: 1 });
    expect(tokens).toEqual(['a', 'lamp']);
  });

  test('happens once on a page', async () => {
    const [one, other] = await Promise.all([connect('/m', ignore), connect('/m', ignore)]);
    expect(await connect('/m', ignore)).toBe(one);
    expect(other).toBe(one);
    expect(fetches).toHaveBeenCalledOnce();
    expect(NearWorker.all).toHaveLength(1);
  });

  test.each([
    {
      name: 'no network',
      answer: () => Promise.reject(new TypeError('Failed to fetch')),
      message: 'The model could not be fetched. Check the connection and try again.',
    },
    {
      name: 'no file',
      answer: async () => new Response('', { status: 404 }),
      message: 'The model is not at its address: the server answered 404. Try again later.',
    },
    {
      name: 'another file',
      answer: async () => new Response('<!doctype html>'),
      message:
        'This is not a weight file: it does not begin with WKML. ' +
        'Reload the page; if that does not help, another file stands at its address.',
    },
  ])('says that there is $name, and can be tried again', async ({ answer, message }) => {
    answers = [answer];
    await expect(connect('/m', ignore)).rejects.toThrow(new Error(message));
    expect(NearWorker.all[0]?.isTerminated).toBe(true);
    expect((await connect('/m', ignore)).header.words).toEqual(words);
  });

  test('says that the worker does not start', async () => {
    answers = [never];
    const client = connect('/m', ignore);
    NearWorker.all[0]?.dispatchEvent(new Event('error'));
    await expect(client).rejects.toThrow('The model could not be started. Reload the page and try again.');
  });
});

describe('a signal', () => {
  test('ends the download, which can be begun anew', async () => {
    answers = [never];
    const stop = new AbortController();
    const client = connect('/m', ignore, stop.signal);
    stop.abort();
    await expect(client).rejects.toBe(stop.signal.reason);
    expect(fetches.mock.calls[0]?.[1].signal.aborted).toBe(true);
    expect((await connect('/m', ignore)).header.words).toEqual(words);
    expect(NearWorker.all.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  test('of one does not end the download for another', async () => {
    const stop = new AbortController();
    const [one, other] = [connect('/m', ignore, stop.signal), connect('/m', ignore)];
    stop.abort();
    await expect(one).rejects.toBe(stop.signal.reason);
    expect((await other).header.words).toEqual(words);
    expect(fetches).toHaveBeenCalledOnce();
  });

  test('given before fetches nothing', async () => {
    await expect(connect('/m', ignore, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(fetches).not.toHaveBeenCalled();
  });

  test('that comes too late changes nothing', async () => {
    const stop = new AbortController();
    const client = await connect('/m', ignore, stop.signal);
    stop.abort();
    expect(await connect('/m', ignore)).toBe(client);
    expect(NearWorker.all[0]?.isTerminated).toBe(false);
  });
});
