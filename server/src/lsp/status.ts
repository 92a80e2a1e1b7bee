import type { Kind, StatusParams } from '../protocol.ts';
import type { Checked } from './checker.ts';
import { baseName } from './uris.ts';

/** How a document stands, for a status item; undefined for a project configuration without faults. */
export function statusOf(uri: string, checked: Checked): StatusParams {
  const { settings, findings, replies, kind } = checked;
  const message = settings.reason ?? problemOf(checked);
  const read = [...new Set<Kind>(replies.map((reply) => reply.kind))];
  const only = read.length === 1 ? read[0] : undefined;
  return {
    uri,
    state: stateOf(checked, message),
    count: findings.length,
    replies: replies.length,
    ...(only && { kind: only }),
    chosen: kind !== undefined,
    ...(message !== undefined && { message }),
    ...(settings.config && { configuration: settings.config.uri }),
  };
}

function stateOf(
  { settings: { state } }: Checked,
  message: string | undefined,
): StatusParams['state'] {
  if (state === 'off' || state === 'skipped') return state;
  return message === undefined ? 'checked' : 'problem';
}

/** The first thing that is wrong, the nearest first: the text, the project, the editor's settings. */
function problemOf({ problems, settings }: Checked): string | undefined {
  const { configProblems, brokenFiles, editorProblems } = settings;
  const packs = brokenFiles.flatMap(({ location, problems: its }) =>
    its.map((each) => ({ ...each, message: `${baseName(location)} of a pack: ${each.message}` })),
  );
  const all = [...problems, ...configProblems, ...packs, ...editorProblems];
  return all.find(({ level }) => level === 'error')?.message;
}
