/** The roles that the book speaks to. */
export const roleNames = {
  'role.product': 'Product',
  'role.marketing': 'Marketing',
  'role.founder': 'Founder',
  'role.developer': 'Developer',
} as const;

/** What is said while a route through the book is found and shown. The scripts carry these texts, so that pages need not. */
export const routeSaid = {
  'route.question': 'Question {number} of at most {most}',
  'route.answer': 'The answer is {answer}.',
  'route.next': 'Next question',
  'route.toRoute': 'Show the route',
  'route.before':
    'It counts what you answered in the last thirty days ({count}). Those questions are not asked again.',
  'route.sum': '{counts}: about {minutes} minutes. The whole book takes about {all}.',
  'route.count.read': '{count} to read',
  'route.count.skim': '{count} to skim',
  'route.count.later': '{count} for later',
  'route.rests.both': 'It rests on your role, and on {count} questions.',
  'route.rests.bothOne': 'It rests on your role, and on one question.',
  'route.rests.answers': 'It rests on {count} questions.',
  'route.rests.answersOne': 'It rests on one question.',
  'route.rests.role': 'It rests on your role alone.',
  'route.rests.none': 'It rests on nothing yet: without a role and an answer, it is the whole book.',
  'route.rests.earlier': 'It was suggested to you earlier, and is kept on this device.',
  'route.minutes': '{count} min',
  'route.pace.read': 'to read',
  'route.pace.skim': 'to skim',
  'route.pace.later': 'for later',
  'route.why.missed': 'You missed {missed} of {count}.',
  'route.why.missed.where': 'You missed {sections}.',
  'route.why.unknown': 'You did not know {missed} of {count}.',
  'route.why.unknown.where': 'You did not know {sections}.',
  'route.why.both': 'You had both right.',
  'route.why.most': 'You had {right} of {count} right.',
  'route.why.part': 'You had it right, and most of this part of the book.',
  'route.why.one': 'Right, but one answer is little to go by.',
  'route.why.half': 'Right by a guess or in part, which counts half.',
  'route.why.mixed': 'You had {right} of {count} right, which settles nothing.',
  'route.why.role.read': 'On your role’s path.',
  'route.why.role.skim': 'Your role can skim it.',
  'route.why.role.later': 'Your role can leave it for later.',
  'route.why.all.read': 'You were not asked.',
  'route.why.all.skim': 'You were not asked, and few need all of it.',
  'route.begin': 'Start with {number} {title}',
  'route.shown': 'The contents of the book now show it.',
  'route.hidden': 'The contents of the book no longer show it.',
  'route.line': 'Your route: {role}',
  'route.lineAll': 'Your route',
} as const;

/** The same without their prefix: `routeSays['next']` → `'Next question'`. The roles’ names are there too. */
export const routeSays: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...routeSaid, ...roleNames }).map(([name, text]) => [name.replace('route.', ''), text]),
);
