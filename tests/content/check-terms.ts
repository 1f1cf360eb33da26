import { buildLexicon, formsOf } from '~/glossary/forms';
import type { TermFrontmatter } from '~/glossary/term.schema';
import { normalise } from '~/strings/spelling';
import type { Book, Entry, Problem } from './book';
import { tagsIn } from './references';

type Term = Entry<TermFrontmatter>;

/** What can be wrong with the terms of a glossary as a whole. */
export function checkTerms(book: Book): Problem[] {
  return [
    ...checkNames(book),
    ...book.terms.flatMap(checkDefinition),
    ...checkPairs(book),
    ...book.terms.flatMap((term) => checkSee(book, term)),
    ...checkUse(book),
  ];
}

const fileOf = (id: string) => `\`content/glossary/${id}.md\``;

/** A name that two terms share leads readers to the wrong one of them, whether it is linked or only searched. */
function checkNames({ terms }: Book): Problem[] {
  const owners = new Map<string, string>();
  const said = new Set<string>();
  const take = ({ file, id }: Term, field: string, name: string): Problem[] => {
    const forms = formsOf(name).map((form) => form.toLowerCase().replaceAll('-', ' '));
    const others = forms.map((form) => owners.get(form)).filter((owner) => owner !== undefined);
    const other = others.find((owner) => owner !== id);
    for (const form of forms) owners.set(form, owners.get(form) ?? id);
    if (other) {
      const problem = `The name “${name}” belongs to ${fileOf(other)} as well.`;
      return [{ file, field, problem, fix: 'Leave it to one of the two.' }];
    }
    // The search knows no plurals; hyphens, capitals and “-ise” are the same to it and to the marks in the text.
    const isKnown = field === 'searchOnly' ? others.length > 0 : said.has(`${id} ${forms[0]}`);
    said.add(`${id} ${forms[0]}`);
    if (!isKnown) return [];
    return [{ file, field, problem: `The term is found by “${name}” already.`, fix: 'Take it out.' }];
  };
  return [
    ...terms.flatMap((term) => take(term, 'term', term.data.term)),
    ...terms.flatMap((term) => term.data.aliases.flatMap((name) => take(term, 'aliases', name))),
    ...terms.flatMap((term) => term.data.searchOnly.flatMap((name) => take(term, 'searchOnly', name))),
  ];
}

/**
 * A definition goes in a circle if all words of a name stand in it, in any order and inflection: “Word alignment: aligning
 * the words of …”. A part of the name may: a reward model is “a model that …”.
 */
function checkDefinition({ file, data }: Term): Problem[] {
  const said = new Set(stemsOf(data.short));
  return [data.term, ...data.aliases]
    .filter((name) => stemsOf(name).every((stem) => said.has(stem)))
    .slice(0, 1)
    .map((name) => ({
      file,
      field: 'short',
      problem: `The definition uses the name “${name}”.`,
      fix: 'Say it in other words.',
    }));
}

/** Two definitions that lean on each other explain neither. */
function checkPairs({ terms }: Book): Problem[] {
  const lexicon = buildLexicon(terms.map(({ id, data }) => ({ id, term: data.term, aliases: data.aliases })));
  const uses = new Map(
    terms.map(({ id, data }) => {
      const found = [...data.short.matchAll(lexicon.pattern)].map(([matched]) => lexicon.find(matched));
      return [id, new Set(found)];
    }),
  );
  return terms.flatMap(({ file, id }) =>
    terms
      .filter((other) => other.id > id && uses.get(id)?.has(other.id) && uses.get(other.id)?.has(id))
      .map((other) => ({
        file,
        field: 'short',
        problem: `The definition uses the term \`${other.id}\`, whose definition uses \`${id}\`.`,
        fix: 'Let one of the two do without the other.',
      })),
  );
}

function checkSee({ terms }: Book, { file, id, data: { see, oneWay } }: Term): Problem[] {
  const pointsBack = (other: string) => terms.find((term) => term.id === other)?.data.see.includes(id);
  const seeProblem = (problem: string, fix: string): Problem => ({ file, field: 'see', problem, fix });
  const wayProblem = (problem: string, fix: string): Problem => ({ file, field: 'oneWay', problem, fix });
  return [
    ...see.flatMap((other, at) => {
      if (other === id) return [seeProblem('The term refers to itself.', `Take \`${id}\` out of \`see\`.`)];
      if (see.indexOf(other) < at)
        return [seeProblem(`\`${other}\` stands there twice.`, 'Take one of the two out.')];
      // An id that leads nowhere is a mistake of another kind.
      if (pointsBack(other) !== false || oneWay[other]) return [];
      const fix = `Add \`${id}\` to \`see\` in ${fileOf(other)}, take \`${other}\` out, or say in \`oneWay\` why it does not.`;
      return [seeProblem(`\`${other}\` does not point back.`, fix)];
    }),
    ...Object.keys(oneWay).flatMap((other) => {
      if (!see.includes(other))
        return [wayProblem(`\`${other}\` is not in \`see\`.`, 'Add it there, or delete the reason.')];
      if (pointsBack(other)) return [wayProblem(`\`${other}\` points back.`, 'Delete the reason.')];
      return [];
    }),
  ];
}

/** A term that no chapter names has no place from which to open its card. */
function checkUse({ terms, chapters, misconceptions }: Book): Problem[] {
  const lexicon = buildLexicon(
    terms
      .filter(({ data }) => data.link)
      .map(({ id, data }) => ({ id, term: data.term, aliases: data.aliases })),
  );
  // Chapters show what is true of a misconception in full.
  const named = [...chapters, ...misconceptions].flatMap(({ prose }) =>
    [...textOf(prose).matchAll(lexicon.pattern)].map(([matched]) => lexicon.find(matched)),
  );
  const forced = chapters.flatMap((chapter) => tagsIn(chapter, 'Term', 'id')).map(({ id }) => id);
  const used = new Set([...named, ...forced]);
  return terms.flatMap(({ file, id, data: { background, link } }): Problem[] => {
    if (used.has(id) === !background) return [];
    if (background)
      return [{ file, field: 'background', problem: 'A chapter names the term.', fix: 'Delete the field.' }];
    const problem = link ? 'No chapter names the term.' : 'No chapter marks the term, and `link` is `false`.';
    const fix = `Write \`<Term id="${id}">\` where a chapter speaks of it, or \`background: true\` if none does.`;
    return [{ file, field: link ? 'term' : 'link', problem, fix }];
  });
}

/** The text of a chapter in which terms are marked: without headings, tables, links and what authors forbid. */
function textOf(prose: string): string {
  return prose.replace(/^(#|\|).*$|<NoTerms>[\s\S]*?<\/NoTerms>|<[^>]*>|\[[^\]]*\]\([^)]*\)/gm, ' ');
}

const small = new Set('a an and as by for from in of on or the to with'.split(' '));

function stemsOf(text: string): string[] {
  return normalise(text)
    .split(' ')
    .filter((word) => word !== '' && !small.has(word))
    .map(stemOf);
}

/** A word without its usual endings: `stemOf('classifying')` → `'clas'`, `stemOf('tuned')` → `'tun'` */
export function stemOf(word: string): string {
  const single = word.replace(/(?<=\w{3})ies$/, 'y').replace(/(?<=\w{3}[^s])s$/, '');
  const stem = single.replace(
    /(?<=\w{3})(ifications?|ifying|ified|ifier|ify|izations?|izing|ized|izer|ize|ational|ations?|ions?|ing|ers?|ed|es|al|y|e)$/,
    '',
  );
  return stem.replace(/(\w)\1$/, '$1');
}
