/** The links of the header, which move into the menu on narrow screens. */
export const mainLinks = [
  { id: 'chapters', path: '/#contents' },
  { id: 'glossary', path: '/glossary/' },
  { id: 'sources', path: '/sources/' },
] as const;
