import { below, NO, YES, type Shape } from './shape.ts';

/** Triage bots, VS Code's among them: commands and labels that comment and close. */
const botCommands: Shape = {
  name: 'replies of a triage bot',
  kind: 'reply',
  records: ['[*]', ...below('commands')],
  has: ['comment', 'name'],
  some: ['action', '[type=comment].comment', '[type=label].comment'],
  id: ['name'],
  title: ['name'],
  fields: [{ path: 'comment', format: 'markdown' }],
};

/** WordPress's predefined replies: a name for each, with its label and its text. */
const predefined: Shape = {
  name: 'predefined replies',
  kind: 'reply',
  records: ['*'],
  has: ['label', 'content'],
  isLoose: true,
  isKeyed: true,
  id: [],
  title: ['label'],
  fields: [{ path: 'content' }],
};

/** One file for each macro. */
const macroFile: Shape = {
  name: 'a macro',
  kind: 'reply',
  records: ['', '[*]', ...below('macros', 'macro')],
  has: ['name', 'body', 'updated'],
  some: ['attachments', '[body=<*].updated'],
  id: ['id'],
  title: ['name'],
  fields: [{ path: 'subject', format: 'text', subject: true }, { path: 'body' }],
};

const TEXTS = ['body', 'content', 'text', 'message', 'response', 'reply', 'comment'];
const HTML_TEXTS = ['body_html', 'bodyHtml', 'content_html', 'html'];

/** Lists whose name says that they hold replies, whatever system they are from. */
const namedList: Shape = {
  name: 'a list of replies',
  kind: 'reply',
  records: [
    'macros[*]',
    'replies[*]',
    'saved_replies[*]',
    'savedReplies[*]',
    'savedReplies.nodes[*]',
    'quick_replies[*]',
    'quickReplies[*]',
    'predefined_replies[*]',
    'canned_responses[*]',
    'cannedResponses[*]',
    'canned_replies[*]',
    'cannedReplies[*]',
  ].flatMap((path) => [path, `data.${path}`]),
  has: [],
  some: [...TEXTS, ...HTML_TEXTS],
  id: ['id', '_id', 'key', 'slug'],
  title: ['title', 'name', 'label', 'shortcut', 'subject'],
  usage: ['usage', 'usages', 'usage_count'],
  language: ['language', 'locale', 'lang'],
  fields: [
    ...HTML_TEXTS.map((path) => ({ path, format: 'html' as const })),
    ...TEXTS.map((path) => ({ path, twinOf: HTML_TEXTS })),
  ],
  skips: [
    { path: 'active', is: NO, because: 'off' },
    { path: 'enabled', is: NO, because: 'off' },
    { path: 'archived', is: YES, because: 'off' },
    { path: 'internal', is: YES, because: 'internal' },
  ],
};

/** The precise ones first. */
export const lists: readonly Shape[] = [botCommands, predefined, macroFile, namedList];
