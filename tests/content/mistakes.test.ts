import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BookChapter } from '~/chapter/book';
import { parseBook, readFiles, type Book } from './book';
import { checkBook, inWords } from './check-book';
import { stemOf } from './check-terms';
import { oldDates } from './check-chapters';

/** A book of one chapter, without a fault. */
const files = readFiles(join(import.meta.dirname, '../fixtures/book'));
const chapter = (number: number, slug: string): BookChapter => {
  return { number, slug, title: slug, summary: '' };
};
const listed = [chapter(1, 'parcels')];
const valid = { files, listed, sidebar: ['parcels'] };

const mdx = 'content/chapters/1-posting/01-parcels.mdx';
const quiz = 'content/quizzes/parcels.yaml';
const parcel = 'content/glossary/parcel.md';
const label = 'content/glossary/label.md';
const belief = 'content/misconceptions/size-sets-the-price.md';
const claims = 'content/claims/parcels.yaml';
const sources = 'content/sources.yaml';
const models = 'content/models.yaml';
const box = 'src/figures/parcels/Box.astro';

type Draft = typeof valid;

/** The book after an author has put one text in place of another. */
function swap(file: string, from: string, to: string): Draft {
  const text = files[file] ?? '';
  expect(text, `${file} has no “${from}”`).toContain(from);
  return { ...valid, files: { ...files, [file]: text.replace(from, to) } };
}

const without = (file: string): Draft => {
  return { ...valid, files: Object.fromEntries(Object.entries(files).filter(([path]) => path !== file)) };
};
const copied = (file: string, copy: string): Draft => {
  return { ...valid, files: { ...files, [copy]: files[file] ?? '' } };
};
const read = (draft: Draft): Book => parseBook(draft.files, draft.listed, draft.sidebar);
const messages = (draft: Draft) => checkBook(read(draft)).map(inWords);

test('finds nothing in a book without a fault', () => {
  expect(messages(valid)).toEqual([]);
});

describe('a name that leads nowhere', () => {
  test.each([
    {
      mistake: 'a misspelt term in `see`',
      draft: () => swap(parcel, 'see: [label]', 'see: [lable]'),
      says: `${parcel}, see: There is no term \`lable\`. Write \`label\`.`,
    },
    {
      mistake: 'a term that nobody has written',
      draft: () => swap(quiz, 'terms: [parcel]', 'terms: [postage]'),
      says: `${quiz}, parcels-price › terms: There is no term \`postage\`. Add \`content/glossary/postage.md\`, or correct the id.`,
    },
    {
      mistake: 'a misspelt misconception behind a claim',
      draft: () => swap(claims, 'misconception: size-sets-the-price', 'misconception: size-sets-the-prize'),
      says: `${claims}, par-02 › misconception: There is no misconception \`size-sets-the-prize\`. Write \`size-sets-the-price\`.`,
    },
    {
      mistake: 'a source of a model that is not in the bibliography',
      draft: () => swap(models, 'sources: [post-guide]', 'sources: [lofts]'),
      says: `${models}, pigeon-1 › sources: There is no source \`lofts\`. Add it to \`content/sources.yaml\`, or correct the id.`,
    },
    {
      mistake: 'a misspelt model in a table',
      draft: () => swap(mdx, '<Box />', '<Box />\n\n<ModelRows ids="pigeon-1 pigoen-1" />'),
      says: `${mdx}, line 28, <ModelRows ids>: There is no model \`pigoen-1\`. Write \`pigeon-1\`.`,
    },
    {
      mistake: 'a misspelt term in `<Term>`',
      draft: () => swap(mdx, '<Term id="parcel">', '<Term id="parcels">'),
      says: `${mdx}, line 28, <Term id>: There is no term \`parcels\`. Write \`parcel\`.`,
    },
    {
      mistake: 'an unknown source of a term',
      draft: () => swap(parcel, 'sources: [lee-2020]', 'sources: [lee-2021]'),
      says: `${parcel}, sources: There is no source \`lee-2021\`. Write \`lee-2020\`.`,
    },
    {
      mistake: 'an unknown source of a misconception',
      draft: () => swap(belief, 'sources: [post-guide]', 'sources: [smith-1999]'),
      says: `${belief}, sources: There is no source \`smith-1999\`. Add it to \`content/sources.yaml\`, or correct the id.`,
    },
    {
      mistake: 'an unknown source of a claim',
      draft: () => swap(claims, 'sources: [post-guide]', 'sources: [smith-1999]'),
      says: `${claims}, par-02 › sources: There is no source \`smith-1999\`. Add it to \`content/sources.yaml\`, or correct the id.`,
    },
    {
      mistake: 'an unknown misconception on an option',
      draft: () =>
        swap(
          quiz,
          'misconception: size-sets-the-price\n      - id: colour',
          'misconception: size\n      - id: colour',
        ),
      says: `${quiz}, parcels-price › size: There is no misconception \`size\`. Add \`content/misconceptions/size.md\`, or correct the id.`,
    },
    {
      mistake: 'an unknown misconception on a card',
      draft: () =>
        swap(
          quiz,
          'Big ones wait., misconception: size-sets-the-price',
          'Big ones wait., misconception: big',
        ),
      says: `${quiz}, parcels-sort › scanned: There is no misconception \`big\`. Add \`content/misconceptions/big.md\`, or correct the id.`,
    },
    {
      mistake: 'an unknown misconception on a wrong number',
      draft: () =>
        swap(
          quiz,
          'one of them.\n            misconception: size-sets-the-price',
          'one of them.\n            misconception: one',
        ),
      says: `${quiz}, parcels-scale › mistake 2: There is no misconception \`one\`. Add \`content/misconceptions/one.md\`, or correct the id.`,
    },
    {
      mistake: 'a misspelt `<Misread>`',
      draft: () => swap(mdx, '<Misread id="size-sets-the-price"', '<Misread id="size-sets-teh-price"'),
      says: `${mdx}, line 30, <Misread id>: There is no misconception \`size-sets-teh-price\`. Write \`size-sets-the-price\`.`,
    },
    {
      mistake: 'an objective that the chapter does not have',
      draft: () => swap(quiz, 'objective: trace\n    asks: apply', 'objective: track\n    asks: apply'),
      says: `${quiz}, parcels-sort › objective: The chapter \`parcels\` has no objective \`track\`. Take one of \`weigh\`, \`label\`, \`trace\`.`,
    },
    {
      mistake: 'a question that sends readers to a section that is gone',
      draft: () => swap(quiz, 'see: weight-is-what-you-pay-for', 'see: weight'),
      says: `${quiz}, parcels-price › see: There is no section \`parcels#weight\`. Take one of \`parcels#weight-is-what-you-pay-for\`, \`parcels#where-it-goes\`, or correct the id.`,
    },
    {
      mistake: 'a term taught in a section that is gone',
      draft: () => swap(parcel, 'taught: parcels#weight-is-what-you-pay-for', 'taught: parcels#price'),
      says: `${parcel}, taught: There is no section \`parcels#price\`. Take one of \`parcels#weight-is-what-you-pay-for\`, \`parcels#where-it-goes\`, or correct the id.`,
    },
    {
      mistake: 'what readers type for a section that is gone',
      draft: () => swap(mdx, 'sources: [', 'searchOnly: { price: [what it costs] }\nsources: ['),
      says: `${mdx}, searchOnly: There is no section \`parcels#price\`. Take one of \`parcels#weight-is-what-you-pay-for\`, \`parcels#where-it-goes\`, or correct the id.`,
    },
    {
      mistake: 'a misconception taught in a chapter that is not there',
      draft: () => swap(belief, 'taught: parcels#', 'taught: letters#'),
      says: `${belief}, taught: There is no section \`letters#weight-is-what-you-pay-for\`. Name a chapter that has a file, or correct the id.`,
    },
    {
      mistake: 'a claim taught in a section with another heading',
      draft: () => swap(claims, 'parcels#where-it-goes', 'parcels#where-it-go'),
      says: `${claims}, par-02 › taught: There is no section \`parcels#where-it-go\`. Write \`parcels#where-it-goes\`.`,
    },
    {
      mistake: 'a link to a section that is gone',
      draft: () => swap(mdx, '(/parcels/#where-it-goes)', '(/parcels/#route)'),
      says: `${mdx}, line 28, link: There is no \`/parcels/#route\` in the book. Its anchors are: /parcels/#weight-is-what-you-pay-for, /parcels/#where-it-goes, /parcels/#in-short, /parcels/#quiz, /parcels/#further-reading, /parcels/#sources, /parcels/#misread-size-sets-the-price, /parcels/#figure-1a, /parcels/#figure-1b.`,
    },
    {
      mistake: 'a link without its last slash',
      draft: () => swap(parcel, '(/glossary/label/)', '(/glossary/label)'),
      says: `${parcel}, line 11, link: There is no \`/glossary/label\` in the book. Begin and end an address with a slash, and link only to pages that exist.`,
    },
  ])('is reported: $mistake', ({ draft, says }) => {
    expect(messages(draft())).toContain(says);
  });
});

describe('a thing that stands twice', () => {
  test.each([
    {
      mistake: 'a question id',
      draft: () => swap(quiz, 'id: parcels-scale', 'id: parcels-price'),
      says: `${quiz}, parcels-price › id: The question \`parcels-price\` stands in \`${quiz}\` as well. Readers’ answers are kept by it, so give the newer question an id of its own.`,
    },
    {
      mistake: 'a claim id',
      draft: () => swap(claims, 'id: par-02', 'id: par-01'),
      says: `${claims}, par-01 › id: The claim \`par-01\` stands in \`${claims}\` as well. Give one of the two another id.`,
    },
    {
      mistake: 'a name that is another term’s alias, in other capitals',
      draft: () => swap(label, 'term: Label', 'term: PACKAGE'),
      says: `${parcel}, aliases: The name “package” belongs to \`${label}\` as well. Leave it to one of the two.`,
    },
    {
      mistake: 'an alias that is another term’s plural',
      draft: () => swap(parcel, 'aliases: [package]', 'aliases: [labels]'),
      says: `${parcel}, aliases: The name “labels” belongs to \`${label}\` as well. Leave it to one of the two.`,
    },
    {
      mistake: 'a slug among the files',
      draft: () => copied(mdx, 'content/chapters/2-more/07-parcels.mdx'),
      says: `content/chapters/2-more/07-parcels.mdx, the file name: The slug \`parcels\` belongs to \`${mdx}\` as well. A slug is an address: rename the newer file.`,
    },
    {
      mistake: 'a slug in the list of the book',
      draft: () => ({ ...valid, listed: [...listed, chapter(2, 'parcels')] }),
      says: 'src/chapter/book.ts, parcels: Two chapters have the slug `parcels`. A slug is an address: give the newer chapter another one.',
    },
    {
      mistake: 'a figure',
      draft: () => swap(mdx, '<Route />', '<Box />'),
      says: `${mdx}, <Box />: The figure calls itself 1a. By its place it is 1b: write \`n="1b"\`.`,
    },
    {
      mistake: 'a source',
      draft: () => swap(sources, 'post-guide:', 'lee-2020:'),
      says: `${sources}, line 6: This is not YAML: Map keys must be unique. Indent with blanks, and put quotes around a text that holds \`: \` or begins with \`*\`.`,
    },
    {
      mistake: 'a term that refers to itself',
      draft: () => swap(parcel, 'see: [label]', 'see: [label, parcel]'),
      says: `${parcel}, see: The term refers to itself. Take \`parcel\` out of \`see\`.`,
    },
  ])('is reported: $mistake', ({ draft, says }) => {
    expect(messages(draft())).toContain(says);
  });
});

describe('a term', () => {
  test.each([
    {
      mistake: 'a phrase to search for that is another term’s alias',
      draft: () => swap(label, 'theme: basics', 'searchOnly: [packages]\ntheme: basics'),
      says: `${label}, searchOnly: The name “packages” belongs to \`${parcel}\` as well. Leave it to one of the two.`,
    },
    {
      mistake: 'a phrase to search for that two terms have',
      draft: () => {
        const both = swap(label, 'theme: basics', 'searchOnly: [post]\ntheme: basics');
        const text = both.files[parcel]?.replace('theme: basics', 'searchOnly: [Posts]\ntheme: basics') ?? '';
        return { ...both, files: { ...both.files, [parcel]: text } };
      },
      says: `${parcel}, searchOnly: The name “Posts” belongs to \`${label}\` as well. Leave it to one of the two.`,
    },
    {
      mistake: 'a phrase to search for that is a form of its name',
      draft: () => swap(label, 'theme: basics', 'searchOnly: [labels]\ntheme: basics'),
      says: `${label}, searchOnly: The term is found by “labels” already. Take it out.`,
    },
    {
      mistake: 'an alias that differs in a hyphen',
      draft: () => swap(parcel, 'aliases: [package]', 'aliases: [small package, Small-package]'),
      says: `${parcel}, aliases: The term is found by “Small-package” already. Take it out.`,
    },
    {
      mistake: 'a definition that uses its term, inflected',
      draft: () => swap(label, 'The note that says', 'A note for labelling, which says'),
      says: `${label}, short: The definition uses the name “Label”. Say it in other words.`,
    },
    {
      mistake: 'a definition that uses all words of an alias',
      draft: () => {
        const draft = swap(parcel, 'A thing wrapped up to be sent.', 'A posted item that is bulky.');
        const text = draft.files[parcel]?.replace('[package]', '[bulky post]') ?? '';
        return { ...draft, files: { ...draft.files, [parcel]: text } };
      },
      says: `${parcel}, short: The definition uses the name “bulky post”. Say it in other words.`,
    },
    {
      mistake: 'two definitions that use each other',
      draft: () => {
        const draft = swap(label, 'where it goes', 'where a package goes');
        const text = draft.files[parcel]?.replace('wrapped up', 'with labels on it') ?? '';
        return { ...draft, files: { ...draft.files, [parcel]: text } };
      },
      says: `${label}, short: The definition uses the term \`parcel\`, whose definition uses \`label\`. Let one of the two do without the other.`,
    },
    {
      mistake: 'a pointer that no other returns',
      draft: () => swap(parcel, 'see: [label]', 'see: []'),
      says: `${label}, see: \`parcel\` does not point back. Add \`label\` to \`see\` in \`${parcel}\`, take \`parcel\` out, or say in \`oneWay\` why it does not.`,
    },
    {
      mistake: 'a pointer that stands twice',
      draft: () => swap(parcel, 'see: [label]', 'see: [label, label]'),
      says: `${parcel}, see: \`label\` stands there twice. Take one of the two out.`,
    },
    {
      mistake: 'a reason for a pointer that is not there',
      draft: () => swap(parcel, 'see: [label]', 'see: [label]\noneWay: { box: Boxes hold anything. }'),
      says: `${parcel}, oneWay: \`box\` is not in \`see\`. Add it there, or delete the reason.`,
    },
    {
      mistake: 'a reason for a pointer that is returned',
      draft: () => swap(parcel, 'see: [label]', 'see: [label]\noneWay: { label: Labels go on anything. }'),
      says: `${parcel}, oneWay: \`label\` points back. Delete the reason.`,
    },
    {
      mistake: 'a name in no chapter',
      draft: () => swap(mdx, 'It has a label.', 'It has a <NoTerms>label</NoTerms>.'),
      says: `${label}, term: No chapter names the term. Write \`<Term id="label">\` where a chapter speaks of it, or \`background: true\` if none does.`,
    },
    {
      mistake: 'an everyday word that no author has marked',
      draft: () => swap(label, 'theme: basics', 'link: false\ntheme: basics'),
      says: `${label}, link: No chapter marks the term, and \`link\` is \`false\`. Write \`<Term id="label">\` where a chapter speaks of it, or \`background: true\` if none does.`,
    },
    {
      mistake: 'a term of the background that a chapter names',
      draft: () => swap(label, 'theme: basics', 'background: true\ntheme: basics'),
      says: `${label}, background: A chapter names the term. Delete the field.`,
    },
  ])('is reported, and nothing else: $mistake', ({ draft, says }) => {
    expect(messages(draft())).toEqual([says]);
  });

  test('may point one way and say why', () => {
    const draft = swap(label, 'see: [parcel]', 'see: [parcel]\noneWay: { parcel: It has other parts. }');
    const text = draft.files[parcel]?.replace('see: [label]', 'see: []') ?? '';
    expect(messages({ ...draft, files: { ...draft.files, [parcel]: text } })).toEqual([]);
  });

  test('may be of the background', () => {
    const draft = swap(label, 'theme: basics', 'background: true\ntheme: basics');
    const text = draft.files[mdx]?.replace('It has a label.', '') ?? '';
    expect(messages({ ...draft, files: { ...draft.files, [mdx]: text } })).toEqual([]);
  });

  test('may use a part of its name in its definition', () => {
    expect(messages(swap(parcel, 'aliases: [package]', 'aliases: [sent goods]'))).toEqual([]);
  });

  test.each([
    { words: ['classify', 'classifying', 'classified', 'classification', 'classifier'], stem: 'clas' },
    { words: ['quantise', 'quantised', 'quantization'], stem: 'quant' },
    { words: ['embedding', 'embeddings'], stem: 'embed' },
    { words: ['policy', 'policies'], stem: 'polic' },
    { words: ['loss', 'losses'], stem: 'los' },
    { words: ['rag'], stem: 'rag' },
  ])('is told by the stem $stem', ({ words, stem }) => {
    expect(words.map((word) => stemOf(word.replace('ise', 'ize')))).toEqual(words.map(() => stem));
  });
});

describe('a thing that is missing', () => {
  test.each([
    {
      mistake: 'a chapter that the book does not list',
      draft: () => ({ ...valid, listed: listed.slice(1) }),
      says: `${mdx}, the file name: The book lists no chapter \`parcels\`. List it in \`src/chapter/book.ts\`, or begin the file name with \`_\`.`,
    },
    {
      mistake: 'the file of a chapter that is listed',
      draft: () => ({ ...valid, listed: [...listed, chapter(2, 'letters')] }),
      says: 'src/chapter/book.ts, letters: The chapter `letters` is listed and has no file. Add `content/chapters/<part>/<number>-letters.mdx`, or take it off the list.',
    },
    {
      mistake: 'a chapter in the sidebar',
      draft: () => ({ ...valid, sidebar: [] }),
      says: 'src/site/sidebar.ts, parcels: The chapter `parcels` is not in the sidebar. List it there, or nothing leads on to it.',
    },
    {
      mistake: 'a cited source in the list of the chapter',
      draft: () => swap(mdx, 'sources: [lee-2020, post-guide]', 'sources: [lee-2020]'),
      says: `${mdx}, line 28, <Cite id>: \`post-guide\` is cited and not listed. Add \`post-guide\` to \`sources\` in the frontmatter.`,
    },
    {
      mistake: 'the citation of a listed source',
      draft: () => swap(mdx, '<Cite id="post-guide lee-2020" />', '<Cite id="lee-2020" />'),
      says: `${mdx}, sources: \`post-guide\` is listed and never cited. Cite it with \`<Cite id="post-guide" />\`, or take it out of the list.`,
    },
    {
      mistake: 'the number of a figure',
      draft: () => swap(box, 'n="1a" ', ''),
      says: `${mdx}, <Box />: The figure has no number. By its place it is 1a: write \`n="1a"\`.`,
    },
    {
      mistake: 'the second question of an objective',
      draft: () => swap(quiz, 'objective: trace\n    asks: apply', 'objective: weigh\n    asks: apply'),
      says: `${mdx}, objectives › trace: The objective \`trace\` has one question. Write two or more in \`${quiz}\`.`,
    },
    {
      mistake: 'all questions of an objective',
      draft: () => swap(mdx, '  - id: trace\n', '  - id: pay\n'),
      says: `${mdx}, objectives › pay: The objective \`pay\` has no question. Write two or more in \`${quiz}\`.`,
    },
    {
      mistake: 'the chapter of a quiz',
      draft: () => copied(quiz, 'content/quizzes/letters.yaml'),
      says: 'content/quizzes/letters.yaml, chapter: The file is named after `letters`, and `chapter` says `parcels`. Write `chapter: letters`, or rename the file.',
    },
    {
      mistake: 'the chapter of a quiz whose name fits',
      draft: () => {
        const draft = copied(quiz, 'content/quizzes/letters.yaml');
        const text = draft.files['content/quizzes/letters.yaml']?.replaceAll('parcels', 'letters') ?? '';
        return { ...draft, files: { ...draft.files, 'content/quizzes/letters.yaml': text } };
      },
      says: 'content/quizzes/letters.yaml, chapter: There is no chapter `letters`. Name the file after a chapter that has one: `parcels`.',
    },
    {
      mistake: 'the quiz in a chapter',
      draft: () => swap(mdx, '<Quiz chapter="parcels" />', ''),
      says: `${mdx}, <Quiz chapter>: The chapter has no quiz. Write \`<Quiz chapter="parcels" />\` above \`<Further>\`.`,
    },
    {
      mistake: 'the quiz’s own chapter',
      draft: () => swap(mdx, '<Quiz chapter="parcels" />', '<Quiz chapter="returns" />'),
      says: `${mdx}, line 42, <Quiz chapter>: \`returns\` is not the quiz of this chapter. Write \`<Quiz chapter="parcels" />\`.`,
    },
    {
      mistake: 'the file of a quiz',
      draft: () => without(quiz),
      says: `${mdx}, line 42, <Quiz chapter>: There is no quiz \`parcels\`. Add \`${quiz}\`.`,
    },
    {
      mistake: 'a question about a misconception',
      draft: () => copied(belief, 'content/misconceptions/red-is-dearer.md'),
      says: 'content/misconceptions/red-is-dearer.md, the file name: No question tests `red-is-dearer`. Name it on a wrong option of a question, or delete the file.',
    },
  ])('is reported: $mistake', ({ draft, says }) => {
    expect(messages(draft())).toContain(says);
  });
});

describe('data of the wrong form', () => {
  test.each([
    {
      mistake: 'a definition of more than 30 words',
      draft: () => swap(parcel, 'A thing wrapped up to be sent.', 'word '.repeat(31)),
      says: [`${parcel}, short: This has 31 words; at most 30 fit. Move the rest into the body.`],
    },
    {
      mistake: 'a misspelt field',
      draft: () => swap(label, 'theme:', 'thema:'),
      says: [
        `${label}, theme: Invalid option: expected one of "basics"|"history"|"tokens"|"attention"|"architectures"|"training"|"using"|"tuning"|"measuring"|"choosing"|"work"|"limits"`,
        `${label}, the fields: Unknown field \`thema\`. The fields here are: \`term\`, \`aliases\`, \`searchOnly\`, \`link\`, \`background\`, \`theme\`, \`short\`, \`misread\`, \`technical\`, \`see\`, \`oneWay\`, \`sources\`, \`taught\`.`,
      ],
    },
    {
      mistake: 'an option without a reason',
      draft: () => swap(quiz, '        reason: Colour does not enter the price.\n', ''),
      says: [
        `${quiz}, questions › parcels-price › options › colour › reason: This field is missing: say in a sentence or two why this is right or wrong.`,
      ],
    },
    {
      mistake: 'an answer that is not among the options',
      draft: () => swap(quiz, 'answer: weight', 'answer: heavy'),
      says: [
        `${quiz}, questions › parcels-price › answer: The answer \`heavy\` is not among the options. They are: \`weight\`, \`size\`, \`colour\`.`,
      ],
    },
    {
      mistake: 'a DOI written as an address',
      draft: () => swap(sources, 'year: 2020', 'doi: https://doi.org/10.1/x'),
      says: [
        `${sources}, lee-2020 › doi: Write only the DOI, like \`10.1145/3442188.3445922\`. Correct \`doi\`.`,
      ],
    },
    {
      mistake: 'an anchor without its chapter',
      draft: () => swap(belief, 'taught: parcels#', 'taught: '),
      says: [
        `${belief}, taught: Name a chapter and a heading in it, like \`tokens#pieces-not-words\`: the heading in lower case, its words joined by hyphens.`,
      ],
    },
    {
      mistake: 'a chapter without the day of its check',
      draft: () => swap(mdx, 'checked: 2026-11-21\n', ''),
      says: [
        `${mdx}, checked: Give the day the chapter was last checked, like \`2026-11-21\`. Correct \`checked\`.`,
      ],
    },
    {
      mistake: 'a text with a colon and no quotes',
      draft: () => swap(parcel, 'A thing wrapped', 'A thing: wrapped'),
      says: [
        `${parcel}, line 5: This is not YAML: Nested mappings are not allowed in compact mappings. Indent with blanks, and put quotes around a text that holds \`: \` or begins with \`*\`.`,
      ],
    },
    {
      mistake: 'a date that its text does not say',
      draft: () => swap(mdx, '>20 November 2026<', '>21 November 2026<'),
      says: [
        `${mdx}, line 40, <time datetime>: \`2026-11-20\` is not “21 November 2026”. Write “20 November 2026”, or correct the date.`,
      ],
    },
    {
      mistake: 'a date that is none',
      draft: () => swap(mdx, 'datetime="2026-11-20"', 'datetime="20.11.2026"'),
      says: [
        `${mdx}, line 40, <time datetime>: \`20.11.2026\` is not “20 November 2026”. Write the date as year-month-day: \`2026-11-21\`.`,
      ],
    },
  ])('is reported, and nothing else: $mistake', ({ draft, says }) => {
    expect(messages(draft())).toEqual(says);
  });
});

test('lists a date that is more than a year old, and does not count it as a mistake', () => {
  const draft = swap(mdx, 'datetime="2026-11-20">20 November 2026', 'datetime="2025-11-20">20 November 2025');
  expect(messages(draft)).toEqual([]);
  expect(oldDates(read(draft)).map(inWords)).toEqual([
    `${mdx}, line 40, <time datetime>: 2025-11-20 is more than a year before the newest check of a chapter. If it says how things stand, look them up again and write the new date.`,
  ]);
});

test('lists no date of the year before the check', () => {
  expect(oldDates(read(valid))).toEqual([]);
});
