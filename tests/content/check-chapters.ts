import { splitSections } from '~/chapter/sections';
import { labs } from '~/labs/labs';
import type { Book, Chapter, Problem } from './book';
import { lineAt, questionsOf, tagsIn } from './references';

/** What can be wrong with a chapter as a part of the book. */
export function checkChapters(book: Book): Problem[] {
  return [
    ...checkList(book),
    ...book.chapters.flatMap((chapter) => [
      ...checkPlace(book, chapter),
      ...checkSources(chapter),
      ...checkFigures(book, chapter),
      ...checkObjectives(book, chapter),
      ...checkQuizTags(book, chapter),
      ...checkDates(chapter),
    ]),
    ...checkLinks(book),
  ];
}

/** Dates in the text that lay more than a year before the newest day on which a chapter was checked. */
export function oldDates(book: Book): Problem[] {
  const newest = Math.max(...book.chapters.map(({ data }) => data.checked.getTime()));
  const yearBefore = new Date(newest);
  yearBefore.setUTCFullYear(yearBefore.getUTCFullYear() - 1);
  return book.chapters
    .flatMap((chapter) => tagsIn(chapter, 'time', 'datetime'))
    .filter(({ id }) => new Date(id) < yearBefore)
    .map(({ file, field, id }) => ({
      file,
      field,
      problem: `${id} is more than a year before the newest check of a chapter.`,
      fix: 'If it says how things stand, look them up again and write the new date.',
    }));
}

const bookFile = 'src/chapter/book.ts';

function checkList({ listed, chapters, sidebar }: Book): Problem[] {
  return listed.flatMap(({ slug }, index): Problem[] => {
    if (listed.findIndex((other) => other.slug === slug) < index)
      return [
        {
          file: bookFile,
          field: slug,
          problem: `Two chapters have the slug \`${slug}\`.`,
          fix: 'A slug is an address: give the newer chapter another one.',
        },
      ];
    if (!chapters.some(({ id }) => id === slug))
      return [
        {
          file: bookFile,
          field: slug,
          problem: `The chapter \`${slug}\` is listed and has no file.`,
          fix: `Add \`content/chapters/<part>/<number>-${slug}.mdx\`, or take it off the list.`,
        },
      ];
    if (!sidebar.includes(slug))
      return [
        {
          file: 'src/site/sidebar.ts',
          field: slug,
          problem: `The chapter \`${slug}\` is not in the sidebar.`,
          fix: 'List it there, or nothing leads on to it.',
        },
      ];
    return [];
  });
}

function checkPlace({ listed, chapters }: Book, { file, id }: Chapter): Problem[] {
  const field = 'the file name';
  const twin = chapters.find((other) => other.id === id && other.file < file);
  if (twin)
    return [
      {
        file,
        field,
        problem: `The slug \`${id}\` belongs to \`${twin.file}\` as well.`,
        fix: 'A slug is an address: rename the newer file.',
      },
    ];
  if (listed.some(({ slug }) => slug === id)) return [];
  return [
    {
      file,
      field,
      problem: `The book lists no chapter \`${id}\`.`,
      fix: `List it in \`${bookFile}\`, or begin the file name with \`_\`.`,
    },
  ];
}

function checkSources(chapter: Chapter): Problem[] {
  const cites = tagsIn(chapter, 'Cite', 'id');
  const cited = new Set(cites.map(({ id }) => id));
  const listed = new Set(chapter.data.sources);
  return [
    ...cites
      .filter(({ id }, index) => !listed.has(id) && cites.findIndex((cite) => cite.id === id) === index)
      .map(({ file, field, id }) => ({
        file,
        field,
        problem: `\`${id}\` is cited and not listed.`,
        fix: `Add \`${id}\` to \`sources\` in the frontmatter.`,
      })),
    ...[...listed]
      .filter((id) => !cited.has(id))
      .map((id) => ({
        file: chapter.file,
        field: 'sources',
        problem: `\`${id}\` is listed and never cited.`,
        fix: `Cite it with \`<Cite id="${id}" />\`, or take it out of the list.`,
      })),
  ];
}

function checkFigures({ listed }: Book, { file, id, figures }: Chapter): Problem[] {
  const number = listed.find(({ slug }) => slug === id)?.number ?? '';
  return figures.flatMap(({ name, n }, index) => {
    const wanted = `${number}${'abcdefghijklmnopqrstuvwxyz'.charAt(index)}`;
    if (n === wanted) return [];
    const problem = n === undefined ? 'The figure has no number.' : `The figure calls itself ${n}.`;
    return [
      { file, field: `<${name} />`, problem, fix: `By its place it is ${wanted}: write \`n="${wanted}"\`.` },
    ];
  });
}

function checkObjectives(book: Book, { file, id: slug, data }: Chapter): Problem[] {
  const questions = questionsOf(book).filter(({ chapter }) => chapter === slug);
  return data.objectives.flatMap(({ id }) => {
    const count = questions.filter(({ question }) => question.objective === id).length;
    if (count >= 2) return [];
    const problem = `The objective \`${id}\` has ${count === 1 ? 'one question' : 'no question'}.`;
    return [
      {
        file,
        field: `objectives › ${id}`,
        problem,
        fix: `Write two or more in \`content/quizzes/${slug}.yaml\`.`,
      },
    ];
  });
}

function checkQuizTags({ quizzes }: Book, chapter: Chapter): Problem[] {
  const tags = tagsIn(chapter, 'Quiz', 'chapter');
  const wrong = tags.filter(({ id }) => id !== chapter.id || !quizzes.some((quiz) => quiz.id === id));
  if (tags.length === 0)
    return [
      {
        file: chapter.file,
        field: '<Quiz chapter>',
        problem: 'The chapter has no quiz.',
        fix: `Write \`<Quiz chapter="${chapter.id}" />\` above \`<Further>\`.`,
      },
    ];
  return wrong.map(({ file, field, id }) => ({
    file,
    field,
    problem: id === chapter.id ? `There is no quiz \`${id}\`.` : `\`${id}\` is not the quiz of this chapter.`,
    fix:
      id === chapter.id
        ? `Add \`content/quizzes/${id}.yaml\`.`
        : `Write \`<Quiz chapter="${chapter.id}" />\`.`,
  }));
}

function checkDates({ file, prose }: Chapter): Problem[] {
  return [...prose.matchAll(/<time datetime="([^"]*)">([^<]*)<\/time>/g)].flatMap((match) => {
    const [, written = '', shown = ''] = match;
    const date = new Date(written);
    const wanted = Number.isNaN(date.getTime())
      ? undefined
      : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    if (wanted === shown) return [];
    return [
      {
        file,
        field: `line ${lineAt(prose, match.index)}, <time datetime>`,
        problem: `\`${written}\` is not “${shown}”.`,
        fix: wanted
          ? `Write “${wanted}”, or correct the date.`
          : 'Write the date as year-month-day: `2026-11-21`.',
      },
    ];
  });
}

function checkLinks(book: Book): Problem[] {
  const addresses = addressesOf(book);
  const texts = [
    ...book.chapters.map(({ file, id, prose }) => ({ file, prose, here: `/${id}/` })),
    ...book.terms.map(({ file, id, prose }) => ({ file, prose, here: `/glossary/${id}/` })),
    ...book.misconceptions.map(({ file, prose }) => ({ file, prose, here: '' })),
  ];
  return texts.flatMap(({ file, prose, here }) =>
    [...prose.matchAll(/\]\(([/#][^)\s]*)|<a\s[^>]*?href="([/#][^"]*)"/g)].flatMap((match) => {
      const written = match[1] ?? match[2] ?? '';
      const link = written.startsWith('#') ? here + written : written;
      if (addresses.has(link)) return [];
      const [page = ''] = link.split('#');
      const fix = addresses.has(page)
        ? `Its anchors are: ${[...addresses].filter((one) => one.startsWith(`${page}#`)).join(', ')}.`
        : 'Begin and end an address with a slash, and link only to pages that exist.';
      const field = `line ${lineAt(prose, match.index)}, link`;
      return [{ file, field, problem: `There is no \`${link}\` in the book.`, fix }];
    }),
  );
}

/** Every address in the book that a text may link to. */
function addressesOf({ chapters, terms, sources }: Book): Set<string> {
  const below = (page: string, ids: readonly string[]) => [page, ...ids.map((id) => `${page}#${id}`)];
  return new Set([
    ...below('/', ['contents']),
    ...below(
      '/glossary/',
      terms.map(({ id }) => id),
    ),
    '/glossary/cards/',
    '/model-card/',
    '/labs/',
    ...labs.map(({ slug }) => `/labs/${slug}/`),
    ...below('/sources/', [...sources.keys()]),
    ...terms.map(({ id }) => `/glossary/${id}/`),
    ...chapters.flatMap((chapter) =>
      below(`/${chapter.id}/`, [
        ...headingsOf(chapter),
        ...['in-short', 'quiz', 'further-reading', 'sources'],
        ...tagsIn(chapter, 'Misread', 'id').map(({ id }) => `misread-${id}`),
        ...chapter.figures.map(({ n }) => `figure-${n}`),
      ]),
    ),
  ]);
}

/** The anchors of the headings of every depth. */
function headingsOf({ body }: Chapter): string[] {
  return splitSections(body.replace(/^#{3,6} /gm, '## '), 0).map(({ id }) => id);
}
