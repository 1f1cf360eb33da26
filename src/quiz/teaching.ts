/** What the teaching view adds to the page of a quiz, as safe HTML. */
export interface Teaching {
  /** Stands on top, with a heading. */
  readonly head: string;
  readonly questions: readonly {
    readonly id: string;
    /** Objective, what is asked, and the section that teaches it. */
    readonly line: string;
    /** What is true behind each wrong part of an answer, named as in `misconceptionsBehind`; each once. */
    readonly notes: readonly (readonly [part: string, note: string])[];
  }[];
}

/** What a quiz fetches from `/workshop/<chapter>.json` when it is asked to. */
export interface QuizExtras {
  readonly teaching: Teaching;
  /** The texts around a result code, by name. */
  readonly codeSays: Readonly<Record<string, string>>;
}
