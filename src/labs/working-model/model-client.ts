import type { Question } from '~/model/evaluation';
import type {
  Ask,
  AskFineTune,
  AskGenerate,
  GivenAnswer,
  Message,
  NextReply,
  PointReply,
  Reply,
  TokenReply,
} from '~/model/messages';
import type { Sampling } from '~/model/sampling';
import type { Header } from '~/model/weight-header';

/** How to write. The same seed gives the same text. */
export type Writing = Pick<AskGenerate, 'sampling' | 'seed' | 'most'>;

/** What to learn from, what to measure by, and how. */
export type Lessons = Omit<AskFineTune, 'kind' | 'id'>;

/**
 * The model, to be asked. Promises reject with an `Error` whose message a reader understands, or with the reason of
 * `signal` once that is aborted, which ends the work.
 */
export interface ModelClient {
  /** The shape of the model, its words and where it comes from. */
  readonly header: Header;
  /** What may come after `text`. */
  next(text: string, sampling: Sampling, signal?: AbortSignal): Promise<NextReply>;
  /** Goes on after `text`; gives what was written, its words joined by spaces. */
  generate(
    text: string,
    options: Writing,
    onToken: (token: TokenReply) => void,
    signal?: AbortSignal,
  ): Promise<string>;
  /** The likeliest word after each prompt. */
  answer(prompts: readonly string[], signal?: AbortSignal): Promise<readonly GivenAnswer[]>;
  /** The same for many questions; compare `word` with the `answer` of the question. */
  evaluate(
    questions: readonly Question[],
    onProgress: (done: number, of: number) => void,
    signal?: AbortSignal,
  ): Promise<readonly GivenAnswer[]>;
  /** Fine-tunes a copy; the model that answers stays as it is. */
  fineTune(options: Lessons, onPoint: (point: PointReply) => void, signal?: AbortSignal): Promise<void>;
}

type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;
type WithoutId<A> = A extends Ask ? Omit<A, 'id'> : never;

/** Puts asks to a worker and brings each reply to whoever asked. */
export interface Line {
  /** Settles with the reply of kind `last`; those before it go to `onReply`. */
  ask<K extends Reply['kind']>(
    ask: WithoutId<Ask>,
    last: K,
    signal?: AbortSignal,
    onReply?: (reply: Reply) => void,
  ): Promise<ReplyOf<K>>;
  /** Hands over what the worker has sent. */
  receive(reply: Reply): void;
}

/** `const line = createLine((message) => worker.postMessage(message)); worker.onmessage = ({ data }) => line.receive(data);` */
export function createLine(post: (message: Message) => void): Line {
  const waiting = new Map<number, (reply: Reply) => void>();
  let lastId = 0;
  return {
    ask: (ask, last, signal, onReply) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const id = ++lastId;
        const end = () => {
          waiting.delete(id);
          signal?.removeEventListener('abort', cancel);
        };
        const fail = (reason: unknown) => {
          end();
          reject(reason as Error);
        };
        const cancel = () => {
          fail(signal?.reason);
          post({ kind: 'cancel', id });
        };
        const take = (reply: Reply) => {
          if (reply.kind === 'error') return fail(new Error(reply.message));
          if (reply.kind !== last) return onReply?.(reply);
          end();
          resolve(reply as ReplyOf<typeof last>);
        };
        waiting.set(id, take);
        signal?.addEventListener('abort', cancel);
        post({ ...ask, id } as Ask);
      }),
    receive: (reply) => waiting.get(reply.id)?.(reply),
  };
}

/** A client that asks over `line` the model that `header` describes. */
export function createClient({ ask }: Line, header: Header): ModelClient {
  return {
    header,
    next: (text, sampling, signal) => ask({ kind: 'next', text, sampling }, 'next', signal),
    generate: async (text, options, onToken, signal) => {
      const { sampling, seed, most } = options;
      const onReply = (reply: Reply) => reply.kind === 'token' && onToken(reply);
      const done = await ask({ kind: 'generate', text, sampling, seed, most }, 'done', signal, onReply);
      return done.text ?? '';
    },
    answer: async (prompts, signal) => (await ask({ kind: 'answer', prompts }, 'answers', signal)).answers,
    evaluate: async (questions, onProgress, signal) => {
      const onReply = (reply: Reply) => reply.kind === 'progress' && onProgress(reply.done, reply.of);
      return (await ask({ kind: 'evaluate', questions }, 'answers', signal, onReply)).answers;
    },
    fineTune: async (options, onPoint, signal) => {
      const onReply = (reply: Reply) => reply.kind === 'point' && onPoint(reply);
      await ask({ kind: 'fine-tune', ...options }, 'done', signal, onReply);
    },
  };
}
