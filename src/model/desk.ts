/*
 * Where asks come in and replies go out: it loads the weights, works on what is asked, and puts the work aside often
 * enough to hear that it is no longer wanted. Several asks are worked on in turn.
 */
import { loadId, type Ask, type Message, type Reply } from './messages.ts';
import { viewWeights } from './parameters.ts';
import { repliesTo, type Asked } from './replies.ts';
import { createTokenizer } from './tokenizer.ts';
import { readWeights, WeightFileError } from './weight-file.ts';

/** What the desk needs of the place where it stands. */
export interface Surroundings {
  readonly post: (reply: Reply) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets waiting messages in. */
  readonly pause: () => Promise<void>;
}

/** Milliseconds of work between pauses; one part of the work may come on top. */
const slice = 30;

/**
 * A function that takes one message after the other; what it gives ends when the message has been dealt with.
 * `const take = createDesk({ post, now: () => performance.now(), pause }); void take({ kind: 'load', bytes });`
 */
export function createDesk({ post, now, pause }: Surroundings): (message: Message) => Promise<void> {
  let asked: Asked | undefined;
  const wanted = new Set<number>();

  const load = (bytes: ArrayBuffer) => {
    const { flat, ...header } = readWeights(bytes);
    const { config, words } = header;
    asked = { model: { config, weights: viewWeights(config, flat) }, tokenizer: createTokenizer(words) };
    post({ kind: 'loaded', id: loadId, header });
  };
  const work = async (ask: Ask) => {
    if (!asked) throw new RangeError('The model has not been loaded yet.');
    wanted.add(ask.id);
    let since = now();
    for (const reply of repliesTo(asked, ask)) {
      if (reply) post(reply);
      if (now() - since < slice) continue;
      await pause();
      if (!wanted.has(ask.id)) return;
      since = now();
    }
  };

  return async (message) => {
    if (message.kind === 'cancel') return void wanted.delete(message.id);
    const id = message.kind === 'load' ? loadId : message.id;
    try {
      if (message.kind === 'load') load(message.bytes);
      else await work(message);
    } catch (error) {
      post({ kind: 'error', id, message: explain(error) });
    } finally {
      wanted.delete(id);
    }
  };
}

/** Our own errors speak to readers; any other is one that nobody foresaw. */
function explain(error: unknown): string {
  if (error instanceof WeightFileError || error instanceof RangeError) return error.message;
  return 'Something went wrong inside the model. Reload the page and try again.';
}
