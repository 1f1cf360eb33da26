import { describe, expect, test } from 'vitest';
import { chapters } from '~/chapter/book';
import type { Bank, BankQuestion, TermList } from '~/exports/bank.schema';
import { questionSchema } from '~/quiz/question.schema';
import { inlineHtml } from '~/strings/inline';
import { parseBook } from '../content/book';
import { checkQti } from '../unit/exports/check-qti';
import { checkSchema } from '../unit/exports/check-schema';
import { markShort } from '../unit/exports/mark-short';
import { readCsv, readTable } from '../unit/exports/read-csv';
import { readGift } from '../unit/exports/read-gift';
import { all, readXml, textOf } from '../unit/exports/read-xml';
import { unzip } from '../unit/exports/unzip';
import { find, get, parseHtml } from './html';
import { base, fileAt, files, origin, pageAt, read } from './site';

const book = parseBook();
const authored = new Map(book.quizzes.map(({ data }) => [data.chapter, data.questions]));
const everyQuestion = [...authored.values()].flat();
const entries = everyQuestion.flatMap((question) =>
  question.type === 'number'
    ? question.variants.map((_, index) => `${question.id}-${index + 1}`)
    : question.id,
);
const text = (name: string) => read(`exports/${name}`).toString('utf8');
const json = (name: string): unknown => JSON.parse(text(name));
const bank = json('questions.json') as Bank;
const slugs = chapters.map(({ slug }) => slug);
const sorted = (names: Iterable<string>) => [...names].sort();

test('the page lists every export that is there', () => {
  const page = pageAt('/exports/');
  const listed = page.elements
    .filter((element) => element.attributes.has('download'))
    .map((link) => fileAt(get(link, 'href'), page));
  const built = [...files].filter((file) => file.startsWith('exports/') && file !== 'exports/index.html');
  expect(sorted(listed.map(String))).toEqual(sorted(built));
});

describe('questions.json', () => {
  test('is what its schema says', () => {
    expect(checkSchema(json('questions.schema.json'), bank)).toEqual([]);
    expect(bank.$schema).toBe(`${origin}${base}exports/questions.schema.json`);
  });

  test('gives back the questions as their authors wrote them', () => {
    const read = new Map(bank.chapters.map(({ id, questions }) => [id, questions.map(toAuthored)]));
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(authored));
  });

  test('leads to sections and terms that are there', () => {
    const links = bank.chapters.flatMap(({ questions }) =>
      questions.flatMap(({ see, terms }) => [see.address, ...terms.map(({ address }) => address)]),
    );
    const dangling = [...new Set(links)].filter((link) => {
      const { pathname, hash, origin: at } = new URL(link);
      const file = files.has(`${pathname.slice(base.length)}index.html`);
      return (
        at !== origin ||
        !file ||
        (hash && !pageAt(`/${pathname.slice(base.length)}`).ids.includes(hash.slice(1)))
      );
    });
    expect(dangling).toEqual([]);
  });
});

describe('GIFT', () => {
  test('has every question, and every variant of a number', () => {
    const { questions, categories } = readGift(text('questions.gift'));
    expect(sorted(questions.map(({ name }) => name))).toEqual(sorted(entries));
    expect(categories).toHaveLength(slugs.length);
  });

  test('has a file per chapter, which together are the whole', () => {
    const names = slugs.flatMap((slug) =>
      readGift(text(`questions-${slug}.gift`)).questions.map(({ name }) => name),
    );
    expect(names).toEqual(readGift(text('questions.gift')).questions.map(({ name }) => name));
  });

  test('adds up to 100 % in every question, and to nothing for whoever ticks everything', () => {
    const off = readGift(text('questions.gift')).questions.filter(({ kind, answers }) => {
      const right = answers.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
      const wrong = answers.reduce((sum, { weight }) => sum + Math.min(0, weight), 0);
      if (kind === 'matching' || kind === 'essay') return false;
      // Of a short answer every form is worth all.
      if (kind === 'short') return !answers.some(({ weight }) => weight === 100) || wrong < 0;
      return Math.abs(right - 100) > 0.001 || (kind === 'multiple' && Math.abs(wrong + 100) > 0.001);
    });
    expect(off.map(({ name }) => name)).toEqual([]);
  });

  test('gives a reason with every option', () => {
    const silent = readGift(text('questions.gift')).questions.filter(
      ({ kind, answers }) => kind !== 'matching' && answers.some(({ feedback }) => feedback.length < 10),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

test('a platform that reads GIFT accepts each form of a blank, and tells each mistake by its reason', () => {
  const read = new Map(readGift(text('questions.gift')).questions.map((one) => [one.name, one]));
  const blanks = everyQuestion.filter((question) => question.type === 'blank');
  expect(blanks.length).toBeGreaterThan(0);
  for (const { id, answers, mistakes } of blanks) {
    const given = read.get(id)?.answers ?? [];
    for (const form of answers) expect(markShort(given, form)?.weight, form).toBe(100);
    for (const { text: form, reason } of mistakes) {
      expect(markShort(given, form)?.weight, form).toBe(0);
      // GIFT holds no blank but the plain one.
      const told = inlineHtml(reason).replace(/\s+/g, ' ');
      expect(markShort(given, form)?.feedback, form).toContain(told);
    }
  }
});

test('Moodle XML is well-formed and has every question', () => {
  const quiz = readXml(text('questions.xml'));
  expect(sorted(all(quiz, 'idnumber').map(textOf))).toEqual(sorted(entries));
});

test('the QTI package has an item by the schema for every question, and a manifest that lists them', async () => {
  const archive = await unzip(read('exports/questions-qti21.zip'));
  const manifest = readXml(archive.get('imsmanifest.xml') ?? '');
  const items = [...archive.keys()].filter((path) => path.startsWith('items/'));
  expect(sorted(items)).toEqual(sorted(entries.map((id) => `items/${id}.xml`)));
  expect(sorted(all(manifest, 'file').map(({ attributes }) => String(attributes['href'])))).toEqual(
    sorted(items),
  );
  const roots = items.map((path) => readXml(archive.get(path) ?? ''));
  expect(roots.map(({ attributes }) => attributes['identifier'])).toEqual(
    items.map((path) => path.slice('items/'.length, -'.xml'.length)),
  );
  expect(roots.flatMap((item) => checkQti(item, item.attributes['identifier']))).toEqual([]);
});

test('questions.csv has every question, and as many cells in each row as in its head', () => {
  expect(new Set(readTable(text('questions.csv')).map(({ question }) => question))).toEqual(new Set(entries));
  const lengths = readCsv(text('questions.csv').slice(1)).map((row) => row.length);
  expect(new Set(lengths).size).toBe(1);
});

test('terms.json and terms.csv have every term', () => {
  const ids = sorted(book.terms.map(({ id }) => id));
  expect(sorted((json('terms.json') as TermList).terms.map(({ id }) => id))).toEqual(ids);
  expect(sorted(readTable(text('terms.csv')).map(({ id }) => id ?? ''))).toEqual(ids);
});

test.each([
  { name: 'anki-questions.txt', count: everyQuestion.length },
  { name: 'anki-terms.txt', count: book.terms.length },
])('$name has a card of four fields for each', ({ name, count }) => {
  const rows = readCsv(text(name).replace(/^#.*\n/gm, ''), '\t', '\n');
  expect(rows.filter((row) => row.length !== 4)).toEqual([]);
  expect(new Set(rows.map(([guid]) => guid)).size).toBe(count);
});

test.each(slugs)('the SCORM package of %s has a manifest and a page with its questions', async (slug) => {
  const archive = await unzip(read(`exports/scorm-${slug}.zip`));
  expect(sorted(archive.keys())).toEqual(['imsmanifest.xml', 'index.html']);
  expect(readXml(archive.get('imsmanifest.xml') ?? '').name).toBe('manifest');
  const page = parseHtml(archive.get('index.html') ?? '');
  expect(find(page, 'form')).toHaveLength(authored.get(slug)?.length ?? 0);
  const ids = find(page, 'form').map((form) => get(form, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
});

/** A published question as its author wrote it. */
function toAuthored({ chapter: _, ...question }: BankQuestion) {
  return questionSchema.parse({
    ...question,
    objective: question.objective.id,
    see: question.see.id,
    terms: question.terms.map(({ id }) => id),
  });
}
