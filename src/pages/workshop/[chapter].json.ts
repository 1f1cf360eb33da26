import type { APIRoute, GetStaticPaths } from 'astro';
import { chapters } from '~/chapter/book';
import { getWorkshop } from '~/workshop/workshop.content';

export const getStaticPaths = (() =>
  chapters.map(({ slug }) => ({ params: { chapter: slug } }))) satisfies GetStaticPaths;

/** The notes of a quiz, and what its result codes are told by; fetched when somebody teaches with it. */
export const GET: APIRoute<never, { chapter: string }> = async ({ params: { chapter } }) =>
  Response.json(await getWorkshop(chapter));
