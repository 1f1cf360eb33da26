import type { Lexicon } from './forms';

export interface Marked {
  readonly html: string;
  /** The ids of the terms that were marked, in the order of the text. */
  readonly used: readonly string[];
}

/** Elements whose text is left alone: headings, code, links, controls, words under discussion, drawings. */
const untouched = new Set(
  'a button code pre kbd samp h1 h2 h3 h4 h5 h6 em i label legend summary table time svg script style title'.split(
    ' ',
  ),
);
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

// A comment, a script or style (whose “<” opens no tag), a tag whose attributes may hold “>”, or a run of text.
const pieces =
  /<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script\s*>|<style\b[\s\S]*?<\/style\s*>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi;

/**
 * Marks the first use of each term in each section of rendered HTML. A section begins with an `<h2>`.
 * Text inside headings, code, links, quizzes (`data-no-terms`) and the other elements above is left alone, and so
 * are the terms in `except`.
 *
 * `markTerms('<p>A token.</p>', lexicon, (id, text) => `<a href="#${id}">${text}</a>`)`
 * → `{ html: '<p>A <a href="#token">token</a>.</p>', used: ['token'] }`
 */
export function markTerms(
  html: string,
  lexicon: Lexicon,
  link: (id: string, text: string) => string,
  except: ReadonlySet<string> = new Set(),
): Marked {
  const used = new Set<string>();
  let inSection = new Set<string>();
  const open: { name: string; skip: boolean }[] = [];

  const markText = (text: string) =>
    text.replace(lexicon.pattern, (matched) => {
      const id = lexicon.find(matched);
      if (!id || inSection.has(id) || except.has(id)) return matched;
      inSection.add(id);
      used.add(id);
      return link(id, matched);
    });

  const marked = html.replace(pieces, (piece, slash: string | undefined, tag?: string, attributes = '') => {
    if (tag === undefined) {
      return piece.startsWith('<') || open.at(-1)?.skip ? piece : markText(piece);
    }
    const name = tag.toLowerCase();
    if (slash) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
    } else if (!empty.has(name) && !attributes.endsWith('/')) {
      if (name === 'h2') inSection = new Set();
      const skip = open.at(-1)?.skip || untouched.has(name) || /\sdata-no-terms\b/.test(attributes);
      open.push({ name, skip });
      // A term that the author marked counts as the first use.
      const forced = /\sdata-term="([^"]+)"/.exec(attributes)?.[1];
      if (forced) {
        inSection.add(forced);
        used.add(forced);
      }
    }
    return piece;
  });
  return { html: marked, used: [...used] };
}
