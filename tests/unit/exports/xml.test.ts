import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cdata, element, textXml, xmlDocument } from '~/exports/xml';
import { readXml, textOf } from './read-xml';

fc.configureGlobal({ seed: 1 });

test.each([
  { xml: element('a', {}), written: '<a/>' },
  {
    xml: element('a', { b: 'x "y" & z', c: undefined, d: 1, e: false }),
    written: '<a b="x &quot;y&quot; &amp; z" d="1" e="false"/>',
  },
  { xml: element('a', {}, textXml('1 < 2')), written: '<a>1 &lt; 2</a>' },
  { xml: element('a', {}, '<b/>', '<c/>'), written: '<a>\n<b/>\n<c/>\n</a>' },
  { xml: cdata('a]]>b'), written: '<![CDATA[a]]]]><![CDATA[>b]]>' },
  { xml: textXml('bell\u0007, half \ud800'), written: 'bell\ufffd, half \ufffd' },
])('writes $written', ({ xml, written }) => {
  expect(xml).toBe(written);
});

const text = fc.string({ unit: fc.constantFrom(...'ab <>&;]["\'#x1é😀') });

test.each([
  { name: 'as text', write: textXml },
  { name: 'in CDATA', write: cdata },
])('any text comes back as it was $name', ({ write }) => {
  fc.assert(
    fc.property(text, (given) => {
      expect(textOf(readXml(xmlDocument(element('a', {}, `<b/>${write(given)}`))))).toBe(given);
    }),
  );
});

test('any text comes back as it was in an attribute', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(readXml(xmlDocument(element('a', { b: `x${given}x` }))).attributes['b']).toBe(`x${given}x`);
    }),
  );
});
