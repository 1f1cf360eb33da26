import { showKeeping } from '~/reader/show-keeping';
import { fetchQuestion, type QuestionPlace } from './fetch-question.element';
import { KeptAnswers } from './kept-answers.element';
import { QuizQuestion, type AnsweredDetail } from './quiz-question.element';

const kept = new Map<HTMLElement, KeptAnswers>();

/** Puts a question of another page into `place`, to be answered and kept as it is there. Rejects if it cannot be fetched. */
export async function askHere(list: HTMLElement, place: HTMLElement, question: QuestionPlace): Promise<void> {
  const copy = await fetchQuestion(question);
  if (!(copy instanceof QuizQuestion)) throw new Error(`${question.id} is no question.`);
  place.replaceChildren(copy);
  const answers = kept.get(list) ?? keepAnswersOf(list);
  kept.set(list, answers);
  answers.show();
  tellKeeping(list, answers);
}

function keepAnswersOf(list: HTMLElement): KeptAnswers {
  const answers = new KeptAnswers(() => [...list.querySelectorAll<QuizQuestion>('quiz-question')]);
  list.addEventListener('answered', (event) => {
    answers.keep((event as CustomEvent<AnsweredDetail>).detail);
    tellKeeping(list, answers);
  });
  for (const type of ['storage', 'pageshow'])
    window.addEventListener(type, () => {
      answers.show();
      tellKeeping(list, answers);
    });
  return answers;
}

function tellKeeping(list: HTMLElement, { store }: KeptAnswers) {
  showKeeping(list.querySelector('.keeping') as HTMLElement, store);
}
