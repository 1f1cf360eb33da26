import { describe, expect, test } from 'vitest';
import { chapterToScorm } from '~/exports/scorm';
import { find, get, parseHtml, textOf } from '../../built/html';
import { all, one, readXml, textOf as textOfXml } from './read-xml';
import { chapter, licence } from './sample';

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
    ]);
    expect(find(page, 'legend').map(textOf)[0]).toBe('Which is cheapest: {a} or "b"? (choose one)');
  });

  test('marks the right fields, and gives every field a label', () => {
    const right = find(page, 'input').filter(({ attributes }) => attributes.has('data-right'));
    expect(right.map((input) => get(input, 'value') || get(input, 'data-right'))).toEqual(
      expect.arrayContaining(['b', 'a', 'c', 'e', '1200']),
    );
    expect(right).toHaveLength(5);
    const fields = [...find(page, 'input'), ...find(page, 'select')];
    expect(fields.filter(({ parent }) => parent?.name !== 'label')).toEqual([]);
  });

  test('says why for each option, and names its licence', () => {
    expect(textOf(page)).toContain('Since C ~ costs');
    expect(find(page, 'a').map((link) => get(link, 'href'))).toContain(licence.address);
  });
});
