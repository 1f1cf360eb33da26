import { fill } from '~/strings/fill';
import { benchSays } from '~/strings/labs-said';
import { readState, writeState } from '../lab-state';
import { say } from '../lab-view.element';
import type { LoadModel } from '../load-model.element';
import type { ModelClient } from '../working-model/client';
import { drawExamples, drawQuestions, mostExamples, tasks, type Example } from './examples';
import './few-shot-curve.element';
import * as bench from './prompt-bench';
import { showReply, showScore, showState } from './prompt-bench-view.element';
import { score } from './score';

const kinds = ['input', 'click'];

/** A prompt of examples that the reader builds, the answer to one text, and the score on forty. */
class PromptBench extends HTMLElement {
  #state = readState(bench.fields, location.search);
  #client: ModelClient | undefined;
  #asking: AbortController | undefined;

  async connectedCallback() {
    for (const kind of kinds) this.addEventListener(kind, this);
    this.#client = await this.querySelector<LoadModel>('load-model')?.ready;
    this.#set({});
    void this.#run();
  }

  disconnectedCallback() {
    for (const kind of kinds) this.removeEventListener(kind, this);
    this.#asking?.abort();
  }

  handleEvent({ type, target }: Event) {
    if (!this.#client || !(target instanceof Element) || target.closest('few-shot-curve')) return;
    if (type === 'click') return this.#press(target.closest('button'));
    const { id, value } = target as HTMLInputElement;
    if (target.closest('.row')) return this.#readRows();
    if (id === 'bench-query') this.#set({ q: value });
    else this.#change(id.replace('bench-', ''), value);
  }

  /** A field of the controls; a label that is none is told, and not taken. */
  #change(name: string, value: string) {
    const read = readState(bench.fields, String(new URLSearchParams({ [name]: value })));
    if (name === 'a' || name === 'b') {
      const isSound = bench.fields[name].read(value) !== undefined;
      if (!isSound) return say(this, '.lost', benchSays.badLabel);
      return this.#set({ [name]: read[name] });
    }
    if (name === 'task') return this.#set({ task: read.task, ex: '', q: '' });
    if (name === 'mode') this.#set({ mode: read.mode });
  }

  #press(button: HTMLButtonElement | null) {
    const { do: task, row } = button?.dataset ?? {};
    const { n, seed, ex } = this.#state;
    if (task === 'run') void this.#run();
    if (task === 'again') this.#set(readState(bench.fields, ''));
    if (task === 'others')
      this.#set({ seed: (seed % 9999) + 1, n: ex === '' ? n : this.#examples.length, ex: '', q: '' });
    if (task === 'natural') this.#set({ a: tasks[this.#state.task][0], b: tasks[this.#state.task][1] });
    if (task === 'add') this.#add();
    const at = [...this.querySelectorAll('.row')].indexOf(button?.closest('.row') as Element);
    if (row === 'remove') this.#keepRows(this.#examples.filter((_, index) => index !== at));
    if (row === 'up') this.#keepRows(bench.move(this.#examples, at, at - 1));
    if (row === 'down') this.#keepRows(bench.move(this.#examples, at, at + 1));
    if (row === 'remove') this.querySelector<HTMLElement>('[data-do="add"]')?.focus();
  }

  get #examples(): readonly Example[] {
    return bench.examplesOf(this.#state);
  }

  #add() {
    const { task, seed, n, ex } = this.#state;
    if (ex === '') return this.#set({ n: Math.min(n + 1, mostExamples) });
    const known = new Set(this.#examples.map(({ text }) => text));
    const fresh = drawExamples(task, seed, mostExamples).find(({ text }) => !known.has(text));
    if (fresh) this.#keepRows([...this.#examples, fresh]);
  }

  #readRows() {
    const rows = [...this.querySelectorAll('.row')].map((row): Example => {
      const text = row.querySelector('input')?.value.replaceAll('|', ' ') ?? '';
      return { text, kind: row.querySelector('select')?.value === '1' ? 1 : 0 };
    });
    this.#keepRows(rows);
  }

  #keepRows(examples: readonly Example[]) {
    this.#set({ ex: bench.packExamples(examples) });
  }

  #set(change: Partial<bench.BenchState>) {
    this.#state = { ...this.#state, ...change };
    const query = writeState(bench.fields, this.#state);
    history.replaceState(null, '', location.pathname + query + location.hash);
    this.querySelector('.link')?.setAttribute('href', query || location.pathname);
    this.dataset['task'] = this.#state.task;
    showState(this, this.#state, this.#query);
    this.querySelector('.scored')?.classList.add('stale');
    say(this, '.scored .told', benchSays.stale);
    void this.#tell();
  }

  get #query(): string {
    const { q, task, seed } = this.#state;
    return q === '' ? (drawQuestions(task, seed, this.#examples)[0]?.text ?? '') : q;
  }

  #prompt(query: string): string {
    return bench.toPrompt(this.#examples, bench.labelsOf(this.#state, this.#examples), query);
  }

  /** Asks what the model answers to the reader’s text; an answer that comes too late is dropped. */
  async #tell() {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    try {
      const reply = await this.#client?.next(this.#prompt(this.#query), { temperature: 1 }, signal);
      if (reply && !signal.aborted) showReply(this, reply);
    } catch (error) {
      if (!signal.aborted) say(this, '.lost', (error as Error).message);
    }
  }

  /** Asks forty texts with the prompt as it stands, and shows how many are right. */
  async #run() {
    const { task, seed } = this.#state;
    const questions = drawQuestions(task, seed, this.#examples).map(({ text, kind }) => ({
      prompt: this.#prompt(text),
      answer: bench.answerFor(this.#state, kind),
    }));
    const signal = this.#asking?.signal;
    const tell = (done: number, of: number) =>
      say(this, '.scored .told', fill(benchSays.working, { done, of }));
    try {
      const answers = await this.#client?.evaluate(questions, tell, signal);
      if (!answers) return;
      const told = score(
        answers.map(({ word }) => word),
        questions.map(({ answer }) => answer),
      );
      showScore(this.querySelector('.scored .score'), told);
      this.querySelector('.scored')?.classList.remove('stale');
      const whole = { ...told, low: Math.round(told.low), high: Math.round(told.high) };
      say(this, '.scored .told', fill(benchSays.scored, whole));
    } catch (error) {
      if (!signal?.aborted) say(this, '.scored .told', (error as Error).message);
    }
  }
}

customElements.define('prompt-bench', PromptBench);
