import { expect, test } from 'vitest';
import { exerciseToQti } from '~/exports/qti';
import { checkQti } from './check-qti';
import { readXml } from './read-xml';
import { exerciseOf } from './sample';

const good = exerciseToQti(exerciseOf('explain'));

test.each([
  { name: 'a rubric for nobody', from: ' view="scorer"', to: '', says: 'rubricBlock: has no view' },
  {
    name: 'an invented attribute',
    from: 'expectedLines',
    to: 'lines',
    says: 'extendedTextInteraction: has a lines',
  },
  { name: 'an invented element', from: '<ul>', to: '<ul><hint/>', says: 'ul/hint: no such element' },
  {
    name: 'text where none may stand',
    from: '<itemBody>',
    to: '<itemBody>Hello',
    says: 'itemBody: holds text',
  },
  {
    name: 'parts in another order',
    from: '<itemBody>',
    to: '<itemBody><prompt>x</prompt>',
    says: 'itemBody: holds prompt rubricBlock extendedTextInteraction',
  },
])('refuses $name', ({ from, to, says }) => {
  expect(checkQti(readXml(good))).toEqual([]);
  expect(checkQti(readXml(good.replace(from, to))).join('\n')).toContain(says);
});
