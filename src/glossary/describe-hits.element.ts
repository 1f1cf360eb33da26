import type { Hit } from '~/search/search';
import { fill } from '~/strings/fill';
import { glossarySays as says } from '~/strings/glossary-said';
import { tellHits } from './browse';

type Pieces = (string | HTMLElement)[];

/** What was found for a query, in a sentence; what helps on, where nothing was, as a button. `meant` is the first name. */
export function describeHits(query: string, hits: readonly Hit[], everywhere: number, meant: string): Pieces {
  const { says: what, count, more } = tellHits(hits);
  const also = more === 0 ? '' : ` ${more === 1 ? says.moreOne : fill(says.more, { count: more })}`;
  switch (what) {
    case 'found':
      return [(count === 1 ? says.foundOne : fill(says.found, { count })) + also];
    case 'closest': {
      const [before = '', after = ''] = fill(says.closest, { query, term: '\n' }).split('\n');
      return [before, button('meant', meant), after + also];
    }
    case 'mentions':
      return [count === 1 ? says.mentionsOne : fill(says.mentions, { count })];
    case 'parts':
      return [says.parts];
    case 'none': {
      if (everywhere === 0) return [says.none, ' ', button('book', fill(says.book, { query }))];
      const elsewhere = everywhere === 1 ? says.elsewhereOne : fill(says.elsewhere, { count: everywhere });
      return [elsewhere, ' ', button('lift', says.lift)];
    }
  }
}

/** How many terms a theme or a letter has. */
export function describeList(count: number, filter: string): Pieces {
  const text = count === 0 ? says.listedNone : count === 1 ? says.listedOne : says.listed;
  return [fill(text, { count, filter }), ' ', button('lift', says.all)];
}

/** A button in a sentence, for what `act` names. */
export function button(act: string, text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'in-text';
  made.dataset['act'] = act;
  made.textContent = text;
  return made;
}
