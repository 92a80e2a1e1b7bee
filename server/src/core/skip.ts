/** Files that are about software rather than written to a customer. */
const documents = /^(readme|changelog|license|licence|contributing)(\.[a-z]+)*$/i;

/**
 * Why a file is never linted unless it is asked for by name.
 * @param path with `/`, relative or absolute
 * @returns a sentence for people, or undefined if the file is linted
 */
export function skippedFile(path: string): string | undefined {
  const parts = path.split('/');
  if (parts.includes('node_modules')) return 'Files in node_modules are left alone.';
  const name = parts.at(-1) ?? '';
  return documents.test(name)
    ? `${name} is about the project rather than written to a customer, so it is left alone.`
    : undefined;
}
