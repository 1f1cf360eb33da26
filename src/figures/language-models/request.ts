/** What one request to a shop’s assistant is made of: four typed words, and what the product puts around them. */

export interface Part {
  readonly name: string;
  readonly text: string;
  /** Who wrote it: the reader of the screen, or the product; `found` was fetched by a search. */
  readonly from: 'typed' | 'product' | 'found';
}

export const REQUEST: readonly Part[] = [
  {
    name: 'instructions',
    from: 'product',
    text: 'You answer customers of a parcel shop. Be brief and friendly, three sentences at most. Use the record below and nothing else. If it does not hold the answer, say so and offer a call back. Promise no refunds and no dates. Today is Saturday 21 November 2026.',
  },
  {
    name: 'chat so far',
    from: 'product',
    text: 'Customer: Hello, I was out on Friday. Assistant: Hello, how can I help?',
  },
  {
    name: 'found by search',
    from: 'found',
    text: 'Order 48213, one lamp. Thursday 17.20 handed to the courier. Friday 10.42 nobody in, left with the neighbour at number nine, signed for by R. Osei.',
  },
  { name: 'typed', from: 'typed', text: 'Where is my parcel?' },
];

export const ANSWER =
  'Your parcel was left with your neighbour at number nine on Friday at 10.42. Somebody signed for it there. Shall we call you if it does not turn up?';

/** Words as a reader counts them: what stands between spaces. `countWords('one lamp.')` → `2` */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
