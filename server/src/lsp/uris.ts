/** URIs as text: all schemes alike, and equal to what the client sends. */

/**
 * The folder that a file or folder stands in, without a slash at the end.
 * @returns undefined at the root, and for URIs without a hierarchy (`untitled:Draft-1`)
 */
export function parentUri(uri: string): string | undefined {
  const path = pathStart(uri);
  if (path === undefined) return undefined;
  const end = uri.replace(/\/+$/, '').lastIndexOf('/');
  return end < path ? undefined : uri.slice(0, end);
}

export function joinUri(folder: string, name: string): string {
  return `${folder.replace(/\/+$/, '')}/${name}`;
}

/**
 * The folder that a path written in a configuration means.
 * @param path with `/`; relative to the folder, or absolute on the same file system
 */
export function resolveUri(folder: string, path: string): string {
  const start = pathStart(`${folder}/`) ?? folder.length;
  const drive = /^[a-z]:\//i.test(path) ? `/${path}` : path;
  const from = drive.startsWith('/') ? [] : folder.slice(start).split('/');
  const parts = from.filter((part) => part !== '');
  for (const part of drive.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return `${folder.slice(0, start)}/${parts.join('/')}`;
}

/** The last part of the path, decoded. */
export function baseName(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.indexOf(':')) + 1);
  return decode(name);
}

/**
 * The path of a file relative to a folder, decoded, with forward slashes.
 * @returns undefined if it stands elsewhere
 */
export function relativePath(folder: string, uri: string): string | undefined {
  const prefix = `${folder.replace(/\/+$/, '')}/`;
  return uri.startsWith(prefix) ? decode(uri.slice(prefix.length)) : undefined;
}

/** The folder and all folders above it, nearest first. */
export function foldersUp(uri: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = parentUri(uri); folder !== undefined; folder = parentUri(folder))
    folders.push(folder);
  return folders;
}

/** Where the path begins: after `scheme://authority`; undefined without a hierarchical path. */
function pathStart(uri: string): number | undefined {
  const match = /^[a-z][a-z\d+.-]*:(\/\/[^/]*)?\//i.exec(uri);
  return match ? match[0].length - 1 : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
