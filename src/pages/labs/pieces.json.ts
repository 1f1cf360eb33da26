import type { APIRoute } from 'astro';
import { learnMerges } from '~/labs/pieces/merges.content';

/** The merges of the lab *pieces*; fetched when a reader first touches it. */
export const GET: APIRoute = async () => Response.json((await learnMerges()).map(({ pair }) => pair));
