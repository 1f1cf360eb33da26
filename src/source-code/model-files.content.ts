import { AstroError } from 'astro/errors';
import { cutFunction, type CutFunction } from './cut-function';

const files = import.meta.glob<string>('/src/model/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const folder = '/src/model/';

/** The function `name` of a file in `src/model/`, as it stands there. Errors if the file or the function is missing. */
export function getFunction(file: string, name: string, askedBy: string): CutFunction {
  const source = files[folder + file];
  if (source === undefined) {
    const known = Object.keys(files).map((path) => `\`${path.slice(folder.length)}\``);
    throw new AstroError(
      `\`src/model/\` has no file \`${file}\`.`,
      `${askedBy} asks for it. Correct \`file\`; there are ${known.join(', ')}.`,
    );
  }
  try {
    return cutFunction(source, name);
  } catch (error) {
    throw new AstroError(
      `\`src/model/${file}\`: ${error instanceof Error ? error.message : String(error)}`,
      `${askedBy} asks for it. Correct \`name\`, or write the function.`,
    );
  }
}
