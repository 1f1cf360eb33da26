/** The four models, each the column of a table. A name too long for a phone has its two halves. */
export const models: readonly { readonly name: string; readonly halves?: readonly string[] }[] = [
  { name: 'BERT' },
  { name: 'BloombergGPT', halves: ['Bloomberg', 'GPT'] },
  { name: 'Llama 2-Chat', halves: ['Llama 2-', 'Chat'] },
  { name: 'CLIP' },
];

/** The model that has a place on every axis and is still no language model. */
export const notQuite = 'CLIP';

export interface Axis {
  readonly name: string;
  readonly asks: string;
  /** One for each model. A space that does not break (U+00A0) keeps two words in one line. */
  readonly values: readonly string[];
}

/** The seven questions; the sizes are handed in, since `content/models.yaml` has them. */
export const axesWith = (sizes: readonly string[]): readonly Axis[] => [
  {
    name: 'Architecture',
    asks: 'which cut?',
    values: ['encoder only', 'decoder only', 'decoder only', 'two encoders'],
  },
  {
    name: 'Training stage',
    asks: 'trained how far?',
    values: ['base', 'base', 'tuned to follow instructions', 'base'],
  },
  {
    name: 'In and out',
    asks: 'what goes where?',
    values: ['text →\u00a0vectors', 'text →\u00a0text', 'text →\u00a0text', 'image, text →\u00a0match'],
  },
  { name: 'Size', asks: 'how large?', values: sizes },
  {
    name: 'Access, licence',
    asks: 'what may you do?',
    values: [
      'open weights, free\u00a0licence',
      'closed',
      'open weights, own\u00a0licence',
      'open weights, free\u00a0licence',
    ],
  },
  {
    name: 'Domain',
    asks: 'knows what best?',
    values: ['general', 'pre-trained on\u00a0a\u00a0field', 'general', 'general'],
  },
  {
    name: 'Way of use',
    asks: 'how is it asked?',
    values: ['fine-tuned first', 'few-shot', 'zero-shot', 'zero-shot'],
  },
];

/** Each axis in words, for a reader who cannot see the drawing: `Size. BERT: 110 or 340 million; …` */
export function axesInWords(axes: readonly Axis[]): string {
  return axes
    .map(({ name, values }) => {
      const placed = values.map((value, m) => `${models[m]?.name ?? ''}: ${value}`);
      return `${name}. ${placed.join('; ')}.`;
    })
    .join(' ');
}

/** On how many axes the two models that are most alike have the same value. */
export function mostShared(axes: readonly Axis[]): number {
  const shared = models.flatMap((_, a) =>
    models.slice(a + 1).map((_, k) => axes.filter(({ values }) => values[a] === values[a + 1 + k]).length),
  );
  return Math.max(...shared);
}
