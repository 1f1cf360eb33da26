import { describe, expect, test } from 'vitest';
import {
  categories,
  isHeldOut,
  type Kind,
  kinds,
  labelWords,
  moods,
  type Stage,
  stages,
  trainingWindow,
  vocabulary,
  writeDocument,
} from '~/model/corpus/corpus';
import { fingerprint } from '~/model/corpus/held-out';
import { groups, pairs } from '~/model/corpus/words';
import { random } from '~/model/random';
import { createTokenizer, spaced } from '~/model/tokenizer';

const tokenizer = createTokenizer(vocabulary);
const write = (kind: Kind, count: number, seed = 1) => {
  const draw = random(seed);
  return Array.from({ length: count }, () => writeDocument(draw, kind));
};
const hasBlank = (text: string) => tokenizer.encode(text).some((id) => id >= 5 && id <= 13);

describe('the vocabulary', () => {
  const documents = kinds.flatMap((kind) => write(kind, kind === 'in-context' ? 500 : 2800));

  test('has 520 to 560 tokens, none twice, and fills the room', () => {
    expect(vocabulary.length).toBeGreaterThanOrEqual(520);
    expect(vocabulary.length).toBeLessThanOrEqual(560);
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
  });

  test('has every word that is written, but for invented ones', () => {
    const strange = documents.flatMap((text) => text.split(' ').filter((word) => !vocabulary.includes(word)));
    expect(strange.filter((word) => !/^[a-z]{6,9}\d{1,2}$/.test(word))).toEqual([]);
  });

  test('has no word that is not written, even if labels do not count, but label words and tokens of windows', () => {
    const written = new Set(documents.filter((text) => !isEpisode(text)).flatMap((text) => text.split(' ')));
    const only = vocabulary.filter((word) => !written.has(word));
    expect(only.filter((word) => !labelWords.includes(word))).toEqual([
      ...['<pad>', '<end>', '<unk>'],
      ...Array.from({ length: 8 }, (_, k) => `<unk${k + 1}>`),
    ]);
  });

  test('has groups of eight, and 64 label words', () => {
    for (const words of Object.values(groups)) expect(words).toHaveLength(8);
    expect(new Set(labelWords).size).toBe(64);
    expect(labelWords).toHaveLength(64);
  });

  test('has the words of the tasks to come, whose headers are never written', () => {
    for (const word of ['stars', 'urgency', 'one', 'three', 'five', 'high', 'low'])
      expect(vocabulary).toContain(word);
    expect(documents.filter((text) => /(stars|urgency) :/.test(text))).toEqual([]);
  });
});

/** Whether lines have labels drawn anew: more than one line and no task on single words. */
function isEpisode(text: string): boolean {
  const [, answer] = text.split(/ => | \n /);
  const first = text.split(' ')[0]!;
  return (
    text.includes(' => ') &&
    !/^\w+ :/.test(text) &&
    !Object.values<Record<string, string>>(pairs).some((map) => map[first] === answer)
  );
}

describe('documents', () => {
  test.each<[Kind, RegExp]>([
    ['review', /^review : .+ => (positive|negative)$/],
    ['ticket', /^ticket : .+ => (shipping|billing|account|technical)$/],
    ['word', /^(opposite|plural|colour|kind) : \w+ => \w+$/],
    ['word-episode', /^(\w+ => \w+ \n ){4,11}\w+ => \w+$/],
    ['in-context', /^([^\n]+ => \w+ \n ){3,16}[^\n]+ => \w+$/],
    ['advert', /^advert : .+[.!]$/],
    ['chat', /^customer : .+ \n agent : [^]+[.!]$/],
    ['story', /^([^.]+ \. ?){3,5}$/],
  ])('of kind %s have their form', (kind, form) => {
    for (const text of write(kind, 500)) expect(text).toMatch(form);
  });

  test.each(kinds)('of kind %s are spaced as the tokenizer gives them back', (kind) => {
    for (const text of write(kind, 300)) {
      const unknown: string[] = [];
      expect(tokenizer.decode(tokenizer.encode(text, unknown), unknown)).toBe(text);
      expect(spaced(text)).toBe(text);
    }
  });

  test.each<[Kind, readonly string[]]>([
    ['review', moods],
    ['ticket', categories],
  ])('of kind %s have each answer equally often', (kind, answers) => {
    const texts = write(kind, 4000);
    for (const answer of answers) {
      const share = texts.filter((text) => text.endsWith(`=> ${answer}`)).length / texts.length;
      expect(Math.abs(share - 1 / answers.length)).toBeLessThan(0.03);
    }
  });

  test('have the right article, and no word twice in a row', () => {
    const texts = kinds.filter((kind) => kind !== 'in-context').flatMap((kind) => write(kind, 1000));
    for (const text of texts)
      expect(text).not.toMatch(/ a (awful|amazing|excellent|ugly|empty|email)|an useless| ([a-z]+) \2 /);
  });

  test('have blanks in about one of twelve, of every kind with sentences', () => {
    for (const kind of ['review', 'ticket', 'story', 'advert', 'chat'] as const) {
      const share = write(kind, 3000).filter(hasBlank).length / 3000;
      expect(Math.abs(share - 0.08)).toBeLessThan(0.03);
    }
  });
});

describe('training windows', () => {
  const windows = (stage: Stage, count: number, seed = 1) => {
    const draw = random(seed);
    return Array.from({ length: count }, () => trainingWindow(draw, stage, tokenizer, 128));
  };
  const documentsOf = (window: readonly number[]) =>
    tokenizer
      .decode(window)
      .split('<end>')
      .slice(1, -1)
      .map((text) => text.trim());

  test.each(stages)('of stage %s start after an end, keep documents whole and are well filled', (stage) => {
    const some = windows(stage, 1000);
    const pads = some.flat().filter((id) => id === 0).length;
    expect(1 - pads / (1000 * 128)).toBeGreaterThan(0.93);
    for (const window of some) {
      expect(window).toHaveLength(128);
      expect(window[0]).toBe(tokenizer.id('<end>'));
      expect(tokenizer.decode(window)).toMatch(/<end>( <pad>)*$/);
      expect(documentsOf(window).length).toBeGreaterThan(0);
      for (const text of documentsOf(window)) expect(text).toMatch(/(=> \S+|[.!])$/);
    }
  });

  test('have more stories in the last stage, and none with a blank', () => {
    const storiesOf = (stage: Stage) =>
      windows(stage, 500)
        .flatMap(documentsOf)
        .filter((text) => !text.includes('=>') && !text.includes(' : '));
    const [all, last] = [storiesOf('all'), storiesOf('last')];
    expect(last.length).toBeGreaterThan(2 * all.length);
    expect(all.some(hasBlank)).toBe(true);
    expect(last.some(hasBlank)).toBe(false);
  });

  test('never hold a held-out text', () => {
    const texts = windows('all', 2000).flatMap(documentsOf);
    const judged = texts.flatMap((text) =>
      text.includes('=>')
        ? text.split(' \n ').map((line) => line.split(' => ')[0]!.replace(/^(review|ticket) : /, ''))
        : /^\w+ :/.test(text)
          ? []
          : [text],
    );
    const sentences = judged.filter(
      (text) => text.split(' ').length > 2 && !text.includes('<unk') && !/^\w+ : \w+$/.test(text),
    );
    expect(sentences.length).toBeGreaterThan(8000);
    expect(sentences.filter(isHeldOut)).toEqual([]);
  });

  test('number blanks anew in each document', () => {
    const texts = windows('all', 500)
      .flatMap(documentsOf)
      .filter((text) => text.includes('<unk'));
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) expect(text.match(/<unk\d?>/)?.[0]).toBe('<unk1>');
  });

  test('are the same for the same seed, on every machine', () => {
    expect([
      fingerprint(vocabulary.join(' ')),
      fingerprint(windows('first', 100).join()),
      fingerprint(windows('all', 100).join()),
    ]).toMatchInlineSnapshot(`
      [
        3049466933,
        1778747203,
        1093931345,
      ]
    `);
  });
});
