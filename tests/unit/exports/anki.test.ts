import { expect, test } from 'vitest';
import { questionsToAnki, toField } from '~/exports/anki';
import { readCsv } from './read-csv';
import { bank } from './sample';

const text = questionsToAnki(bank);
const head = text.split('\n').filter((line) => line.startsWith('#'));
const notes = readCsv(text.split('\n').slice(head.length).join('\n'), '\t', '\n');

test('says how its fields are parted, and which hold the id and the tags', () => {
  expect(head).toEqual([
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#deck:The Book: questions',
    '#guid column:1',
    '#tags column:4',
  ]);
});

test('has a card of four fields per question', () => {
  expect(notes.map((note) => note.length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
  expect(new Set(notes.map(([guid]) => guid)).size).toBe(7);
});

test('asks in front and answers behind', () => {
  const [guid, front, back, tags] = notes[0]!;
  expect(guid).toBe('working-model-parcels-one');
  expect(front).toContain('Which is <em>cheapest</em>: <code>{a}</code> or &quot;b&quot;?<ol type="A">');
  expect(front).not.toContain('Since');
  expect(back).toContain('<b>b, #2 -&gt; home\\</b><br>Right. Since B');
  expect(tags).toBe('chapter::parcels objective::ship asks::apply');
});

test('a blank has its forms, its reason and its mistakes behind', () => {
  const [, front, back] = notes[5]!;
  expect(front).toBe('What is <em>stuck</em> on a {parcel}?');
  expect(back).toMatch(/^<p><strong>Post-stamp<\/strong>\. Also right: %50% .*<\/p><p>Since P/);
  expect(back).toContain('<li>If you wrote “seal”: A seal closes; it pays for nothing.</li>');
  expect(back).toContain('https://book.test/primer/parcels/#rates');
});

test('an explanation has its rubric and a model answer behind', () => {
  const [, front, back] = notes[6]!;
  expect(front).toBe('Why is it weighed? ~ Say {two} things.');
  expect(back).toContain('<li><strong>The van: {full}</strong>: Since it breaks down.</li>');
  expect(back).toContain('A model answer: Weight sets the <em>price</em>');
});

test.each([
  { html: 'a "b"', field: '"a ""b"""' },
  { html: 'two\n\tlines', field: 'two lines' },
])('toField writes $field', ({ html, field }) => {
  expect(toField(html)).toBe(field);
});
