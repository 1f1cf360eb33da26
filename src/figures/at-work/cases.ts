import { bandOf, hoursSaved, riskOf, type UseCase } from '~/sums/use-cases';

interface Entry extends UseCase {
  readonly department: string;
  readonly use: string;
  /** The same work with a check added: the use that an arrow leads to. */
  readonly becomes?: string;
}

/** Eight departments of an imagined firm of forty. Times a week and minutes are invented; the places follow from them. */
const entries: readonly Entry[] = [
  { department: 'Legal', use: 'finds precedents', perWeek: 10, saved: 45, checking: 30, cost: 3, notices: 2 },
  { department: 'People', use: 'ranks applicants', perWeek: 120, saved: 6, checking: 0, cost: 3, notices: 3 },
  {
    department: 'People',
    use: 'marks essays',
    perWeek: 50,
    saved: 10,
    checking: 0,
    cost: 3,
    notices: 3,
    becomes: 'comments on drafts',
  },
  {
    department: 'Support',
    use: 'bot answers alone',
    perWeek: 600,
    saved: 6,
    checking: 0,
    cost: 3,
    notices: 2,
    becomes: 'agent sends drafts',
  },
  {
    department: 'Support',
    use: 'agent sends drafts',
    perWeek: 600,
    saved: 6,
    checking: 3,
    cost: 3,
    notices: 1,
  },
  {
    department: 'Software',
    use: 'code with tests',
    perWeek: 100,
    saved: 15,
    checking: 6,
    cost: 2,
    notices: 2,
  },
  {
    department: 'Product',
    use: 'sorts feedback',
    perWeek: 400,
    saved: 2,
    checking: 0.2,
    cost: 1,
    notices: 3,
  },
  {
    department: 'People',
    use: 'comments on drafts',
    perWeek: 50,
    saved: 10,
    checking: 4,
    cost: 1,
    notices: 2,
  },
  { department: 'Marketing', use: 'ad variants', perWeek: 30, saved: 20, checking: 4, cost: 1, notices: 1 },
  { department: 'Finance', use: 'meeting minutes', perWeek: 40, saved: 15, checking: 5, cost: 2, notices: 1 },
  {
    department: 'Research',
    use: 'ideas from papers',
    perWeek: 10,
    saved: 40,
    checking: 15,
    cost: 2,
    notices: 1,
  },
];

/** The use cases with their hours a week, their risk and its band. */
export const cases = entries.map((entry) => {
  const risk = riskOf(entry);
  return { ...entry, hours: hoursSaved(entry), risk, band: bandOf(risk) };
});
