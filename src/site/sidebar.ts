import { parts } from '../chapter/book.ts';

/**
 * Starlight’s sidebar: the finished chapters in reading order, which is also the order of *before* and *next*.
 * Chapters in preparation cannot stand here (an unknown slug stops the build); the book at the left lists them.
 */
export const sidebar = parts
  .map((part) => ({
    label: part.title,
    items: part.chapters.filter((chapter) => chapter.ready).map((chapter) => chapter.slug),
  }))
  .filter((part) => part.items.length > 0);
