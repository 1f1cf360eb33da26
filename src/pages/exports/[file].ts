import type { APIRoute, GetStaticPaths } from 'astro';
import { getExports, type ExportedFile } from '~/exports/exports.content';

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gift: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

export const getStaticPaths = (async () =>
  [...(await getExports()).values()].map((file) => ({
    params: { file: file.name },
    props: { ...file },
  }))) satisfies GetStaticPaths;

/** The question bank and the glossary, a file for each format. */
export const GET: APIRoute<ExportedFile> = ({ props: { name, bytes } }) =>
  new Response(bytes, {
    headers: { 'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' },
  });
