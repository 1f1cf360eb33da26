/** What can be wrong with a weight file. */
export type Trouble = 'foreign' | 'cut-off' | 'newer' | 'damaged' | 'header' | 'misfit';

/** Why a weight file cannot be used; the message tells a reader what is wrong and what to do. */
export class WeightFileError extends Error {
  override readonly name = 'WeightFileError';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}
