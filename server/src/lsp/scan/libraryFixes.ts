/** Every safe fix in what was reviewed, by rule, for a person to look at first. */
import {
  TextDocumentEdit,
  TextEdit,
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleMeta } from '../../../../rules/api.ts';
import { safeEdits } from '../../core/fix/applyFixes.ts';
import type { Finding, Linter } from '../../core/types.ts';
import { textHash, type FixedFile, type LibraryFixes } from '../../protocol.ts';
import { toRange } from '../convert.ts';
import type { ClientFeatures } from '../features.ts';
import type { Review } from './review.ts';
import { createBreathe } from './pace.ts';

export interface FixesOptions {
  readonly review: Review;
  readonly linter: Linter;
  readonly documents: TextDocuments<TextDocument>;
  readonly rules: ReadonlyMap<string, RuleMeta>;
  readonly features: Pick<ClientFeatures, 'annotations' | 'documentChanges'>;
}

/** Files are read anew: what a review saw of them may be over. */
export async function libraryFixes(
  options: FixesOptions,
): Promise<LibraryFixes & { readonly edit: WorkspaceEdit }> {
  const { review, linter, documents, features } = options;
  const breathe = createBreathe();
  const counts = new Map<string, number>();
  const fixed: (FixedFile & { readonly edits: readonly TextEdit[] })[] = [];
  for (const { uri, reviewed } of [...review.files.values()]) {
    if (!reviewed.findings.some(({ fix }) => fix)) continue;
    await breathe();
    const text = await review.text(uri).catch(() => undefined);
    if (!text) continue;
    const { source, settings } = text;
    const { applied } = safeEdits(linter.lint(source, settings.settings).findings);
    const document = TextDocument.create(uri, '', 0, source.text);
    const edits = applied.flatMap((finding) => editsOf(finding, document, features.annotations));
    if (edits.length === 0) continue;
    for (const { ruleId } of applied) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    const version = documents.get(uri)?.version;
    fixed.push({
      ...{ uri, hash: textHash(source.text), edits },
      ...(version !== undefined && { version }),
    });
  }
  return {
    edit: {
      ...(features.documentChanges
        ? { documentChanges: fixed.map(documentEdit) }
        : { changes: Object.fromEntries(fixed.map(({ uri, edits }) => [uri, [...edits]])) }),
      ...(features.annotations && { changeAnnotations: annotationsOf(counts, options.rules) }),
    },
    files: fixed.map(({ uri, hash, version }) => ({
      ...{ uri, hash },
      ...(version !== undefined && { version }),
    })),
    fixes: [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}

function editsOf(
  { ruleId, fix }: Finding,
  document: TextDocument,
  annotated: boolean,
): readonly TextEdit[] {
  return (fix?.edits ?? []).map((edit): TextEdit | AnnotatedTextEdit => ({
    ...TextEdit.replace(toRange(document, edit), edit.text),
    ...(annotated && { annotationId: ruleId }),
  }));
}

const documentEdit = ({
  uri,
  version,
  edits,
}: Pick<FixedFile, 'uri' | 'version'> & {
  readonly edits: readonly TextEdit[];
}): TextDocumentEdit => TextDocumentEdit.create({ uri, version: version ?? null }, [...edits]);

function annotationsOf(
  counts: ReadonlyMap<string, number>,
  rules: ReadonlyMap<string, RuleMeta>,
): Record<string, ChangeAnnotation> {
  return Object.fromEntries(
    [...counts].map(([id, count]) => [
      id,
      {
        label: `${id} (${count})`,
        description: rules.get(id)?.summary ?? '',
        needsConfirmation: true,
      },
    ]),
  );
}
