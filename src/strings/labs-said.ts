/** What the labs say while they are used. Their scripts carry these texts, so that pages need not. */
export const nextSays = {
  noCut: 'no cut',
  rest: '{count} other tokens',
  restCut: '{count} other tokens, cut',
  cut: 'cut',
  was: '{percent} before the cuts',
  unknownOne:
    '“{words}” is not among the words that the model knows. It reads a numbered blank in its place: it can repeat the blank, and knows nothing else about it.',
  unknown:
    '{words}: none of these is among the words that the model knows. It reads numbered blanks in their place: it can repeat them, and knows nothing else about them.',
  drawn: 'Drawn by chance: “{word}” had {percent}.',
  fixed: '“{word}”: at temperature 0 the likeliest word is taken, always.',
  wrote: 'The model wrote {count} tokens.',
  ended: 'The model ended its text here: what it drew next was the end of text.',
  stop: 'Stop',
  write: 'Write on',
  empty: 'Type a word, or choose a beginning below.',
} as const;

/** What the prompt bench says while it is used. */
export const benchSays = {
  scored:
    '{right} of {of} right. The true share is somewhere from {low} to {high}\u202f%, with 95\u202f% confidence.',
  working: '{done} of {of} …',
  stale: 'The prompt has changed: ask again.',
  label: 'For {kind}',
  natural: 'Use the usual words, {words}',
  example: 'Example {number}',
  badLabel: 'A label is one word, without marks.',
  measured: 'Measured: {list}.',
  point: '{right} right with {shots}',
  run: 'Measure',
  stop: 'Stop',
} as const;
