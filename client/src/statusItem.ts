import {
  EventEmitter,
  LanguageStatusSeverity,
  languages,
  window,
  type Event,
  type Uri,
} from 'vscode';
import { configNames, type Kind, type StatusParams } from '../../server/src/protocol.ts';
import { languages as known } from './clientOptions.ts';

export interface StatusItem {
  readonly dispose: () => void;
  /** Takes in what the server says about a document. */
  readonly update: (status: StatusParams) => void;
  /** Shows what the server itself is doing, or that it has stopped. */
  readonly server: (state: 'starting' | 'running' | 'stopped') => void;
  /** Fires with whatever the server says. */
  readonly onDidChange: Event<StatusParams>;
  /** What the server last said about a document. */
  readonly of: (uri: Uri) => StatusParams | undefined;
  readonly forget: (uri: Uri) => void;
}

const kinds: Readonly<Record<Kind, string>> = { reply: 'Reply', article: 'Article' };

/** The entry in the editor's language status: kind, number of findings, and what is wrong if something is. */
export function createStatusItem(menuCommand: string): StatusItem {
  const item = languages.createLanguageStatusItem('replyTone.status', [
    ...known.map((language) => ({ language })),
    ...configNames.map((name) => ({ pattern: `**/${name}` })),
  ]);
  item.name = 'Reply Tone';
  item.command = { title: 'Change', command: menuCommand, tooltip: 'Kind, settings, restart, log' };
  const changed = new EventEmitter<StatusParams>();
  const statuses = new Map<string, StatusParams>();
  let state: 'starting' | 'running' | 'stopped' = 'starting';

  const show = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const status = uri && statuses.get(uri.toString());
    item.busy = state === 'starting';
    item.severity = severityOf(state, status);
    item.text = state === 'stopped' ? 'Reply Tone has stopped' : textOf(status);
    item.detail = state === 'stopped' ? 'Restart it, or show its log' : (status?.message ?? '');
  };
  const follow = window.onDidChangeActiveTextEditor(show);
  show();
  return {
    update: (status) => {
      statuses.set(status.uri, status);
      show();
      changed.fire(status);
    },
    server: (now) => {
      state = now;
      if (now !== 'running') statuses.clear();
      show();
    },
    onDidChange: changed.event,
    of: (uri) => statuses.get(uri.toString()),
    forget: (uri) => {
      statuses.delete(uri.toString());
    },
    dispose: () => {
      follow.dispose();
      changed.dispose();
      item.dispose();
    },
  };
}

function severityOf(state: string, status: StatusParams | undefined): LanguageStatusSeverity {
  if (state === 'stopped') return LanguageStatusSeverity.Error;
  return status?.state === 'problem'
    ? LanguageStatusSeverity.Warning
    : LanguageStatusSeverity.Information;
}

/** For instance "Reply: 2 findings", "3 replies: nothing to change". */
export function textOf(status: StatusParams | undefined): string {
  if (!status) return 'Reply Tone';
  if (status.state === 'off') return 'Reply Tone is off';
  if (status.state === 'skipped') return 'Not checked';
  if (status.replies === 0) return status.state === 'problem' ? 'Not checked' : 'No replies here';
  const what =
    status.replies === 1 && status.kind
      ? kinds[status.kind]
      : `${status.replies} ${status.kind === 'article' ? 'articles' : 'replies'}`;
  if (status.count === 0) return `${what}: nothing to change`;
  return `${what}: ${status.count} ${status.count === 1 ? 'finding' : 'findings'}`;
}
