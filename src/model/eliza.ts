/*
 * A small ELIZA: a keyword is found, the sentence is cut around it, and the pieces are put into a reply that
 * somebody wrote beforehand. Nothing is counted and nothing is learned; the script is the whole program.
 * After J. Weizenbaum, "ELIZA", Communications of the ACM 9 (1966), doi:10.1145/365153.365168, whose script DOCTOR
 * is longer, tries several patterns for each keyword and keeps a memory of earlier lines.
 */

export interface Rule {
  /** What the rule looks for, as a person would name it. */
  readonly key: string;
  /** Rules of a higher rank are tried first. */
  readonly rank: number;
  /** Words to find; `*` is any run of words, also none; `a|b` is one of two. */
  readonly pattern: string;
  /** Used in turn. `$2` is what the second `*` caught, turned from *my* to *your*. */
  readonly replies: readonly [string, ...string[]];
}

export interface Turn {
  readonly heard: string;
  readonly rule: Rule;
  readonly says: string;
}

/** What it says when no keyword was found: Weizenbaum's “content-free remark”. */
export const nothingFound: Rule = {
  key: 'none found',
  rank: -1,
  pattern: '*',
  replies: ['Please go on.', 'I see.', 'What does that suggest to you?'],
};

/** Ten rules in the manner of the script DOCTOR. */
export const doctor: readonly Rule[] = [
  {
    key: 'computer',
    rank: 50,
    pattern: '* computer|computers|machine *',
    replies: ['Do computers worry you?'],
  },
  {
    key: 'alike',
    rank: 10,
    pattern: '* alike|same *',
    replies: ['In what way?', 'What resemblance do you see?'],
  },
  { key: 'remember', rank: 5, pattern: '* i remember *', replies: ['Do you often think of $2?'] },
  {
    key: 'my … mother',
    rank: 3,
    pattern: '* my * mother|father|sister|brother|wife|husband *',
    replies: ['Tell me more about your family.'],
  },
  { key: 'my', rank: 2, pattern: '* my *', replies: ['Your $2.', 'Why do you say your $2?'] },
  {
    key: 'I am',
    rank: 1,
    pattern: '* i am *',
    replies: ['How long have you been $2?'],
  },
  {
    key: 'I need',
    rank: 1,
    pattern: '* i need|want *',
    replies: ['What would it mean to you if you got $2?'],
  },
  { key: 'because', rank: 0, pattern: '* because *', replies: ['Is that the real reason?'] },
  { key: 'perhaps', rank: 0, pattern: '* perhaps|maybe *', replies: ['You do not seem quite certain.'] },
  { key: 'always', rank: 0, pattern: '* always *', replies: ['Can you think of an example?'] },
];

/**
 * What each `*` of the pattern catches, or `undefined` if the words do not fit.
 * `match('* i am *', 'Well, I am late.')` → `['well', 'late']`
 */
export function match(pattern: string, sentence: string): string[] | undefined {
  const parts = pattern.split(' ').map((part) => (part === '*' ? '((?: \\S+)*?)' : ` (?:${part})`));
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}’-]+/gu) ?? [];
  const found = new RegExp(`^${parts.join('')}$`, 'u').exec(words.map((word) => ` ${word}`).join(''));
  return found?.slice(1).map((caught) => caught.trim());
}

/** Says it from the other side of the desk. `turnRound('my boss made me come')` → `'your boss made you come'` */
export function turnRound(words: string): string {
  return words
    .split(' ')
    .map((word) => OTHER_SIDE.get(word) ?? word)
    .join(' ');
}

/** The rule that answers: of all that fit, the one of the highest rank; of equals, the one listed first. */
export function ruleFor(sentence: string, script: readonly Rule[] = doctor): Rule {
  return script
    .filter(({ pattern }) => match(pattern, sentence))
    .reduce((best, rule) => (rule.rank > best.rank ? rule : best), nothingFound);
}

/**
 * A whole conversation. A rule that fires again uses its next reply.
 * `converse(['I am a parcel.'])[0].says` → `'How long have you been a parcel?'`
 */
export function converse(sentences: readonly string[], script: readonly Rule[] = doctor): Turn[] {
  const fired = new Map<Rule, number>();
  return sentences.map((heard) => {
    const rule = ruleFor(heard, script);
    const before = fired.get(rule) ?? 0;
    fired.set(rule, before + 1);
    const caught = match(rule.pattern, heard) ?? [];
    const reply = rule.replies[before % rule.replies.length] ?? rule.replies[0];
    return { heard, rule, says: reply.replace(/\$(\d)/g, (_, n) => turnRound(caught[Number(n) - 1] ?? '')) };
  });
}

const OTHER_SIDE: ReadonlyMap<string, string> = new Map([
  ['i', 'you'],
  ['me', 'you'],
  ['am', 'are'],
  ['my', 'your'],
  ['myself', 'yourself'],
  ['you', 'I'],
  ['your', 'my'],
  ['yourself', 'myself'],
]);
