/** The protocol's library: a file of its own, since the greeting and all that follows use it. */
export * from 'vscode-languageserver/node';
export { TextDocument } from 'vscode-languageserver-textdocument';
