/** What the button on a glossary card says. Its script carries these texts, so that pages need not. */
export const keepSays = {
  keep: 'Keep for review',
  kept: 'Kept. The card comes back tomorrow.',
  putAway: 'Put away. The card does not come back.',
} as const;
