import {
  decode as decodeOlder,
  encode as encodeOlder,
  vocabularySize as olderSize,
} from 'gpt-tokenizer/encoding/cl100k_base';
import { decode, encode, vocabularySize } from 'gpt-tokenizer/encoding/o200k_base';
import {
  decode as decodeGpt2,
  encode as encodeGpt2,
  vocabularySize as gpt2Size,
} from 'gpt-tokenizer/encoding/r50k_base';
import { describe, expect, test } from 'vitest';
import { countWords } from '~/chapter/sections';
import * as bpe from '~/model/bpe';
import { cosine, nearest, shopSentences, wordVectors } from '~/model/cooccurrence';
import { bodyOf, expectQuote, inEnglish, inWords, questionOf, source } from './quoted';

const piecesOf = (text: string) => encode(text).map((id) => decode([id]));
const inCode = (pieces: readonly string[]) =>
  pieces.map((piece) => `\`${piece.replace(' ', '·')}\``).join(', ');

describe('the chapter on tokens', () => {
  const text = bodyOf('tokens');

  /** The sentence of the Declaration in each language, as the figure has it. */
  const sentences = Object.fromEntries(
    [...source('figures/tokens/LanguageCosts.astro').matchAll(/^ {2}(\w+): '([^']+)',$/gm)].map(
      ([, language = '', sentence = '']) => [language, sentence],
    ),
  );
  const newer = (language: string) => encode(sentences[language] ?? '').length;
  const older = (language: string) => encodeOlder(sentences[language] ?? '').length;

  test('compares eight languages', () => {
    expect(Object.keys(sentences)).toHaveLength(8);
  });

  const merges = bpe.trainBpe(['sent unsent resent sender'], 3);
  const symbolsAfter = (steps: number) =>
    bpe.encode('sent unsent resent sender', merges.slice(0, steps)).length;
  const cut = (word: string) => inCode(bpe.encode(word, merges).map((id) => bpe.decode([id], merges)));
  const pair = (step: number) => merges[step]!.pair.map((id) => bpe.decode([id], merges)).join(' ');
  const times = (step: number) => inWords(merges[step]!.count);

  const undeliverable = inCode(piecesOf(' undeliverable')).replace('·', '');

  const table = wordVectors(shopSentences(300), 2);
  const near = nearest(table, 'angry', 3).map(
    ({ word, similarity }) => `*${word}* (${similarity.toFixed(2)})`,
  );

  test.each([
    `counts as ${newer('English')} units in English and ${newer('Burmese')} in Burmese`,
    `counts as ${older('English')} and ${older('Burmese')}.`,
    `Hindi fell from ${older('Hindi')} tokens to ${newer('Hindi')}, Korean from ${older('Korean')} to ${newer('Korean')}`,
    `about ${inEnglish(Math.round(vocabularySize / 1e5) * 1e5)} entries against ${inEnglish(Math.round(olderSize / 1e5) * 1e5)}`,
    `arcels* is ${inWords(piecesOf(' parcels').length)} token, *reschedule* is ${inWords(piecesOf(' reschedule').length)}, and *undeliverable* is ${inWords(piecesOf(' undeliverable').length)}: ${undeliverable}.`,
    `\`PARCEL\` is ${inWords(piecesOf('PARCEL').length)} tokens`,
    `\`INV-2026-00417\`, one thing to your accountant, is ${inWords(piecesOf('INV-2026-00417').length)}, and the year is cut into \`${piecesOf('INV-2026-00417').slice(2, 4).join('` and `')}\``,
    `*sent unsent resent sender*, ${symbolsAfter(0)} characters with the spaces`,
    `The pair \`${pair(0)}\` occurs ${times(0)} times.`,
    `Glue, and ${symbolsAfter(1)} symbols are left.`,
    `\`${pair(1)}\` occurs ${times(1)} times: ${symbolsAfter(2)} symbols.`,
    `\`${pair(2)}\`, ${times(2)} times: ${symbolsAfter(3)}.`,
    `*Resend* is cut into ${cut('resend')}.`,
    `*Absent* is cut into ${cut('absent')},`,
    `${bpe.BYTES} bytes, 50,000 merges and one mark for the end of a text: ${inEnglish(gpt2Size)} entries`,
    `\`·parcel\` is ${inEnglish(encode(' parcel')[0]!)}; before it stands *${decode([encode(' parcel')[0]! - 1]).trim()}*`,
    `one token, ${inEnglish(encode(' strawberry')[0]!)}, and there is no r in ${inEnglish(encode(' strawberry')[0]!)}.`,
    `an entry ${inEnglish(encodeGpt2(' SolidGoldMagikarp')[0]!)}: \`·SolidGoldMagikarp\``,
    `\`BuyableInstoreAndOnline\`, id ${inEnglish(encodeGpt2('BuyableInstoreAndOnline')[0]!)}.`,
    `${shopSentences(300).length} sentences of an imaginary shop`,
    `The words nearest to *angry* are ${near.slice(0, 2).join(', ')} and ${near[2]},`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('calls `·parcel`, `parcel` and `Parcel` three different entries', () => {
    const ids = [' parcel', 'parcel', 'Parcel'].map((form) => encode(form));
    expect(ids.map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(new Set(ids.flat()).size).toBe(3);
  });

  test('puts the Persian word for stone behind `·parcel`', () => {
    expect(decode([encode(' parcel')[0]! + 1])).toBe(' سنگ');
  });

  test.each([
    ['strawberry, in the question', encode(' strawberry')],
    ['the forum’s user name', encodeGpt2(' SolidGoldMagikarp')],
    ['the web shop’s field name', encodeGpt2('BuyableInstoreAndOnline')],
  ])('has one token for %s', (_, ids) => {
    expect(ids).toHaveLength(1);
  });

  test('counts `e n` as often as the pair that is glued first', () => {
    const counts = bpe.countPairs([bpe.toBytes('sent unsent resent sender')]);
    const [e, n] = bpe.toBytes('en');
    expect(counts.get(`${e},${n}`)).toBe(merges[0]!.count);
    expect(Math.max(...counts.values())).toBe(merges[0]!.count);
  });

  test('adds up GPT-2’s vocabulary', () => {
    expect(bpe.BYTES + 50_000 + 1).toBe(gpt2Size);
    expect(decodeGpt2([gpt2Size - 1])).toBe('<|endoftext|>');
  });

  test.each([
    { letter: 'p', bytes: 1 },
    { letter: 'လ', bytes: 3 },
    { letter: 'स', bytes: 3 },
    { letter: '人', bytes: 3 },
  ])('needs $bytes bytes for $letter', ({ letter, bytes }) => {
    expect(bpe.toBytes(letter)).toHaveLength(bytes);
  });

  test('is cut from the same text by both tokenizers', () => {
    for (const sentence of Object.values(sentences)) {
      expect(decode(encode(sentence))).toBe(sentence);
      expect(decodeOlder(encodeOlder(sentence))).toBe(sentence);
    }
  });

  // Up to the quiz, without code, tags and marks, by the words that the reading time counts.
  test('comes to the tokens per word that it says', () => {
    const [prose = ''] = text.split('<Quiz');
    const plain = prose
      .replace(/```[\s\S]*?```/g, ' ')
      .replace(/^import .*$/gm, ' ')
      .replace(/<[^>]*>|[*`]/g, ' ')
      .replace(/\s+/g, ' ');
    const [, said] = /comes to ([\d.]+) tokens per word/.exec(text) ?? [];
    // Changing a sentence of the chapter moves the third digit; the text may be off by one in the second.
    expect(Math.abs(encode(plain).length / countWords(prose) - Number(said))).toBeLessThan(0.015);
  });

  test('finds *happy* beside *angry* where a question says so', () => {
    const vector = (word: string) => table.vectors[table.words.indexOf(word)]!;
    const question = questionOf('tokens-trace-search', 'choices');
    const reason = question.options.find(({ id }) => id === 'opposite')?.reason;
    expect(reason).toContain(
      `*angry* and *happy* come to ${cosine(vector('angry'), vector('happy')).toFixed(2)} of 1`,
    );
  });

  test('cuts the reference in a question as it says', () => {
    const { prompt, options, answer } = questionOf('tokens-split-invoice', 'choice');
    const [, reference = ''] = /`([^`]+)`/.exec(prompt) ?? [];
    const right = options.find(({ id }) => id === answer);
    expectQuote(right?.reason ?? '', `${inCode(piecesOf(reference))}.`);
  });

  test('cuts *undeliverable* on a card as it says', () => {
    const { cards } = questionOf('tokens-split-sort', 'sort');
    expectQuote(cards.map(({ text: card }) => card).join('\n'), `*undeliverable* becomes ${undeliverable}`);
  });

  test('cuts *absent* in a question as it says', () => {
    expectQuote(questionOf('tokens-merge-absent', 'choice').prompt, `cuts *absent* into ${cut('absent')}.`);
  });

  test.each([
    `Hindi fell from ${older('Hindi')} tokens to ${newer('Hindi')}`,
    `Burmese from ${older('Burmese')} to ${newer('Burmese')}`,
    `English stayed at ${newer('English')}`,
  ])('says in a question: %s', (quote) => {
    const { options, answer } = questionOf('tokens-cost-new-list', 'choice');
    expectQuote(options.find(({ id }) => id === answer)?.reason ?? '', quote);
  });

  test('asks for the words that are left of a window', () => {
    const { variants } = questionOf('tokens-fit-words', 'number');
    for (const { given, answer } of variants) {
      const { window = 0, fixed = 0, reserved = 0 } = given as Record<string, number>;
      expect(answer).toBe(((window - fixed - reserved) * 3) / 4);
    }
  });
});
