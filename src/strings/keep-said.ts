/** What the button on a glossary card says. Its script carries these texts, so that pages need not. */
export const keepSays = {
  keep: 'Keep for review',
  putAway: 'Put away',
  isKept: 'Kept for review',
  kept: 'Kept. The card comes back tomorrow.',
  notKept: 'Kept until you leave this page: this browser does not let the site store anything.',
  gone: 'Put away. The card does not come back.',
} as const;
