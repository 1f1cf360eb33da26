import type { ShikiTransformer } from 'shiki';
import type { PlacedNote } from './place-notes';

/**
 * Gives each line of code a block of its own, a class for its depth (`i2`: two blanks), so that what is too long goes on
 * further in, and where there is a note its number, as a link to it. `name` begins the ids of the notes.
 */
export function noteLines(
  notes: readonly PlacedNote[],
  { name, label }: { name: string; label: (number: number) => string },
): ShikiTransformer {
  return {
    name: 'note-lines',
    pre(node) {
      // Nothing scrolls here, so a keyboard need not stop at the block.
      delete node.properties['tabindex'];
    },
    code(node) {
      node.children = node.children.filter(({ type }) => type !== 'text');
    },
    line(node, line) {
      const depth = /^ */.exec(this.source.split('\n')[line - 1] ?? '')?.[0].length ?? 0;
      if (depth > 0) node.properties['class'] = `line i${depth}`;
      const note = notes.find((one) => one.line === line);
      if (!note) return;
      const id = noteId(name, note);
      node.properties['data-note'] = note.number;
      node.children.unshift({
        type: 'element',
        tagName: 'a',
        properties: { href: `#${id}`, 'aria-label': label(note.number), 'aria-describedby': id },
        children: [{ type: 'text', value: String(note.number) }],
      });
    },
  };
}

/** The id of a note: `noteId('softmax', { number: 2, … })` → `'softmax-note-2'` */
export function noteId(name: string, { number }: PlacedNote): string {
  return `${name}-note-${number}`;
}
