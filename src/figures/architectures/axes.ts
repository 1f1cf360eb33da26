export interface Stop {
  /** The value, broken into lines of at most 17 characters. */
  readonly value: readonly string[];
  readonly models: readonly string[];
}

export interface Axis {
  readonly name: string;
  readonly asks: string;
  readonly stops: readonly Stop[];
}

/** The model that is on most axes and still no language model. */
export const notQuite = 'CLIP';

/** Seven questions, four answers each, four models. */
export const axes: readonly Axis[] = [
  {
    name: 'Architecture',
    asks: 'which cut?',
    stops: [
      { value: ['encoder-only'], models: ['BERT'] },
      { value: ['decoder-only'], models: ['Llama 2-Chat', 'BloombergGPT'] },
      { value: ['both'], models: [] },
      { value: ['two encoders'], models: ['CLIP'] },
    ],
  },
  {
    name: 'Training stage',
    asks: 'trained how far?',
    stops: [
      { value: ['base'], models: ['BERT', 'BloombergGPT', 'CLIP'] },
      { value: ['tuned to', 'one task'], models: [] },
      { value: ['tuned to follow', 'instructions'], models: ['Llama 2-Chat'] },
      { value: ['trained to', 'reason at length'], models: [] },
    ],
  },
  {
    name: 'In and out',
    asks: 'what goes where?',
    stops: [
      { value: ['text → vectors'], models: ['BERT'] },
      { value: ['text → text'], models: ['Llama 2-Chat', 'BloombergGPT'] },
      { value: ['image, text', '→ text'], models: [] },
      { value: ['image, text', '→ match'], models: ['CLIP'] },
    ],
  },
  {
    name: 'Size',
    asks: 'how large?',
    stops: [
      { value: ['under 1 billion'], models: ['BERT', 'CLIP'] },
      { value: ['1 to 100 billion'], models: ['Llama 2-Chat', 'BloombergGPT'] },
      { value: ['over 100 billion'], models: [] },
      { value: ['unpublished'], models: [] },
    ],
  },
  {
    name: 'Access, licence',
    asks: 'what may you do?',
    stops: [
      { value: ['closed'], models: ['BloombergGPT'] },
      { value: ['open weights,', 'own licence'], models: ['Llama 2-Chat'] },
      { value: ['open weights,', 'free licence'], models: ['BERT', 'CLIP'] },
      { value: ['open source'], models: [] },
    ],
  },
  {
    name: 'Domain',
    asks: 'knows what best?',
    stops: [
      { value: ['general'], models: ['BERT', 'Llama 2-Chat', 'CLIP'] },
      { value: ['pre-trained', 'on a field'], models: ['BloombergGPT'] },
      { value: ['tuned to a field'], models: [] },
    ],
  },
  {
    name: 'Way of use',
    asks: 'how is it asked?',
    stops: [
      { value: ['zero-shot'], models: ['Llama 2-Chat', 'CLIP'] },
      { value: ['few-shot'], models: ['BloombergGPT'] },
      { value: ['with retrieval', 'or tools'], models: [] },
      { value: ['fine-tuned first'], models: ['BERT'] },
    ],
  },
];

/** Each axis in words, for a reader who cannot see the drawing. */
export function axesInWords(): string {
  return axes
    .map((axis) => {
      const placed = axis.stops
        .filter((stop) => stop.models.length > 0)
        .map((stop) => `${stop.value.join(' ')}: ${stop.models.join(', ')}`);
      return `${axis.name}. ${placed.join('; ')}.`;
    })
    .join(' ');
}
