import { GATES, readChecklist, type Sign } from '~/sums/checklist';

/** Three projects and the questions at which each shows a warning sign. */
const answers = [
  { name: 'Drafts for the returns desk', warned: [12, 14] },
  { name: 'A bot that pays refunds alone', warned: [5, 10, 12, 15] },
  { name: 'Our drive, sorted with 95 % accuracy', warned: [2, 4, 8, 15, 16] },
];

export const QUESTIONS = 16;

/** The questions that warn somewhere, in a word or two. */
const inShort: Record<number, string> = {
  2: 'baseline',
  4: 'good or bad',
  5: 'error',
  8: 'data',
  10: 'actions',
  12: 'languages',
  14: 'swap',
  15: 'owner',
  16: 'trial',
};

export const projects = answers.map(({ name, warned }) => {
  const signs = Array.from({ length: QUESTIONS }, (_, i): Sign =>
    warned.includes(i + 1) ? 'warning' : 'good',
  );
  const inWords = warned.map((number) => `${number} ${inShort[number] ?? ''}`).join(', ');
  return { name, warned, inWords, signs, ...readChecklist(signs) };
});

export const isGate = (number: number) => GATES.includes(number);
