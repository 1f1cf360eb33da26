import { isSameForm } from '~/quiz/accepted';

/**
 * The ways of writing a form that make no difference in the book, spelt out for formats that compare letter by letter:
 * hyphens as blanks or left out, blanks as hyphens, “-isation” as “-ization”, “behaviour” as “behavior”, and back; and
 * the marks of print as a keyboard has them. Upper and lower case are left to the format; a typo cannot be forgiven.
 *
 * `spellings(['pre-training'])` → `['pre-training', 'pre training', 'pretraining']`
 */
export function spellings(forms: readonly string[]): string[] {
  const all = forms.flatMap((form) =>
    marks
      .flatMap((mark) => joints.flatMap((join) => endings.map((end) => end(join(mark(form))))))
      // subtle: the book drops a leading article, and `a-few` without its hyphen has none
      .filter((spelling) => isSameForm(spelling, form)),
  );
  const keys = all.map((form) => form.toLowerCase());
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

const asItIs = (form: string) => form;
const marks = [
  asItIs,
  (form: string) => form.replace(/\s/g, ' ').replace(/[‐‑–]/g, '-').replace(/[‘’]/g, "'"),
];
const joints = [
  asItIs,
  (form: string) => form.replace(/-/g, ' '),
  (form: string) => form.replace(/-/g, ''),
  (form: string) => form.replace(/ /g, '-'),
];
// Only endings that are safe: “-ise” is no ending in `noise`, and “-our” is none in `hour`.
const endings = [
  asItIs,
  (form: string) => form.replace(/is(?=ations?\b)/gi, 'iz').replace(/(behavi|col|fav|lab)our/gi, '$1or'),
  (form: string) => form.replace(/iz(?=ations?\b)/gi, 'is').replace(/(behavi|col|fav|lab)or/gi, '$1our'),
];
