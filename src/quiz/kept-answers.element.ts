import { RecordStore } from '~/reader/store';
import type { AnsweredDetail, QuizQuestion } from './quiz-question.element';

/** Keeps the answers to the questions of a page on the device, and shows in them what is kept. */
export class KeptAnswers {
  readonly store = new RecordStore(() => localStorage, Date.now);
  /** When the answer that a question shows was given, by question. */
  readonly #shown = new Map<string, number>();
  readonly #find: () => readonly QuizQuestion[];

  /** `find` gives the questions that are on the page at the moment. */
  constructor(find: () => readonly QuizQuestion[]) {
    this.#find = find;
  }

  keep({ id, answer }: AnsweredDetail): void {
    this.store.write(new Map([[id, answer]]));
    this.#shown.set(id, this.store.read().answers.get(id)?.at ?? NaN);
  }

  /** Shows what is stored, also what another tab has answered or forgotten since; other questions are left alone. */
  show(): void {
    const { answers } = this.store.read();
    for (const question of this.#find()) {
      const id = question.dataset['id'] ?? '';
      const answer = answers.get(id);
      if (answer?.at === this.#shown.get(id)) continue;
      if (this.#shown.has(id)) question.ask(0);
      if (answer) {
        question.restore(answer);
        this.#shown.set(id, answer.at);
      } else this.#shown.delete(id);
    }
  }

  /** Forgets the answers to all questions of the page, and asks them anew. */
  forget(): void {
    const questions = this.#find();
    this.store.forget(questions.map((question) => question.dataset['id'] ?? ''));
    for (const question of questions) question.ask(0);
    this.#shown.clear();
  }
}
