import ts from 'typescript';
import accepted from '~/quiz/accepted.ts?raw';
import grade from '~/quiz/grade.ts?raw';
import fill from '~/strings/fill.ts?raw';
import spelling from '~/strings/spelling.ts?raw';
import judge from './scorm-judge.js?raw';
import platform from './scorm-platform.js?raw';
import quiz from './scorm-quiz.js?raw';

/**
 * The script of the page in a SCORM package, which runs anywhere without this site. The rules in it are those of the book,
 * to the letter, so that an answer is judged there as it is here.
 */
export const quizScript = joinModules([fill, spelling, accepted, grade, judge, platform, quiz]);

/**
 * Modules as one script in a scope of its own: without their types, comments, imports and exports, each after those that it needs.
 * No two of them may give a name twice.
 *
 * `joinModules(["export const one: number = 1;", "import { one } from './one';\nalert(one);"])`
 * → `(() => { 'use strict'; const one = 1; alert(one); })();`
 */
export function joinModules(modules: readonly string[]): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    removeComments: true,
  };
  const scripts = modules.map((source) =>
    ts
      .transpileModule(source, { compilerOptions })
      .outputText.replace(/^import [^;]*;\n/gm, '')
      .replace(/^export (\{\};\n)?/gm, ''),
  );
  return `(() => {\n'use strict';\n${scripts.join('\n')}})();\n`;
}
