import type { DocumentEdit, Finding, Linter, Settings, SourceDocument } from '../types.ts';

/** A fix may make room for another: rounds of lint and fix end here at the latest. */
const mostRounds = 10;

export interface Fixed {
  readonly text: string;
  /** Findings that were fixed, as they stood in the round that fixed them. */
  readonly applied: readonly Finding[];
}

/** Puts edits into a text. They must be sorted and apart; offsets are those of `text`. */
export function applyEdits(text: string, edits: readonly DocumentEdit[]): string {
  let out = '';
  let from = 0;
  for (const edit of edits) {
    out += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return out + text.slice(from);
}

/** The safe fixes among findings that do not touch each other, first come first served. */
export function safeEdits(findings: readonly Finding[]): {
  readonly edits: readonly DocumentEdit[];
  readonly applied: readonly Finding[];
} {
  const edits: DocumentEdit[] = [];
  const applied: Finding[] = [];
  let reached = -1;
  for (const finding of [...findings].sort((a, b) => firstOf(a) - firstOf(b))) {
    if (!finding.fix || firstOf(finding) <= reached) continue;
    edits.push(...finding.fix.edits);
    applied.push(finding);
    reached = finding.fix.edits.at(-1)!.end;
  }
  return { edits, applied };
}

const firstOf = ({ fix }: Finding): number => fix?.edits[0]?.start ?? Infinity;

/** Applies every safe fix of a document, and the safe fixes of what comes out, until none is left. */
export function applyFixes(document: SourceDocument, settings: Settings, linter: Linter): Fixed {
  let { text } = document;
  const applied: Finding[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const { edits, applied: now } = safeEdits(
      linter.lint({ ...document, text }, settings).findings,
    );
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
    applied.push(...now);
  }
  return { text, applied };
}
