import { loadId, type Message, type Reply } from '~/model/messages';
import type { Header } from '~/model/weight-header';
import { fill } from '~/strings/fill';
import { modelSays } from '~/strings/model-said';
import { type OnProgress, readBytes } from './download';
import { createClient, createLine, type ModelClient } from './model-client';

export type { OnProgress } from './download';
export type { Lessons, ModelClient, Writing } from './model-client';

/** The one download of this page, and those who wait for it. */
interface Opening {
  readonly client: Promise<ModelClient>;
  readonly stop: AbortController;
  readonly watchers: Set<{ readonly onProgress: OnProgress }>;
}

let opening: Opening | undefined;

/**
 * Fetches the weight file at `url` and hands it to a worker. All who ask on a page share one download and one worker.
 * Rejects with an `Error` whose message a reader understands, or with the reason of `signal`; it can be tried again.
 */
export async function connect(
  url: string,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<ModelClient> {
  signal?.throwIfAborted();
  const shared = (opening ??= open(url));
  const watcher = { onProgress };
  shared.watchers.add(watcher);
  return new Promise<ModelClient>((resolve, reject) => {
    const leave = () => {
      shared.watchers.delete(watcher);
      if (shared.watchers.size === 0) close(shared);
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', leave);
    const stay = () => signal?.removeEventListener('abort', leave);
    shared.client.finally(stay).then(resolve, reject);
  });
}

function open(url: string): Opening {
  const stop = new AbortController();
  const watchers: Opening['watchers'] = new Set();
  const tellAll: OnProgress = (received, of) =>
    watchers.forEach(({ onProgress }) => onProgress(received, of));
  const begun = { client: start(url, tellAll, stop.signal), stop, watchers };
  begun.client.catch(() => close(begun));
  return begun;
}

/** Ends what is under way, so that the next to ask begins anew. */
function close(begun: Opening): void {
  begun.stop.abort();
  if (opening === begun) opening = undefined;
}

async function start(url: string, onProgress: OnProgress, signal: AbortSignal): Promise<ModelClient> {
  const worker = new Worker(new URL('../../model/model.worker.ts', import.meta.url), { type: 'module' });
  const line = createLine((message: Message) => worker.postMessage(message));
  const loaded = new Promise<Header>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.kind === 'loaded') resolve(data.header);
      else if (data.kind === 'error' && data.id === loadId) reject(new Error(data.message));
      else line.receive(data);
    });
    worker.addEventListener('error', () => reject(new Error(modelSays.broken)));
  });
  try {
    const handedOver = download(url, onProgress, signal).then((bytes) =>
      worker.postMessage({ kind: 'load', bytes }, [bytes]),
    );
    const [header] = await Promise.all([loaded, handedOver]);
    return createClient(line, header);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

async function download(url: string, onProgress: OnProgress, signal: AbortSignal): Promise<ArrayBuffer> {
  // eslint-disable-next-line no-restricted-globals -- this file is the labs’ way to the network; what it calls is pure
  const response = await fetch(url, { signal }).catch(asUnreachable);
  if (!response.ok) throw new Error(fill(modelSays.missing, { status: response.status }));
  return readBytes(response, onProgress).catch(asUnreachable);
}

function asUnreachable(cause: unknown): never {
  throw new Error(modelSays.unreachable, { cause });
}
