import fc from 'fast-check';
import { chapters } from '~/chapter/book';
import type { Evidence } from '~/route/estimate';
import { pathsByRole, type Role } from '~/route/paths-by-role';

/** Every role, and none. */
export const roles = [...(Object.keys(pathsByRole) as Role[]), undefined];

export const credits = fc.constantFrom(0, 0.5, 1);

/** Answers to questions of any chapters, each question once. */
export const arbitraryEvidence: fc.Arbitrary<Evidence[]> = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...chapters.map(({ slug }) => slug)), fc.nat(4), credits)
    .map(([chapter, number, credit]) => ({ id: `${chapter}-${number}`, chapter, credit })),
  { selector: ({ id }) => id, maxLength: 40 },
);
