import { expect, test } from 'vitest';
import { contentWords, stem } from '~/search/words';

test.each([
  ['What is a Tokeniser?', ['tokenizer']],
  ['how to', ['how', 'to']],
  ['difference between RAG and fine-tuning', ['rag', 'fine', 'tuning']],
  ['', []],
  ['  –  ', []],
])('goes by the words of “%s”', (text, words) => {
  expect(contentWords(text)).toEqual(words);
});

test.each([
  ['training', 'trained', 'train'],
  ['policies', 'policy', 'policy'],
  ['planned', 'plans', 'plan'],
  ['hallucinating', 'hallucinate', 'hallucinat'],
  ['generation', 'generating', 'generat'],
  ['tokenization', 'tokenizer', 'tokeniz'],
  ['boxes', 'box', 'box'],
  ['cost', 'costs', 'cost'],
])('%s and %s share %s', (one, other, root) => {
  expect([stem(one), stem(other)]).toEqual([root, root]);
});

test.each(['bias', 'loss', 'class', 'gpus', 'llm', 'is', 'a', ''])('leaves enough of %s', (word) => {
  expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(word.length, 3));
});
