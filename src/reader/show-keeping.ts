import { quizSaid } from '~/strings/quiz-said';
import type { RecordStore } from './store';

/**
 * Says a plain sentence where the record is not kept, or not kept whole, and offers what was set aside. `note` is what
 * `KeepingNote.astro` has made.
 */
export function showKeeping(note: HTMLElement, store: RecordStore): void {
  const { keeping } = store;
  note.hidden = keeping === 'kept';
  note
    .querySelector('span')
    ?.replaceChildren(
      keeping === 'kept' ? '' : quizSaid[keeping === 'set-aside' ? 'quiz.setAside' : 'quiz.notKept'],
    );
  const aside = keeping === 'set-aside' ? store.readAside() : null;
  const link = note.querySelector('a');
  if (!link) return;
  link.hidden = aside === null;
  if (aside !== null) link.href = URL.createObjectURL(new Blob([aside], { type: 'text/plain' }));
}
