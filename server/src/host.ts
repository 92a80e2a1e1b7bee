/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
  /** Whether it only leads somewhere, which may be in a circle. */
  readonly link?: boolean;
}

/** All the outside there is, for the language server: implemented for Node and for a web worker. */
export interface Host {
  /** Schemes of the URIs that it can read; the client is asked for all others, if it offers that. */
  readonly schemes: readonly string[];
  /**
   * @returns the file's text (BOM kept), or undefined if there is no such file
   * @throws if it exists but cannot be read; the message is for people
   */
  readText(uri: string): Promise<string | undefined>;
  /** What a folder holds, or undefined if there is no such folder. Links count as what they lead to. */
  list(uri: string): Promise<readonly FolderEntry[] | undefined>;
  /** Where the rules' pages are: a folder URI, ending in `/rules`; undefined if not shipped. */
  readonly pages: string | undefined;
}
