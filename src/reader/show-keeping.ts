import type { RecordStore } from './store';

/**
 * Says a plain sentence where the record is not kept, or not kept whole, and offers what was set aside. `note` holds a
 * `span` for the sentence and a link for the download; `says` has the texts `setAside` and `notKept`.
 */
export function showKeeping(
  note: HTMLElement,
  store: RecordStore,
  says: Readonly<Record<string, string>>,
): void {
  const { keeping } = store;
  note.hidden = keeping === 'kept';
  note
    .querySelector('span')
    ?.replaceChildren(
      keeping === 'kept' ? '' : (says[keeping === 'set-aside' ? 'setAside' : 'notKept'] ?? ''),
    );
  const aside = keeping === 'set-aside' ? store.readAside() : null;
  const link = note.querySelector('a');
  if (!link) return;
  link.hidden = aside === null;
  if (aside !== null) link.href = URL.createObjectURL(new Blob([aside], { type: 'text/plain' }));
}
