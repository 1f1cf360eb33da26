interface Step {
  readonly name: string;
  readonly asks: string;
  /** What ends the search here. */
  readonly exit?: string;
}

export const steps: readonly Step[] = [
  { name: 'Job', asks: 'for whom, and how good', exit: 'a simpler tool does it' },
  { name: 'Ethics, security', asks: 'this data, this decision', exit: 'law or data says no' },
  { name: 'Licence', asks: 'of weights and data', exit: 'it forbids the use' },
  { name: 'Length and size', asks: 'what must fit, and where' },
  { name: 'Shortlist', asks: 'about three, from a dated table' },
  { name: 'Test', asks: 'your cases, then a pilot', exit: 'it loses to the baseline' },
  { name: 'Speed and quality', asks: 'from the same run' },
  { name: 'Cost', asks: 'per finished task', exit: 'dearer than by hand' },
  { name: 'Fine-tuning', asks: 'if the test fell short; then 6' },
];
/** The step, counted from 0, to which the last leads back. */
export const AGAIN = 5;
