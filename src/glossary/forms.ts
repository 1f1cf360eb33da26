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
  /** The term behind a matched text, whatever its capitals. */
  owner(matched: string): string | undefined;
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
  const alternatives = longestFirst.map(toPattern).join('|');
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}\\p{M}_]|${hyphen})(?:${alternatives || '(?!)'})(?![\\p{L}\\p{N}\\p{M}_]|${hyphen}\\p{L})`,
      'giu',
    ),
    owner: (matched) => terms.get(fold(matched))?.id,
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
 * A name with its plural, its other spelling, and written as one word where its first part is a prefix.
 *
 * `formsOf('Tokeniser')` → `['Tokeniser', 'Tokenisers', 'Tokenizer', 'Tokenizers']`
 */
export function formsOf(name: string): string[] {
  const spellings = isAbbreviation(name) ? [name] : [name, american(name), british(name)];
  const written = spellings.flatMap((form) => [form, form.replace(prefix, '$1')]);
  return [...new Set(written.flatMap((form) => [form, plural(form), pluralOfHead(form)]))];
}

/** `pre-training` is also written `pretraining`, `fine-tuned` `finetuned`. */
const prefix = /\b(pre|post|over|under|sub|multi|fine)-(?=\p{L})/giu;

/** “-is-” → “-iz-”, “-our” → “-or”, “-lling” → “-ling”. `american('behaviour')` → `'behavior'` */
function american(name: string): string {
  return name
    .replace(/(?<=\p{L}{3})is(e|es|ed|er|ers|ing|ation)\b/giu, 'iz$1')
    .replace(/(?<=\p{L}{3})ys(e|es|ed|er|ers|ing)\b/giu, 'yz$1')
    .replace(/(behavi|col|fav|lab)our/gi, '$1or')
    .replace(/(label|model|cancel)l(ed|ing)\b/gi, '$1$2');
}

/** The way back. `british('behavior')` → `'behaviour'` */
function british(name: string): string {
  return name
    .replace(/(?<=\p{L}{3})iz(e|es|ed|er|ers|ing|ation)\b/giu, 'is$1')
    .replace(/(?<=\p{L}{3})yz(e|es|ed|er|ers|ing)\b/giu, 'ys$1')
    .replace(/\b(behavi|col|fav|lab)or/gi, '$1our')
    .replace(/\b(label|model|cancel)(ed|ing)\b/gi, '$1l$2');
}

function plural(name: string): string {
  if (/(ss|ias|x|(?<!o)ch|sh)$/i.test(name)) return `${name}es`;
  if (/(s|data)$/i.test(name)) return name;
  return /[^aeiou]y$/i.test(name) ? name.replace(/y$/i, 'ies') : `${name}s`;
}

/** `pluralOfHead('Chain of thought')` → `'Chains of thought'` */
function pluralOfHead(name: string): string {
  const [, head, rest] = /^([^,]+?)([ -](?:of|in|from|as|for) .*)$/i.exec(name) ?? [];
  return head && rest ? plural(head) + rest : name;
}

/** Two capitals or more in one word: RAG, CoT, LLMs. */
function isAbbreviation(form: string): boolean {
  return /\p{Lu}\S*\p{Lu}/u.test(form);
}

// Hyphens that keep a word together, and the dash of “encoder–decoder”.
const hyphen = '[-\\u2010\\u2011]';
const gap = '(?:\\s+|[-\\u2010\\u2011\\u2013])';

const wordsOf = (form: string) => form.split(/[\s\u2010\u2011\u2013-]+/);
const fold = (form: string) => wordsOf(form).join(' ').replaceAll("'", '’').toLowerCase();
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const toPattern = (form: string) => escape(form).replaceAll(' ', gap).replaceAll('’', "[’']");
