import type { APIRoute } from 'astro';
import { getBank } from '~/progress/bank.content';

/** What the page `/progress/` tells a reader’s record by; fetched when the page is opened. */
export const GET: APIRoute = async () => Response.json(await getBank());
