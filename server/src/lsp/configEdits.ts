/** Changes to the project configuration, as edits that any client can apply. */
import {
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  type TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { acceptWord, addToGlossary, applyEdits, setRuleLevel } from '../core/config/edit.ts';
import { initialConfig } from '../core/config/initial.ts';
import type { ConfigEdit, ConfigFile as ConfigText } from '../core/config/types.ts';
import { addEntries } from '../core/silence/ignoreEdits.ts';
import { configNames, ignoreFileName, type ConfigChange } from '../protocol.ts';
import type { Host } from '../host.ts';
import { toRange } from './convert.ts';
import type { ClientFeatures } from './features.ts';
import type { IgnoreFiles } from './ignoreFiles.ts';
import type { ConfigFile, Projects } from './projects.ts';
import { baseName, joinUri, parentUri, relativePath } from './uris.ts';

export interface ConfigEdits {
  /** What it takes to make a change to the configuration of a document. */
  readonly edit: (uri: string, change: ConfigChange) => Promise<ConfigEditResult>;
}

export type ConfigEditResult =
  | {
      readonly edit: WorkspaceEdit;
      /** URI of the configuration. */
      readonly target: string;
      /** Whether there is none yet. */
      readonly creates: boolean;
      /** Whether the client had it open with changes that are not saved. */
      readonly dirty: boolean;
    }
  /** Why there is no edit: a sentence to show. */
  | { readonly refused: string };

export interface ConfigEditsOptions {
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
  readonly features: ClientFeatures;
  readonly projects: Projects;
  readonly ignoreFiles: IgnoreFiles;
  readonly workspaceFolders: () => readonly string[];
}

export function createConfigEdits(options: ConfigEditsOptions): ConfigEdits {
  return {
    edit: async (uri, change) => {
      // What was found may have gone since, and the client may not have said so yet.
      options.projects.forget();
      options.ignoreFiles.forget();
      const config = await options.projects.find(uri);
      if (change.type === 'ignore') return ignore(uri, change.entry, config, options);
      if (config?.unreadable !== undefined) return { refused: config.unreadable };
      return config
        ? editExisting(config, changeText(fileOf(config), change), options)
        : createNew(uri, change, options);
    },
  };
}

/** A file of the project, with its text. */
type ProjectFile = Pick<ConfigFile, 'uri' | 'text'>;

const fileOf = ({ uri, text }: ProjectFile): ConfigText => ({ text, name: baseName(uri) });

/** Writes an entry into the ignore file of a document; a new one goes beside the configuration. */
async function ignore(
  uri: string,
  entry: IgnoreChange['entry'],
  config: ConfigFile | undefined,
  options: ConfigEditsOptions,
): Promise<ConfigEditResult> {
  const held = await options.ignoreFiles.find(uri);
  if (held?.unreadable !== undefined) return { refused: held.unreadable };
  const own = parentUri(uri);
  const home = held?.folder ?? config?.folder ?? homeOf(uri, options.workspaceFolders());
  const file = home === undefined || own === undefined ? undefined : relativePath(home, uri);
  if (file === undefined)
    return { refused: 'Save this text in a folder first: what is ignored is kept beside it.' };
  const result = addEntries(held?.text ?? '', [{ file, ...entry }]);
  if (held) return editExisting(held, result, options);
  if (result.refused !== undefined) return { refused: result.refused };
  return created(joinUri(home!, ignoreFileName), applyEdits('', result.edits), options);
}

async function editExisting(
  config: ProjectFile,
  result: ConfigEdit,
  { documents, features, host }: ConfigEditsOptions,
): Promise<ConfigEditResult> {
  if (result.refused !== undefined) return { refused: result.refused };
  const open = documents.get(config.uri);
  const document = open ?? TextDocument.create(config.uri, 'yaml', 0, config.text);
  const edits = result.edits.map((edit) => TextEdit.replace(toRange(document, edit), edit.text));
  const id = { uri: config.uri, version: open?.version ?? null };
  return {
    edit: features.documentChanges
      ? { documentChanges: [TextDocumentEdit.create(id, edits)] }
      : { changes: { [config.uri]: edits } },
    target: config.uri,
    creates: false,
    dirty: open !== undefined && (await host.readText(config.uri)) !== open.getText(),
  };
}

function createNew(uri: string, change: TextChange, options: ConfigEditsOptions): ConfigEditResult {
  const folder = homeOf(uri, options.workspaceFolders());
  if (folder === undefined)
    return { refused: 'Save this text in a folder first: the project configuration goes there.' };
  const target = joinUri(folder, configNames[0]);
  const result = changeText({ text: initialConfig, name: configNames[0] }, change);
  if (result.refused !== undefined) return { refused: result.refused };
  return created(target, applyEdits(initialConfig, result.edits), options);
}

/** A new file with this text. */
function created(target: string, text: string, { features }: ConfigEditsOptions): ConfigEditResult {
  const insert = [TextEdit.insert({ line: 0, character: 0 }, text)];
  return {
    edit: features.createFiles
      ? {
          documentChanges: [
            CreateFile.create(target, { ignoreIfExists: true }),
            TextDocumentEdit.create({ uri: target, version: null }, insert),
          ],
        }
      : { changes: { [target]: insert } },
    target,
    creates: true,
    dirty: false,
  };
}

/** The workspace folder that a document belongs to, else the folder it stands in. */
function homeOf(uri: string, folders: readonly string[]): string | undefined {
  const around = folders.filter((folder) => uri.startsWith(`${folder.replace(/\/+$/, '')}/`));
  const nearest = around.sort((a, b) => b.length - a.length)[0];
  return nearest ?? parentUri(uri) ?? folders[0];
}

type IgnoreChange = ConfigChange & { readonly type: 'ignore' };
type TextChange = Exclude<ConfigChange, IgnoreChange>;

function changeText(file: ConfigText, change: TextChange): ConfigEdit {
  switch (change.type) {
    case 'accept':
      return acceptWord(file, change.word);
    case 'glossary':
      return addToGlossary(file, change.acronym, change.expansion);
    case 'ruleOff':
      return setRuleLevel(file, change.ruleId, 'off');
    case 'create':
      return { edits: [] };
  }
}
