/** One line above each reply: how it sounds. */
import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { summaryLine, summaryLines } from '../core/summaryText.ts';
import type { ReplySummary } from '../core/types.ts';
import { commands } from '../protocol.ts';
import { toRange } from './convert.ts';
import type { ClientFeatures } from './features.ts';

/** What the command of a lens is called with: our own client goes to the place, others get the text. */
export type SummaryArguments = readonly [
  uri: string,
  place: { readonly line: number; readonly character: number },
  text: string,
];

export function codeLenses(
  document: TextDocument,
  summaries: readonly ReplySummary[],
  features: ClientFeatures,
): CodeLens[] {
  const isOurs = features.own.commands?.includes(commands.showSummary) === true;
  return summaries
    .filter(({ words }) => words > 0)
    .map((summary) => {
      const range = toRange(document, summary.anchor);
      const same = (text: string): string => text;
      const text = isOurs ? '' : summaryLines(summary, same, same).join('\n');
      const args: SummaryArguments = [document.uri, range.start, text];
      return {
        range: { start: range.start, end: range.start },
        command: {
          title: `Reply Tone: ${summaryLine(summary)}`,
          command: commands.showSummary,
          arguments: [...args],
        },
      };
    });
}
