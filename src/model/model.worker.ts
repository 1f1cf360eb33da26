/*
 * The model in a thread of its own, so that the page stays awake while it computes. Messages are those of `messages.ts`.
 */
import { createDesk } from './desk.ts';
import type { Message } from './messages.ts';

const take = createDesk({
  post: (reply) => self.postMessage(reply),
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
});

self.addEventListener('message', ({ data }: MessageEvent<Message>) => void take(data));
