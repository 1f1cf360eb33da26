/** What the model card cites, for the bibliography. */
export const cardSources: readonly string[] = ['mitchell-2018'];
