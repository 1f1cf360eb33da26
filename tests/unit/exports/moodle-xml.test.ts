import { describe, expect, test } from 'vitest';
import { bankToMoodleXml, exerciseToMoodleXml } from '~/exports/moodle-xml';
import { xmlDocument } from '~/exports/xml';
import { markShort } from './mark-short';
import { all, one, readXml, textOf, type Node } from './read-xml';
import { awkwardForm, bank, exerciseOf } from './sample';

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
    'shortanswer',
    'essay',
  ]);
});

test('an id stands once', () => {
  const ids = all(quiz, 'idnumber').map(textOf);
  expect(new Set(ids).size).toBe(8);
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

describe('a blank', () => {
  const question = read('blank');
  const answers = children(question, 'answer').map((answer) => ({
    text: said(answer, 'text'),
    weight: Number(answer.attributes['fraction']),
    feedback: said(answer, 'feedback'),
  }));

  test.each([
    { written: 'Post-stamp', weight: 100, says: 'Right. Since P' },
    { written: 'post stamp', weight: 100, says: 'Right. Since P' },
    { written: awkwardForm, weight: 100, says: 'Right. Since P' },
    { written: 'colour label', weight: 0, says: 'Not this one. Since L' },
    { written: 'color label', weight: 0, says: 'Not this one. Since L' },
    { written: 'seal', weight: 0, says: 'Not this one. A seal closes' },
    { written: 'sealing wax', weight: 0, says: 'Not this one. Since P' },
  ])('gives $weight for $written', ({ written, weight, says }) => {
    const marked = markShort(answers, written);
    expect(marked?.weight).toBe(weight);
    expect(marked?.feedback).toContain(says);
  });

  test('takes capitals for small letters, and tells the accepted forms to everybody', () => {
    expect(said(question, 'usecase')).toBe('0');
    expect(said(question, 'generalfeedback')).toContain('<strong>Post-stamp</strong>. Also right: %50%');
  });
});

test('an explanation has its rubric for whoever marks it, and a model answer for whoever wrote it', () => {
  const question = read('explain');
  expect(children(question, 'answer')).toEqual([]);
  expect(said(question, 'graderinfo')).toContain('<strong>The van: {full}</strong>: Since it breaks down.');
  expect(said(question, 'graderinfo')).not.toContain('Weight sets');
  expect(said(question, 'generalfeedback')).toContain('A model answer: Weight sets the <em>price</em>');
  expect(said(question, 'responserequired')).toBe('1');
});
