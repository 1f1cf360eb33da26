/** The names of a term as they may stand in prose. */
export interface Names {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
}

/** Which term each written form belongs to. Build it with `buildLexicon`. */
export interface Lexicon {
  /** Matches any form as a whole word, longest first. */
  readonly pattern: RegExp;
  /** The term behind a matched text, or `undefined` where the capitals do not fit: “IT” is not “it”. */
  find(matched: string): string | undefined;
}

/**
 * Every form under which the terms are recognised: names, aliases, plurals, and British and American spellings.
 *
 * `buildLexicon([{ id: 'rag', term: 'Retrieval-augmented generation', aliases: ['RAG'] }]).find('RAG')` → `'rag'`
 */
export function buildLexicon(names: readonly Names[]): Lexicon {
  const terms = new Map<string, { id: string; words: string[] }>();
  for (const { id, term, aliases } of names)
    for (const form of [term, ...aliases].flatMap(formsOf))
      terms.set(fold(form), { id, words: wordsOf(form) });
  const longestFirst = [...terms.keys()].sort((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((form) => escape(form).replace(/[ -]/g, '[\\s\\u00a0-]')).join('|');
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_-])(?:${alternatives || '(?!)'})(?![\\p{L}\\p{N}_]|-\\p{L})`,
      'giu',
    ),
    find(matched) {
      const entry = terms.get(fold(matched));
      const words = wordsOf(matched);
      // subtle: “LM” must not match “lm”, so an abbreviation keeps its capitals, alone or in “generative AI”
      return entry?.words.every((word, at) => !isAbbreviation(word) || word === words[at])
        ? entry.id
        : undefined;
    },
  };
}

/**
 * A name with its plural and its other spelling.
 *
 * `formsOf('Tokeniser')` → `['Tokeniser', 'Tokenisers', 'Tokenizer', 'Tokenizers']`
 */
export function formsOf(name: string): string[] {
  return [...new Set([name, otherSpelling(name)].flatMap((form) => [form, plural(form)]))];
}

/** “-is-” ↔ “-iz-”, “-our” ↔ “-or”, “-lling” ↔ “-ling”. `otherSpelling('behaviour')` → `'behavior'` */
function otherSpelling(name: string): string {
  if (isAbbreviation(name)) return name;
  const american = name
    .replace(/is(e|es|ed|er|ers|ing|ation)\b/gi, 'iz$1')
    .replace(/(behavi|col|fav|lab)our/gi, '$1or')
    .replace(/(label|model|cancel)l(ed|ing)\b/gi, '$1$2');
  if (american !== name) return american;
  return name
    .replace(/iz(e|es|ed|er|ers|ing|ation)\b/gi, 'is$1')
    .replace(/\b(behavi|col|fav|lab)or/gi, '$1our')
    .replace(/\b(label|model|cancel)(ed|ing)\b/gi, '$1l$2');
}

function plural(name: string): string {
  if (/(s|ing|data)$/i.test(name)) return name;
  if (/[^aeiou]y$/i.test(name)) return name.replace(/y$/i, 'ies');
  return /(x|ch|sh)$/i.test(name) ? `${name}es` : `${name}s`;
}

/** Two capitals or more in one word: RAG, CoT, LLMs. */
function isAbbreviation(form: string): boolean {
  return /\p{Lu}\S*\p{Lu}/u.test(form);
}

const wordsOf = (form: string) => form.split(/[\s\u00a0-]+/);
const fold = (form: string) => wordsOf(form).join(' ').toLowerCase();
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
