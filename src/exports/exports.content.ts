import { getCollection } from 'astro:content';
import { getChapters } from '~/chapter/chapters.content';
import { getTerms } from '~/glossary/terms.content';
import { oncePerBuild } from '~/once-per-build';
import { toPath } from '~/paths';
import { getQuiz } from '~/quiz/quizzes.content';
import { questionsToAnki, termsToAnki } from './anki';
import { toBank, type AddressOf } from './bank';
import { publishBankSchema, type Bank, type Licence, type TermList } from './bank.schema';
import { questionsToCsv, termsToCsv } from './csv';
import { bankToGift } from './gift';
import { bankToMoodleXml } from './moodle-xml';
import { bankToQti } from './qti';
import { chapterToScorm } from './scorm';
import style from './scorm-quiz.css?raw';
import { quizScript } from './scorm-script';
import { toTermList } from './terms';
import { zipFiles } from './zip';

export interface ExportedFile {
  /** Below `/exports/`: `questions.gift` */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An export leaves this site, so its links are whole. */
const addressOf: AddressOf = (path) => new URL(toPath(path), import.meta.env.SITE).href;

export const licence: Licence = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: `Working Model, ${addressOf('/')}`,
};

/** Every file in `/exports/`, by its name. */
export const getExports = oncePerBuild(async (): Promise<ReadonlyMap<string, ExportedFile>> => {
  const bank = await gatherBank();
  const terms = await gatherTerms();
  const files: Record<string, string | Uint8Array<ArrayBuffer>> = {
    'questions.json': toJson(bank),
    'questions.schema.json': toJson(publishBankSchema(bank.$schema)),
    'questions.gift': bankToGift(bank),
    'questions.xml': bankToMoodleXml(bank),
    'questions-qti21.zip': zipFiles(bankToQti(bank)),
    'questions.csv': questionsToCsv(bank),
    'anki-questions.txt': questionsToAnki(bank),
    'terms.json': toJson(terms),
    'terms.csv': termsToCsv(terms),
    'anki-terms.txt': termsToAnki(terms),
  };
  for (const chapter of bank.chapters) {
    files[`questions-${chapter.id}.gift`] = bankToGift({ ...bank, chapters: [chapter] });
    files[`scorm-${chapter.id}.zip`] = zipFiles(
      chapterToScorm(chapter, bank.licence, { style, script: quizScript }),
    );
  }
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(files).map(([name, content]) => {
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
      return [name, { name, bytes }];
    }),
  );
});

async function gatherBank(): Promise<Bank> {
  const chapters = (await getChapters()).map(async ({ slug, number, title, data, sections }) => {
    const { questions } = await getQuiz(slug, '`src/exports/exports.content.ts`');
    return { slug, number, title, objectives: data.objectives, sections, questions };
  });
  return toBank(
    {
      title: 'Working Model: questions',
      licence,
      chapters: await Promise.all(chapters),
      terms: new Map((await getTerms()).map(({ id, data }) => [id, data.term])),
      misconceptions: new Map(
        (await getCollection('misconceptions')).map(({ id, data }) => [id, data.belief]),
      ),
    },
    addressOf,
  );
}

async function gatherTerms(): Promise<TermList> {
  const terms = (await getTerms()).map(({ id, data, entry, taught }) => ({
    id,
    data,
    body: entry.body ?? '',
    taught: taught && new URL(taught.href, import.meta.env.SITE).href,
  }));
  return toTermList(terms, { title: 'Working Model: terms', licence }, addressOf);
}

const toJson = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
