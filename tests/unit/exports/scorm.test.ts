import { describe, expect, test } from 'vitest';
import { chapterToScorm } from '~/exports/scorm';
import { find, get, parseHtml, textOf } from '../../built/html';
import { all, one, readXml, textOf as textOfXml } from './read-xml';
import { awkwardForm, chapter, licence } from './sample';

const files = chapterToScorm(chapter, licence, { style: 'p { color: red }', script: 'run();' });

describe('the manifest', () => {
  const manifest = readXml(files['imsmanifest.xml']);

  test('is of SCORM 1.2', () => {
    expect(all(manifest, 'schema').map(textOfXml)).toEqual(['ADL SCORM']);
    expect(textOfXml(one(manifest, 'schemaversion'))).toBe('1.2');
  });

  test('leads from its organisation to an item, to a resource, to a file that is there', () => {
    const organization = one(manifest, 'organization');
    const item = one(organization, 'item');
    const resource = one(manifest, 'resource');
    expect(one(manifest, 'organizations').attributes['default']).toBe(organization.attributes['identifier']);
    expect(item.attributes['identifierref']).toBe(resource.attributes['identifier']);
    expect(resource.attributes).toMatchObject({
      type: 'webcontent',
      'adlcp:scormtype': 'sco',
      href: 'index.html',
    });
    expect(all(resource, 'file').map(({ attributes }) => attributes['href'])).toEqual(['index.html']);
    expect(textOfXml(one(item, 'title'))).toBe('Quiz: Parcels and/or letters');
  });
});

describe('the page', () => {
  const page = parseHtml(files['index.html']);

  test('needs no other file', () => {
    expect(find(page, 'link')).toEqual([]);
    expect([...find(page, 'script'), ...find(page, 'img')].filter((one) => get(one, 'src'))).toEqual([]);
  });

  test('has a form per question', () => {
    expect(find(page, 'form').map((form) => get(form, 'id'))).toEqual([
      'parcels-one',
      'parcels-some',
      'parcels-order',
      'parcels-sort',
      'parcels-number-1',
      'parcels-word',
      'parcels-why',
    ]);
    expect(find(page, 'legend').map(textOf)[0]).toBe('Which is cheapest: {a} or "b"? (choose one)');
  });

  test('marks the right fields, and gives every field a label', () => {
    const right = find(page, 'input').filter(({ attributes }) => attributes.has('data-right'));
    expect(right.map((input) => get(input, 'value') || get(input, 'data-right'))).toEqual(
      expect.arrayContaining(['b', 'a', 'c', 'e', '1200', 'price', 'model']),
    );
    expect(right).toHaveLength(8);
    const fields = ['input', 'select', 'textarea'].flatMap((name) => find(page, name));
    expect(fields.filter(({ parent }) => parent?.name !== 'label')).toEqual([]);
  });

  test('gives the field of a blank its forms and its mistakes, as they stand', () => {
    const field = find(page, 'input').find(({ attributes }) => attributes.has('data-mistakes'))!;
    expect(JSON.parse(get(field, 'data-right'))).toEqual(['Post-stamp', awkwardForm]);
    expect(JSON.parse(get(field, 'data-mistakes'))).toEqual(['colour label', 'seal']);
    const told = find(page, 'li').map((line) => get(line, 'data-option'));
    expect(told).toEqual(expect.arrayContaining(['colour label', 'seal']));
  });

  test('folds the rubric of an explanation until something is written, and the model answer with the rest', () => {
    const form = find(page, 'form').find((one) => get(one, 'id') === 'parcels-why')!;
    const rubric = find(form, 'fieldset').find((one) => get(one, 'class') === 'rubric')!;
    expect(rubric.attributes.has('hidden')).toBe(true);
    expect(find(rubric, 'span').map(textOf)).toEqual(['The price = weight', 'The van: {full}']);
    const [told] = find(form, 'details').filter((one) => get(one, 'class') === 'told');
    expect(textOf(told!)).toContain('A model answer: Weight sets the price');
  });

  test('says why for each option, and names its licence', () => {
    expect(textOf(page)).toContain('Since C ~ costs');
    expect(find(page, 'a').map((link) => get(link, 'href'))).toContain(licence.address);
  });
});
