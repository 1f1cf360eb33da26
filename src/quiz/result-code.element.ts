import { readResponse } from './response-form.element';
import { encodeResult, marksOf, saltOf, type CodedQuestion } from './result-code';
import type { QuizQuestion } from './quiz-question.element';
import type { QuizExtras } from './teaching';

/** One for each visit: a code copied twice is the same code, and two learners with the same answers have two. */
const salt = saltOf(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);

/** Copies the code of what the results of a quiz tell at present, shows it, and says what it holds. */
export async function copyResultCode(quiz: HTMLElement, button: HTMLElement): Promise<void> {
  const address = quiz.dataset['extras'] ?? '';
  const said = findOrMake(quiz, button);
  said.status.textContent = '';
  const questions = [...quiz.querySelectorAll<QuizQuestion>('quiz-question')];
  const coded = questions.map(readCoded);
  const marks = questions.map((question, index) => {
    const one = coded[index];
    const response = question.verdict && one && readResponse(question, one.key.type, question.variant);
    return one && response && marksOf(one, response);
  });
  const isEmpty = marks.every((one) => one === undefined);
  const chapter = /([^/]+)\.json$/.exec(address)?.[1] ?? '';
  said.field.value = isEmpty ? '' : encodeResult({ chapter, salt, marks }, coded);
  said.field.hidden = isEmpty;
  const isCopied = !isEmpty && (await copy(said.field));
  const says = await fetchSays(address);
  said.field.setAttribute('aria-label', says['label'] ?? button.textContent);
  said.status.textContent = says[isEmpty ? 'empty' : isCopied ? 'copied' : 'uncopied'] ?? '';
}

/** Copied first and told afterwards: browsers let a page copy only right after a press. */
async function copy(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return false;
  }
}

async function fetchSays(address: string): Promise<QuizExtras['codeSays']> {
  try {
    return ((await (await fetch(address)).json()) as QuizExtras).codeSays;
  } catch {
    return {}; // The code is there; only the words around it are not.
  }
}

/** What a code knows of a question, as the page has it. */
function readCoded(question: HTMLElement): CodedQuestion {
  const mistakes = [...question.querySelectorAll<HTMLElement>('.told[data-variant] > li[data-value]')];
  return {
    id: question.dataset['id'] ?? '',
    key: JSON.parse(question.dataset['key'] ?? ''),
    mistakes: mistakes.map(
      ({ dataset, parentElement }) => `${parentElement?.dataset['variant']}:${dataset['value']}`,
    ),
  };
}

function findOrMake(quiz: HTMLElement, button: HTMLElement) {
  const old = quiz.querySelector<HTMLElement>('.code-told');
  const told = old ?? document.createElement('div');
  if (!old) {
    told.className = 'code-told';
    told.style.marginBlock = 'calc(var(--line) / 2)';
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    const field = document.createElement('input');
    Object.assign(field, { className: 'input', readOnly: true, hidden: true });
    Object.assign(field.style, { width: '100%', marginTop: '0.5rem' });
    told.append(status, field);
    button.parentElement?.after(told);
    // A code that is no longer what the results say must not be sent.
    quiz.addEventListener('submit', () => told.remove(), { once: true });
  }
  return {
    field: told.querySelector('input') as HTMLInputElement,
    status: told.querySelector('p') as HTMLElement,
  };
}
