import GithubSlugger from 'github-slugger';

/** A numbered section of a chapter. */
export interface Section {
  /** The anchor, as Astro makes it from the heading. */
  readonly id: string;
  readonly title: string;
  /** Chapter and place: `3.2`. */
  readonly number: string;
}

/**
 * The sections of a chapter, read from its Markdown: every `##` heading outside code, numbered in order.
 *
 * `sectionsOf('## One\n\n## Two *and* more', 3)` →
 * `[{ id: 'one', title: 'One', number: '3.1' }, { id: 'two-and-more', title: 'Two and more', number: '3.2' }]`
 */
export function sectionsOf(markdown: string, chapter: number): Section[] {
  return splitSections(markdown, chapter).map(({ id, title, number }) => ({ id, title, number }));
}

/** The sections of a chapter, each with its Markdown. What stands before the first heading belongs to none. */
export function splitSections(
  markdown: string,
  chapter: number,
): (Section & { readonly markdown: string })[] {
  const slugger = new GithubSlugger();
  const sections: (Section & { markdown: string })[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    fence = fenceAfter(line, fence);
    const heading = fence ? null : /^(#{2,6})\s+(.+?)(?:\s+#+)?\s*$/.exec(line);
    const title = heading && plainText(heading[2] ?? '');
    // Deeper headings take part in making ids unique, although they are not sections.
    const id = title === null ? '' : slugger.slug(title);
    const open = sections.at(-1);
    if (title !== null && heading?.[1] === '##')
      sections.push({ id, title, number: `${chapter}.${sections.length + 1}`, markdown: '' });
    else if (open) open.markdown += `${line}\n`;
  }
  return sections;
}

/**
 * Minutes to read a chapter's text aloud in the head: its words without code, tags and imports, at 220 a minute
 * (Brysbaert, “How many words do we read per minute?”, 2019, gives 238 for English non-fiction).
 *
 * `readingMinutes('word '.repeat(441))` → `3`
 */
export function readingMinutes(markdown: string): number {
  return Math.max(1, Math.ceil(countWords(markdown) / 220));
}

/** The words of a chapter's prose, without imports, tags, code fences and link targets. `countWords('Two *words*.')` → `2` */
export function countWords(markdown: string): number {
  const prose = markdown
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/^import .*$/gm, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']');
  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
}

/** The marks that opened the code block in which the next line stands. Only as many of the same close it. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, marks, info] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (marks === undefined || info === undefined) return open;
  // Inline code may begin a line with three marks; a block’s first line holds no more of them.
  if (open === undefined) return marks.startsWith('`') && info.includes('`') ? undefined : marks;
  return marks.startsWith(open) && info.trim() === '' ? undefined : open;
}

/** A heading without its marks. An underscore within a word or in code is part of the text, and of the anchor. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/`([^`]*)`/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\*|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, ''),
    )
    .join('');
}
