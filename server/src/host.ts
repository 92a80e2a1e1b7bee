/** All the outside there is, for the language server: implemented for Node and for a web worker. */

/** A file or folder that a URI names. */
export interface Host {
  /**
   * @returns the file's text (BOM kept), or undefined if there is no such file
   * @throws if it exists but cannot be read
   */
  readText(uri: string): Promise<string | undefined>;
  /** Where the rules' pages are: a folder URI, ending in `/rules`; undefined if not shipped. */
  readonly pages: string | undefined;
}
