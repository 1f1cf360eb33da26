import { parts } from '../chapter/book.ts';

/** Starlight’s sidebar: the chapters in reading order, which is also the order of *before* and *next*. */
export const sidebar = parts.map((part) => ({
  label: part.title,
  items: part.chapters.map((chapter) => chapter.slug),
}));
