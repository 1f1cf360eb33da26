import { expect, test } from 'vitest';
import { bankToMoodleXml, exerciseToMoodleXml } from '~/exports/moodle-xml';
import { xmlDocument } from '~/exports/xml';
import { all, one, readXml, textOf, type Node } from './read-xml';
import { bank, exerciseOf } from './sample';

const quiz = readXml(bankToMoodleXml(bank));
const read = (type: Parameters<typeof exerciseOf>[0]) =>
  readXml(xmlDocument(exerciseToMoodleXml(exerciseOf(type))));
const said = (node: Node, name: string) => textOf(one(node, name)).trim();
const children = (node: Node, name: string) =>
  node.children.filter((child) => typeof child !== 'string').filter((child) => child.name === name);

test('a file has a category per chapter, and an entry per question and variant', () => {
  expect(quiz.name).toBe('quiz');
  expect(children(quiz, 'question').map(({ attributes }) => attributes['type'])).toEqual([
    'category',
    'multichoice',
    'multichoice',
    'ordering',
    'matching',
    'numerical',
    'numerical',
  ]);
});

test('an id stands once', () => {
  const ids = all(quiz, 'idnumber').map(textOf);
  expect(new Set(ids).size).toBe(6);
});

test('a choice has its prompt, its options with reasons, and its hint', () => {
  const question = read('choice');
  expect(said(question, 'questiontext')).toBe(
    'Which is <em>cheapest</em>: <code>{a}</code> or &quot;b&quot;?',
  );
  expect(said(question, 'single')).toBe('true');
  expect(
    children(question, 'answer').map((answer) => [answer.attributes['fraction'], said(answer, 'text')]),
  ).toEqual([
    ['0', '% of = the <code>~price</code>'],
    ['100', 'b, #2 -&gt; home\\'],
    ['0', 'c: {3}'],
  ]);
  expect(said(children(question, 'answer')[1]!, 'feedback')).toMatch(/^Right\. Since B .* \]\]&gt; c$/);
  expect(said(question, 'hint')).toBe('Think of ~ 5 %.');
});

test('the right options of several make 100 % together, and the wrong ones take it away', () => {
  const question = read('choices');
  expect(said(question, 'single')).toBe('false');
  expect(children(question, 'answer').map(({ attributes }) => attributes['fraction'])).toEqual([
    '33.33333',
    '-50',
    '33.33333',
    '-50',
    '33.33333',
  ]);
});

test('an order has its lines in the right order, all to be placed', () => {
  const question = read('order');
  expect(
    children(question, 'answer').map((answer) => [answer.attributes['fraction'], said(answer, 'text')]),
  ).toEqual([
    ['1', 'First, <em>pack</em>'],
    ['2', 'First, <em>weigh</em>'],
    ['3', 'First, <em>pay</em>'],
  ]);
  expect([said(question, 'selecttype'), said(question, 'gradingtype')]).toEqual(['ALL', 'ABSOLUTE_POSITION']);
});

test('a sort has a group for each card, and all reasons behind it', () => {
  const question = read('sort');
  expect(
    children(question, 'subquestion').map((card) => [said(card, 'text'), said(one(card, 'answer'), 'text')]),
  ).toEqual([
    ['A card', 'Home = {here}'],
    ['A chair', 'Away'],
    ['A stool', 'Away'],
  ]);
  expect(said(question, 'generalfeedback')).toContain('Since Z ~ costs');
});

test('a number has its tolerance, and its mistakes without points', () => {
  const answers = children(read('number'), 'answer');
  expect(
    answers.map((answer) => [answer.attributes['fraction'], said(answer, 'text'), said(answer, 'tolerance')]),
  ).toEqual([
    ['100', '1200', '0.5'],
    ['0', '600', '0'],
  ]);
});
