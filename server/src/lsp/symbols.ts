/** The replies of a library, as an outline. */
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checked } from './checker.ts';
import { toRange } from './convert.ts';
import type { ClientFeatures } from './features.ts';

/** @returns nothing for a text that is a single reply */
export function documentSymbols(
  document: TextDocument,
  { replies, findings }: Checked,
  features: ClientFeatures,
): DocumentSymbol[] | SymbolInformation[] {
  if (replies.length < 2) return [];
  const found = replies.map(() => 0);
  for (const { reply } of findings) found[reply.index]! += 1;
  const symbols = replies.map(({ index, title, id, kind, span }): DocumentSymbol => {
    const range = toRange(document, span);
    const line = document.getText(range).split(/\r?\n/, 1)[0]!;
    const end = { line: range.start.line, character: range.start.character + line.length };
    const count = found[index]!;
    return {
      name:
        nonEmpty(title) ?? nonEmpty(id) ?? `${kind === 'reply' ? 'Reply' : 'Article'} ${index + 1}`,
      ...(count > 0 && { detail: `${count} to look at` }),
      kind: SymbolKind.String,
      range,
      selectionRange: { start: range.start, end },
    };
  });
  return features.symbolTree
    ? symbols
    : symbols.map(({ name, kind, range }) => ({
        name,
        kind,
        location: { uri: document.uri, range },
      }));
}

const nonEmpty = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
};
