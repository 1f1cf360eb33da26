/**
 * A reading of the collections that is made once a build, whichever page asks first. In development it is made anew
 * each time, since the content may have changed.
 *
 * `const getTerms = oncePerBuild(async () => …)`; `getTerms()` gives the same promise on every page.
 */
export function oncePerBuild<Result>(
  read: () => Promise<Result>,
  isBuild: boolean = import.meta.env.PROD,
): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (isBuild ? (made ??= read()) : read());
}
