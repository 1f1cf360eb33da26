import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { joinModules, quizScript } from '~/exports/scorm-script';
import { judgeBlank } from '~/quiz/accepted';
import { grade, parseNumber, type Key, type Response } from '~/quiz/grade';

fc.configureGlobal({ seed: 1 });

const shapeless = (text: string) => text.replace(/\s+/g, ' ').trim();

test.each([
  {
    modules: ['export const one: number = 1;', "import { one } from './one';\nalert(one);"],
    script: "(() => { 'use strict'; const one = 1; alert(one); })();",
  },
  {
    modules: ["import {\n  a,\n  b,\n} from './ab';\nexport function sum(): number {\n  return a + b;\n}"],
    script: "(() => { 'use strict'; function sum() { return a + b; } })();",
  },
  { modules: ['export interface Nothing {}\n'], script: "(() => { 'use strict'; })();" },
])('joinModules writes $script', ({ modules, script }) => {
  expect(shapeless(joinModules(modules))).toBe(script);
});

test('gives no name twice, leaves no import or export, and does not end the element it stands in', () => {
  const names = [...quizScript.matchAll(/^(?:async )?(?:function|const|let|class) (\w+)/gm)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  expect(quizScript).not.toMatch(/^\s*(import|export)\b/m);
  expect(quizScript).not.toMatch(/<\/script|<!--/i);
});

/** The rules as they stand in the page: what the script defines before it touches the page. */
const page = rulesOf(quizScript);

const word = fc.constantFrom(
  'recall',
  'reccall',
  'Re-call',
  'pre-training',
  'retraining',
  'few shot',
  'A FEW',
  '…',
  '',
);
const words = fc.array(word, { minLength: 1, maxLength: 3 });

test('judges a word as the book does', () => {
  fc.assert(
    fc.property(fc.oneof(word, fc.string()), words, words, (written, answers, mistakes) => {
      expect(page.judgeBlank(written, answers, mistakes)).toEqual(judgeBlank(written, answers, mistakes));
    }),
  );
});

test('judges an explanation as the book does', () => {
  const ids = fc.subarray(['a', 'b', 'c']);
  fc.assert(
    fc.property(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), ids, (rubric, ticked) => {
      const key: Key = { type: 'explain', rubric: [...rubric] };
      const response: Response = { type: 'explain', text: 'x', ticked: [...ticked] };
      expect(page.grade(key, response)).toEqual(grade(key, response));
    }),
  );
});

test.each(['1,200', '1.200,5', '12 %', '0,25', 'two'])('reads the number %s as the book does', (written) => {
  expect(page.parseNumber(written)).toBe(parseNumber(written));
});

interface Rules {
  judgeBlank: typeof judgeBlank;
  grade: typeof grade;
  parseNumber: typeof parseNumber;
}

function rulesOf(script: string): Rules {
  const forms: unknown[] = [];
  const document = { body: { dataset: {} }, querySelectorAll: () => forms, querySelector: () => null };
  const window = { top: null };
  const handed = '\nhand({ judgeBlank, grade, parseNumber });\n})();\n';
  let rules: Rules | undefined;
  runInNewContext(script.replace(/\}\)\(\);\n$/, handed), {
    document,
    window: Object.assign(window, { parent: window }),
    addEventListener: () => undefined,
    hand: (given: Rules) => (rules = given),
  });
  return rules!;
}
