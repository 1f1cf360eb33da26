import type { Depth } from './depth';

type Texts = Readonly<Record<string, string>>;

const fetched = new Map<Depth, Promise<Texts>>();
let turn = 0;

/**
 * Adds to each card what the reader wants beyond the sentence. `url` holds `{depth}`. An open card is left as it is until
 * it closes; if the texts cannot be fetched, the sentences stand.
 */
export async function deepenCards(cards: HTMLElement, depth: Depth, url: string): Promise<void> {
  const mine = ++turn;
  const texts = depth === 'sentence' ? {} : await load(depth, url).catch(() => ({}));
  if (mine !== turn) return;
  for (const card of cards.querySelectorAll<HTMLElement>('.card')) {
    const set = () => {
      if (mine === turn) deepen(card, (texts as Texts)[card.id.replace('card-', '')]);
    };
    if (card.matches(':popover-open')) card.addEventListener('toggle', set, { once: true });
    else set();
  }
}

function deepen(card: HTMLElement, html: string | undefined) {
  card.querySelector('.deep')?.remove();
  if (html === undefined) return;
  const deep = document.createElement('div');
  deep.className = 'deep';
  deep.innerHTML = html;
  card.querySelector('.foot')?.before(deep);
}

function load(depth: Depth, url: string): Promise<Texts> {
  const texts =
    fetched.get(depth) ??
    fetch(url.replace('{depth}', depth), { priority: 'low' }).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      return answer.json() as Promise<Texts>;
    });
  fetched.set(depth, texts);
  texts.catch(() => fetched.delete(depth));
  return texts;
}
