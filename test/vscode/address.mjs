/** Addresses that make the VS Code server's page open folders, files and extensions. */
import { pathToFileURL } from 'node:url';

/**
 * The address of a file on the server, as the page knows it.
 * @param {string} authority `host:port` of the server
 * @param {string} path absolute
 * @returns {string}
 */
export function remoteAddress(authority, path) {
  return `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
}

/**
 * The address to open in a browser, safe to paste and to click.
 * @param {string} authority `host:port` of the server
 * @param {object} view
 * @param {string} [view.folder] absolute path of a folder, or of a `.code-workspace` file
 * @param {[string, string][]} [view.payload] what the page is to open and to load
 * @returns {string}
 */
export function pageAddress(authority, { folder, payload = [] }) {
  const query = [];
  if (folder) {
    const path = decodeURIComponent(pathToFileURL(folder).pathname);
    const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    query.push(`${kind}=${encodeURIComponent(path).replaceAll('%2F', '/')}`);
  }
  query.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
  return `http://${authority}/?${query.join('&')}`;
}
