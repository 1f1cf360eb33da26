/** What the search dialog says. Its script carries these texts, so that pages need not. */
export const searchSays = {
  loading: 'Loading the index …',
  failed: 'The index could not be loaded. Check the connection, then type again.',
  needsBuild:
    'Passages are found only in the built site: run `npm start`. Terms, titles, claims and questions are found here too.',
  none: 'Nothing fits. Try another word, or browse the glossary.',
  found: 'Found: {found}.',
  term: 'one term',
  terms: '{count} terms',
  place: 'one place in the book',
  places: '{count} places in the book',
  claim: 'one claim',
  claims: '{count} claims',
  question: 'one question',
  questions: '{count} questions',
  glossary: 'Glossary',
} as const;
