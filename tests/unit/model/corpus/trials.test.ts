import { describe, expect, test } from 'vitest';
import { categories, isHeldOut, isHeldOutPair, moods, vocabulary } from '~/model/corpus/corpus';
import { answersIn } from '~/model/corpus/extraction';
import { areHeldOutGroups } from '~/model/corpus/held-out';
import { answers, newTask, type NewTask } from '~/model/corpus/new-tasks';
import { wordsOf } from '~/model/corpus/phrases';
import { problems, writeProblem } from '~/model/corpus/tickets';
import {
  extractionTrials,
  type FewShot,
  fewShotTrials,
  reviewTrials,
  ticketTrials,
  unseenTicketTrials,
  wordTrials,
} from '~/model/corpus/trials';
import { unseenProblems } from '~/model/corpus/unseen-tickets';
import { groups } from '~/model/corpus/words';
import { random } from '~/model/random';
import { createTokenizer } from '~/model/tokenizer';

const tokenizer = createTokenizer(vocabulary);
const textOf = (prompt: string) => prompt.replace(/^\w+ : /, '').replace(/ =>$/, '');
const count = (all: readonly string[], one: string) => all.filter((each) => each === one).length;

describe('trials', () => {
  test.each([
    ['reviews', reviewTrials, moods],
    ['tickets', ticketTrials, categories],
  ] as const)('of %s are held out, balanced and of known words', (_, trials, classes) => {
    const all = trials(random(1), 400);
    for (const { prompt } of all) {
      expect(prompt).toMatch(/ =>$/);
      expect(isHeldOut(textOf(prompt))).toBe(true);
      expect(tokenizer.encode(prompt)).not.toContain(tokenizer.id('<unk1>'));
    }
    for (const one of classes)
      expect(
        count(
          all.map(({ answer }) => answer),
          one,
        ),
      ).toBe(400 / classes.length);
  });

  test('of unseen wording have eight per category, of known words, none a wording of training', () => {
    for (const one of categories) expect(unseenProblems[one]).toHaveLength(8);
    const patterns = Object.values(unseenProblems).flat();
    expect(wordsOf(patterns).filter((word) => !vocabulary.includes(word))).toEqual([]);
    expect(patterns.filter((one) => Object.values(problems).flat().includes(one))).toEqual([]);
    const draw = random(1);
    const seen = new Set(Array.from({ length: 20_000 }, (_, k) => writeProblem(draw, categories[k % 4]!)));
    const trials = unseenTicketTrials(random(1), 200);
    expect(trials.filter(({ prompt }) => seen.has(textOf(prompt)))).toEqual([]);
    expect(new Set(trials.map(({ prompt }) => prompt)).size).toBeGreaterThan(80);
  });

  test('of questions about a text ask for something that it says once', () => {
    for (const { prompt, answer } of extractionTrials(random(1), 200)) {
      expect(prompt).toMatch(/^(kind|colour|city) : .* =>$/);
      expect(isHeldOut(textOf(prompt))).toBe(true);
      expect(answersIn(textOf(prompt))).toContainEqual([prompt.split(' ')[0], answer]);
    }
  });

  test.each([
    [
      'the lamp is red',
      [
        ['kind', 'furniture'],
        ['colour', 'red'],
      ],
    ],
    ['the red lamp and the blue chair', [['kind', 'furniture']]],
    [
      'someone in rome stole my bike',
      [
        ['kind', 'outdoor'],
        ['city', 'rome'],
      ],
    ],
    ['i can not log in', []],
  ] as const)('`%s` answers what it leaves no doubt about', (text, answers) => {
    expect(answersIn(text)).toEqual(answers);
  });

  test('of words ask for one word', () => {
    for (const { prompt, answer } of wordTrials(random(1), 100)) {
      expect(prompt).toMatch(/^(opposite|plural|colour|kind) : \w+ =>$/);
      expect(vocabulary).toContain(answer);
    }
  });

  test('are the same for the same draw', () => {
    expect(ticketTrials(random(4), 20)).toEqual(ticketTrials(random(4), 20));
  });
});

describe('few-shot trials', () => {
  const base: FewShot = { n: 60, task: 'ticket', classes: 2, labels: 'held-out-pair' };
  const examplesOf = (prompt: string) =>
    prompt
      .split(' \n ')
      .slice(0, -1)
      .map((line) => line.split(' => ') as [string, string]);
  const ofGroup = (word: string) => Object.keys(groups).find((name) => groups[name]!.includes(word))!;

  test.each<Partial<FewShot>>([
    { task: 'sentiment', perClass: 1 },
    { task: 'ticket', perClass: 2, classes: 3 },
    { task: 'group', perClass: 1, classes: 3 },
    { task: 'group', perClass: 4 },
  ])('show each class equally often: %j', (wanted) => {
    for (const { prompt, labels } of fewShotTrials(random(1), { ...base, ...wanted })) {
      expect(labels).toHaveLength(wanted.classes ?? 2);
      const shown = examplesOf(prompt).map(([, label]) => label);
      for (const label of labels) expect(count(shown, label)).toBe(wanted.perClass);
    }
  });

  test('label examples and answer by class', () => {
    for (const { prompt, labels, classes, answer } of fewShotTrials(random(1), {
      ...base,
      task: 'group',
      shots: 6,
    })) {
      const label = (word: string) => labels[classes.indexOf(ofGroup(word))];
      for (const [word, given] of examplesOf(prompt)) expect(given).toBe(label(word));
      expect(answer).toBe(label(prompt.split(' ').at(-2)!));
    }
  });

  test.each([0, 1, 4, 8])('show %i examples and fit into the window', (shots) => {
    for (const task of ['sentiment', 'ticket', 'group'] as const)
      for (const { prompt } of fewShotTrials(random(2), { ...base, task, shots })) {
        expect(examplesOf(prompt)).toHaveLength(shots);
        expect(tokenizer.encode(prompt).length).toBeLessThanOrEqual(124);
      }
  });

  test('have texts, pairs of labels and pairs of groups that training never shows', () => {
    for (const { prompt, labels } of fewShotTrials(random(3), { ...base, shots: 4 })) {
      expect(isHeldOutPair(labels[0]!, labels[1]!)).toBe(true);
      for (const line of prompt.split(' \n ')) expect(isHeldOut(line.split(' =>')[0]!)).toBe(true);
    }
    for (const { classes } of fewShotTrials(random(3), { ...base, task: 'group', shots: 4 }))
      expect(areHeldOutGroups(classes[0]!, classes[1]!)).toBe(true);
  });

  test('swap the names of the classes', () => {
    const wanted: FewShot = { ...base, task: 'sentiment', shots: 2, labels: 'swapped' };
    for (const { labels, classes } of fewShotTrials(random(4), wanted)) {
      expect(labels).toEqual([classes[1], classes[0]]);
      expect([...classes].sort()).toEqual(['negative', 'positive']);
    }
  });

  test('give random labels that tell nothing', () => {
    const wanted: FewShot = { ...base, n: 200, task: 'group', shots: 4, labels: 'random' };
    const isRight = fewShotTrials(random(5), wanted).flatMap(({ prompt, labels, classes }) =>
      examplesOf(prompt).map(([word, label]) => label === labels[classes.indexOf(ofGroup(word))]),
    );
    expect(Math.abs(isRight.filter(Boolean).length / isRight.length - 0.5)).toBeLessThan(0.06);
  });

  test('have unknown labels become blanks', () => {
    for (const { prompt, answer } of fewShotTrials(random(6), { ...base, perClass: 1, labels: 'unknown' })) {
      const unknown: string[] = [];
      expect(tokenizer.decode(tokenizer.encode(prompt, unknown))).toMatch(/=> <unk1> \n .* => <unk2> \n/);
      expect(unknown).toContain(answer);
    }
  });

  test('error for three classes of sentiment', () => {
    const wanted: FewShot = { ...base, task: 'sentiment', classes: 3 };
    expect(() => fewShotTrials(random(1), wanted)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Sentiment has two classes; ask for 2.]`,
    );
  });
});

describe('new tasks', () => {
  test.each<NewTask>(['stars', 'urgency'])(
    '%s: different items, as many of each answer, held out or not',
    (name) => {
      for (const heldOut of [true, false]) {
        const items = newTask(name, random(1), 600, { heldOut });
        expect(new Set(items.map(({ text }) => text)).size).toBe(600);
        for (const { text } of items) {
          expect(text.startsWith(`${name} : `) && text.endsWith(' =>')).toBe(true);
          expect(isHeldOut(textOf(text))).toBe(heldOut);
          expect(tokenizer.encode(text)).not.toContain(tokenizer.id('<unk1>'));
        }
        for (const answer of answers[name])
          expect(
            count(
              items.map((item) => item.answer),
              answer,
            ),
          ).toBe(600 / answers[name].length);
      }
    },
  );

  test('give three stars to mixed reviews alone', () => {
    for (const { text, answer } of newTask('stars', random(2), 300))
      expect(/ (but|although) /.test(text)).toBe(answer === 'three');
  });
});
