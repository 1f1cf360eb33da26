import type { NextReply } from '~/model/messages';
import { nextSays } from '~/strings/labs-said';
import { drawBars } from '../bar-list.element';
import { toChips } from '../chips';
import { makeToken, say, sayUnknown } from '../lab-view.element';
import { completions, fields, noTopK, type NextWordState } from './next-word';

const classes = { read: 'tok in', written: 'tok out', unknown: 'tok unknown' };

/** Text, sliders and their values as the state has them, and what the word being typed may become. */
export function showState(lab: Element, state: NextWordState, words: readonly string[]) {
  const field = lab.querySelector('textarea');
  if (field && field.value !== state.text) field.value = state.text;
  const isOff = { t: false, k: state.k === noTopK, p: state.p === fields.p.initial };
  for (const name of ['t', 'k', 'p'] as const) {
    const slider = lab.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (!slider) continue;
    const text = isOff[name] ? nextSays.noCut : String(state[name]);
    slider.value = String(state[name]);
    slider.setAttribute('aria-valuetext', text);
    lab.querySelector(`output[for="${slider.id}"]`)?.replaceChildren(text);
  }
  showCompletions(lab, completions(words, state.text));
}

function showCompletions(lab: Element, words: readonly string[]) {
  const box = lab.querySelector<HTMLElement>('.complete');
  if (!box) return;
  box.hidden = words.length === 0;
  for (const old of box.querySelectorAll('button')) old.remove();
  for (const word of words) {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'tok',
      textContent: word,
    });
    button.dataset['word'] = word;
    box.append(button);
  }
}

/** What the model says: the text in tokens, the words it does not know, and what may come next. */
export function showReply(lab: Element, reply: NextReply, written: number) {
  drawBars(lab.querySelector('.probs'), reply);
  const chips = toChips(reply, written).flatMap(({ text, kind }, at) => {
    const isLast = written > 0 && at === reply.tokens.length - 1;
    return [makeToken(isLast ? 'tok now' : classes[kind], text), ' '];
  });
  lab.querySelector('.strip')?.replaceChildren(...chips, makeToken('tok ghost', '?'));
  sayUnknown(lab, reply);
}

/** While the model writes, its button stops it. */
export function showWriting(lab: Element, isWriting: boolean) {
  say(lab, '[data-do="write"]', isWriting ? nextSays.stop : nextSays.write);
}
