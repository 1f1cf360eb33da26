/*
 * The state of a lab in the address of its page, so that a link restores it. Whoever writes an address by hand, or cuts
 * one off, gets the first state in the place of what cannot be read.
 */

/** One value of a state, and how it stands in a query. */
export interface Field<T> {
  readonly initial: T;
  /** The value in a query, or `undefined` if it is none. */
  read(text: string): T | undefined;
  write(value: T): string;
}

/** The fields of a lab by their names in the query. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The state that such fields describe. */
export type StateOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A number within bounds, in steps: `numberField(1, { min: 0, max: 2, step: 0.1 }).read('3')` → `undefined` */
export function numberField(
  initial: number,
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: number },
): Field<number> {
  return {
    initial,
    read(text) {
      const value = text.trim() === '' ? Number.NaN : Number(text);
      if (!(value >= min && value <= max)) return undefined;
      return Number((Math.round(value / step) * step).toFixed(6));
    },
    write: String,
  };
}

/** A text of at most `most` characters that is not empty: `textField('a', 3).read('abcd')` → `undefined` */
export function textField(initial: string, most: number): Field<string> {
  return {
    initial,
    read: (text) => (text.trim() !== '' && text.length <= most ? text : undefined),
    write: (text) => text,
  };
}

/** One of several words: `choiceField('on', ['on', 'off']).read('of')` → `undefined` */
export function choiceField<T extends string>(initial: T, options: readonly T[]): Field<T> {
  return { initial, read: (text) => options.find((one) => one === text), write: (value) => value };
}

/**
 * The state in a query; what is missing or broken is as in the beginning.
 *
 * `readState({ n: numberField(1, { min: 0, max: 9, step: 1 }) }, '?n=4&x=1')` → `{ n: 4 }`
 */
export function readState<F extends Fields>(fields: F, query: string): StateOf<F> {
  const given = new URLSearchParams(query);
  const entries = Object.entries(fields).map(([name, { initial, read }]) => {
    const text = given.get(name);
    return [name, (text === null ? undefined : read(text)) ?? initial];
  });
  return Object.fromEntries(entries) as StateOf<F>;
}

/**
 * The query that restores a state, without what is as in the beginning.
 *
 * `writeState({ n: numberField(1, { min: 0, max: 9, step: 1 }) }, { n: 4 })` → `'?n=4'`
 */
export function writeState<F extends Fields>(fields: F, state: StateOf<F>): string {
  const query = new URLSearchParams();
  for (const [name, { initial, write }] of Object.entries(fields))
    if (state[name] !== initial) query.set(name, write(state[name]));
  return query.size === 0 ? '' : `?${query}`;
}
