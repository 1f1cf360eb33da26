/** The links of the header, which move into the menu on narrow screens. */
export const mainLinks = [
  { id: 'chapters', path: '/#contents' },
  { id: 'glossary', path: '/glossary/' },
  { id: 'labs', path: '/labs/' },
  { id: 'claims', path: '/claims/' },
  { id: 'models', path: '/models/' },
  { id: 'sources', path: '/sources/' },
  { id: 'review', path: '/review/' },
] as const;
