import { expect, test } from 'vitest';
import { saysOf } from '~/progress/says';

const texts = { 'take.saved': 'Saved.', 'take.title': 'Take it', 'take.count.add': '{count} “added”' };

test.each([
  { names: /^take\.saved$/, says: { saved: 'Saved.' } },
  { names: /^take\.count/, says: { 'count.add': '{count} “added”' } },
  { names: /^bring/, says: {} },
])('says the texts that fit $names', ({ names, says }) => {
  expect(JSON.parse(saysOf(texts, names))).toEqual(says);
});
