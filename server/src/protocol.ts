/**
 * What our own client and the server say to each other beyond the protocol. Every part is optional:
 * a client that knows none of it still gets diagnostics, fixes, hover and configuration.
 */
import type { Kind } from '../../rules/api.ts';
import { hashOf } from './core/library/hash.ts';
import type { Acceptance } from './core/silence/entries.ts';
import type { ReplyPlace } from './core/types.ts';

export type { Acceptance, Kind, ReplyPlace };

/** Section of the editor's settings. */
export const settingsSection = 'replyTone';

export { configNames, ignoreFileName } from './core/config/types.ts';
export { scoreOf } from './core/review/score.ts';
export type { FolderEntry } from './host.ts';

/** `initializationOptions` of our client; all of it may be missing. */
export interface InitializationOptions {
  /** Folder URI of the rules' pages, without a slash at the end. */
  readonly pages?: string;
  /** The client answers {@link readFileRequest}. */
  readonly readFiles?: boolean;
  /** The client answers {@link listFolderRequest}. */
  readonly listFolders?: boolean;
  /** The client wants {@link statusNotification}. */
  readonly status?: boolean;
  /**
   * The client says when to review a library ({@link commands.review}). Diagnostics of files that
   * are not open are pushed to it then, and never pulled, and all have {@link FindingData}.
   */
  readonly review?: boolean;
  /** Commands that the client runs itself; the server then leaves them alone. */
  readonly commands?: readonly string[];
  /** Settings for clients without `workspace/configuration`. Shape: the `replyTone` section. */
  readonly settings?: unknown;
}

/** Names of commands in code actions. */
export const commands = {
  /** Client: asks what an acronym stands for. Arguments: document URI, acronym. */
  addToGlossary: 'replyTone.addToGlossary',
  /** Client: asks why a finding is fine. Arguments: document URI, {@link Acceptance}, the reason if known. */
  ignoreHere: 'replyTone.ignoreHere',
  /** Client or server. Argument: rule id. */
  openRulePage: 'replyTone.openRulePage',
  /** Client: saves the project configuration after a quick fix wrote it. Argument: its URI. */
  saveConfiguration: 'replyTone.saveConfiguration',
  /** Client or server: shows a reply's tone summary. Arguments: document URI, position, text. */
  showSummary: 'replyTone.showSummary',
  /** Server: applies a change to the project configuration. Argument: {@link ConfigChangeParams}. */
  changeConfiguration: 'replyTone.changeConfiguration',
  /**
   * Server: reads all replies of files and folders, and what they don't agree on. Argument: their
   * URIs; without, the workspace. Result: {@link ReviewSummary}.
   */
  review: 'replyTone.review',
  /** Server: makes every safe fix in what was reviewed, through `workspace/applyEdit`. */
  fixLibrary: 'replyTone.fixLibraryNow',
} as const;

/** `data` of a finding's diagnostic. */
export interface FindingData {
  readonly reply: ReplyPlace;
  /** What the finding is about, as the customer reads it. */
  readonly words: string;
}

/** What a review came to. */
export interface ReviewSummary {
  /** Files with replies or articles in them. */
  readonly files: number;
  /** Replies and articles. */
  readonly replies: number;
  /** Of these, those without a finding. */
  readonly clean: number;
  readonly findings: number;
  /** Files that could not be read. */
  readonly unreadable: number;
  /** The person ended it early: it holds what was read until then. */
  readonly cancelled: boolean;
}

/** Server to client, notification: what all that was reviewed comes to, as it changes ({@link ReviewSummary}). */
export const reviewNotification = 'replyTone/reviewed';

/** Client to server, request: what was reviewed as one HTML page, or null if nothing was. */
export const reportRequest = 'replyTone/report';

export interface ReportParams {
  /** What was reviewed, for its heading. */
  readonly title: string;
  readonly version: string;
}

/** Client to server, request: every safe fix in what was reviewed, for a person to look at ({@link LibraryFixes}). */
export const libraryFixesRequest = 'replyTone/libraryFixes';

export interface LibraryFixes {
  /** A workspace edit; an annotation for each rule. */
  readonly edit: unknown;
  /** The files that it changes, as they were read. */
  readonly files: readonly FixedFile[];
  readonly fixes: number;
}

export interface FixedFile {
  readonly uri: string;
  /** Of an open document. */
  readonly version?: number;
  /** Its text in short: see {@link textHash}. */
  readonly hash: number;
}

/** Tells texts apart; line ends don't count. */
export const textHash = (text: string): number =>
  hashOf(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));

/** Server to client, request: the text of a file, or null if there is none. */
export const readFileRequest = 'replyTone/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Server to client, request: what a folder holds ({@link FolderEntry}[]), or null if there is none. */
export const listFolderRequest = 'replyTone/listFolder';

/** Client to server, notification: no editor shows a document any more ({@link ReadFileParams}). */
export const hiddenNotification = 'replyTone/hidden';

/** Client to server, notification: what the person says a document is. */
export const kindNotification = 'replyTone/kind';

export interface KindParams {
  readonly uri: string;
  /** null: decide by the look of it again. */
  readonly kind: Kind | null;
}

/** Client to server, request: the edit that makes a change, or null if it has no place. */
export const configEditRequest = 'replyTone/configEdit';

/** A change to the project configuration that a quick fix or a command makes. */
export type ConfigChange =
  | { readonly type: 'accept'; readonly word: string }
  | { readonly type: 'glossary'; readonly acronym: string; readonly expansion: string }
  | { readonly type: 'ruleOff'; readonly ruleId: string }
  | { readonly type: 'ignore'; readonly entry: Acceptance & { readonly reason?: string } }
  | { readonly type: 'create' };

export interface ConfigChangeParams {
  /** The document that the change is for: its configuration is the one that changes. */
  readonly uri: string;
  readonly change: ConfigChange;
}

/** Client to server, request: the rules, for a person to choose from. Result: {@link RuleInfo}[]. */
export const rulesRequest = 'replyTone/rules';

export interface RuleInfo {
  readonly id: string;
  readonly summary: string;
  /** URI of its page, for a rule of a pack that has one. */
  readonly page?: string;
}

/** Server to client, notification: how a document stands. */
export const statusNotification = 'replyTone/status';

/**
 * - `checked`: findings are up to date.
 * - `off`: turned off by a setting.
 * - `skipped`: not a text that is checked unless asked for; `message` says why.
 * - `problem`: something kept it, or part of it, from being checked; `message` says what.
 */
export type DocumentState = 'checked' | 'off' | 'skipped' | 'problem';

export interface StatusParams {
  readonly uri: string;
  readonly state: DocumentState;
  /** Number of findings. */
  readonly count: number;
  /** Number of replies or articles that the document holds. */
  readonly replies: number;
  /** Missing if the document holds no reply, or replies of both kinds. */
  readonly kind?: Kind;
  /** Whether the person chose the kind. */
  readonly chosen: boolean;
  readonly message?: string;
  /** The project configuration that applies. */
  readonly configuration?: string;
}
