import type { NextReply } from '~/model/messages';
import { fill } from '~/strings/fill';
import { benchSays } from '~/strings/labs-said';
import { drawBars } from '../bar-list.element';
import { toChips } from '../chips';
import { makeToken, say, sayUnknown } from '../lab-view.element';
import { mostExamples, tasks } from './examples';
import { examplesOf, type BenchState } from './prompt-bench';
import type { Score } from './score';

/** Fields, examples and labels as the state has them. A field in which the reader types is left alone. */
export function showState(lab: HTMLElement, state: BenchState, query: string) {
  const values = { ...state, q: query };
  for (const [id, name] of [
    ['task', 'task'],
    ['a', 'a'],
    ['b', 'b'],
    ['mode', 'mode'],
    ['query', 'q'],
  ] as const)
    setValue(lab.querySelector(`#bench-${id}`), values[name]);
  const kinds = JSON.parse(lab.dataset['kinds'] ?? '{}') as Record<string, [string, string]>;
  const named = kinds[state.task] ?? ['', ''];
  for (const at of [0, 1] as const)
    say(lab, `[data-kind="${at}"]`, fill(benchSays.label, { kind: named[at] }));
  say(lab, '[data-do="natural"]', fill(benchSays.natural, { words: tasks[state.task].join(', ') }));
  const examples = examplesOf(state);
  const list = lab.querySelector('.rows');
  const template = lab.querySelector('template');
  while (list && list.children.length > examples.length) list.lastElementChild?.remove();
  while (list && template && list.children.length < examples.length)
    list.append(template.content.cloneNode(true));
  for (const [at, { text, kind }] of examples.entries()) {
    const row = list?.children[at];
    const field = row?.querySelector('input');
    field?.setAttribute('aria-label', fill(benchSays.example, { number: at + 1 }));
    setValue(field, text);
    const choice = row?.querySelector('select');
    choice?.replaceChildren(
      ...named.map((name, value) => new Option(name, String(value), false, value === kind)),
    );
  }
  lab.querySelector('[data-do="add"]')?.toggleAttribute('hidden', examples.length >= mostExamples);
}

/** The prompt as the model reads it, line by line, and what it may answer. */
export function showReply(lab: Element, reply: NextReply) {
  drawBars(lab.querySelector('.probs'), reply);
  const chips = toChips(reply, 0).flatMap(({ text, kind }) => [
    makeToken(kind === 'unknown' ? 'tok unknown' : 'tok in', text),
    text === '↵' ? document.createElement('br') : ' ',
  ]);
  lab.querySelector('.strip')?.replaceChildren(...chips, makeToken('tok ghost', '?'));
  sayUnknown(lab, reply);
}

/** A share as an ink bar, and its interval as a line. */
export function showScore(bar: Element | null | undefined, score: Pick<Score, 'percent' | 'low' | 'high'>) {
  bar?.querySelector('rect')?.setAttribute('width', `${score.percent}%`);
  bar?.querySelector('line')?.setAttribute('x1', `${score.low}%`);
  bar?.querySelector('line')?.setAttribute('x2', `${score.high}%`);
}

function setValue(field: HTMLInputElement | HTMLSelectElement | null | undefined, value: string) {
  if (field && field.value !== value && field !== document.activeElement) field.value = value;
}
