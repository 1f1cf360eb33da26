/** Where the names and the ten systems stand on the map of chapter 1, for a wide and for a narrow page. */
import type { Name, SYSTEMS } from './systems';

/** Left, top, right, bottom, in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor?: 'end';
}

export interface MapLayout {
  readonly w: number;
  readonly h: number;
  readonly regions: Readonly<Record<Name, Box>>;
  readonly labels: Readonly<Record<Name, Label>>;
  /** The dot of each system, and the lines of its name. */
  readonly places: Readonly<Record<keyof typeof SYSTEMS, Label>>;
  /** Where a name stands: beside its dot, or under it. */
  readonly under: boolean;
}

export const DESK: MapLayout = {
  w: 584,
  h: 400,
  under: false,
  regions: {
    ai: [1, 1, 583, 399],
    ml: [8, 80, 576, 391],
    dl: [16, 200, 569, 383],
    generative: [188, 162, 560, 276],
    nlp: [98, 32, 318, 375],
    lm: [178, 130, 390, 367],
    foundation: [198, 212, 486, 358],
    llm: [208, 222, 379, 296],
  },
  labels: {
    ai: { x: 10, y: 22, lines: ['artificial intelligence'] },
    ml: { x: 17, y: 100, lines: ['machine', 'learning'] },
    dl: { x: 25, y: 220, lines: ['deep', 'learning'] },
    generative: { x: 550, y: 182, lines: ['generative AI'], anchor: 'end' },
    nlp: { x: 107, y: 51, lines: ['NLP'] },
    lm: { x: 188, y: 150, lines: ['language models'] },
    foundation: { x: 399, y: 297, lines: ['foundation', 'models'] },
    llm: { x: 217, y: 240, lines: ['LLMs'] },
  },
  places: {
    rule: { x: 112, y: 66, lines: ['spam rule'] },
    route: { x: 400, y: 54, lines: ['route planner'] },
    filter: { x: 112, y: 97, lines: ['trained', 'spam filter'] },
    counter: { x: 201, y: 183, lines: ['word counter'] },
    gpt3: { x: 222, y: 255, lines: ['GPT-3'] },
    bert: { x: 222, y: 328, lines: ['BERT'] },
    esm2: { x: 333, y: 328, lines: ['ESM-2'] },
    dalle2: { x: 404, y: 244, lines: ['DALL·E 2'] },
    clip: { x: 404, y: 338, lines: ['CLIP'] },
    dents: { x: 499, y: 320, lines: ['dent', 'detector'] },
  },
};

export const PHONE: MapLayout = {
  w: 350,
  h: 460,
  under: true,
  regions: {
    ai: [1, 1, 349, 459],
    ml: [4, 94, 346, 455],
    dl: [7, 250, 343, 451],
    generative: [94, 196, 338, 328],
    nlp: [13, 30, 174, 418],
    lm: [88, 152, 238, 411],
    foundation: [100, 259, 332, 404],
    llm: [106, 267, 230, 336],
  },
  labels: {
    ai: { x: 9, y: 20, lines: ['artificial intelligence'] },
    ml: { x: 338, y: 114, lines: ['machine learning'], anchor: 'end' },
    dl: { x: 14, y: 440, lines: ['deep learning'] },
    generative: { x: 330, y: 214, lines: ['generative', 'AI'], anchor: 'end' },
    nlp: { x: 21, y: 49, lines: ['NLP'] },
    lm: { x: 96, y: 171, lines: ['language', 'models'] },
    foundation: { x: 247, y: 346, lines: ['foundation', 'models'] },
    llm: { x: 113, y: 284, lines: ['LLMs'] },
  },
  places: {
    rule: { x: 26, y: 62, lines: ['spam rule'] },
    route: { x: 230, y: 52, lines: ['route planner'] },
    filter: { x: 26, y: 106, lines: ['trained', 'spam filter'] },
    counter: { x: 107, y: 207, lines: ['word', 'counter'] },
    gpt3: { x: 117, y: 296, lines: ['GPT-3'] },
    bert: { x: 117, y: 346, lines: ['BERT'] },
    esm2: { x: 188, y: 346, lines: ['ESM-2'] },
    dalle2: { x: 251, y: 280, lines: ['DALL·E 2'] },
    clip: { x: 251, y: 379, lines: ['CLIP'] },
    dents: { x: 225, y: 424, lines: ['dent detector'] },
  },
};
