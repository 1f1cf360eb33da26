import { perHour } from '~/sums/use-cases';

interface Reported {
  readonly what: string;
  /** Per cent, as the study reports it. */
  readonly reported: number;
  /** `time` is converted to tasks per hour. */
  readonly as: 'tasks' | 'time';
  /** Believed or expected, not measured. */
  readonly isBelief?: boolean;
}
interface Study {
  readonly who: string;
  readonly source: string;
  readonly found: readonly Reported[];
}

/** What three studies report. Brynjolfsson et al., NBER w31161; Noy & Zhang, Science 381; Becker et al., arXiv:2507.09089. */
const reported: readonly Study[] = [
  {
    who: '5,179 support agents',
    source: 'Brynjolfsson et al., 2023',
    found: [
      { what: 'all', reported: 14, as: 'tasks' },
      { what: 'less skilled', reported: 34, as: 'tasks' },
    ],
  },
  {
    who: '453 professionals, texts',
    source: 'Noy & Zhang, 2023',
    found: [{ what: 'all', reported: -40, as: 'time' }],
  },
  {
    who: '16 developers, 246 tasks',
    source: 'Becker et al., 2025',
    found: [
      { what: 'expected', reported: -24, as: 'time', isBelief: true },
      { what: 'felt', reported: -20, as: 'time', isBelief: true },
      { what: 'measured', reported: 19, as: 'time' },
    ],
  },
];

/** The same, each with its change in work per hour, in whole per cent. */
export const studies = reported.map((study) => ({
  ...study,
  found: study.found.map((one) => ({
    ...one,
    /** In the words of the study: `−40 % time`. */
    inStudy: `${one.reported < 0 ? '−' : '+'}${Math.abs(one.reported)} % ${one.as === 'time' ? 'time' : 'solved'}`,
    perHour: Math.round(100 * (one.as === 'time' ? perHour(one.reported / 100) : one.reported / 100)),
  })),
}));
