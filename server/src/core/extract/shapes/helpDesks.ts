import { anywhere, below, NO, type Shape } from './shape.ts';

const BLOCKS = ['blocks[*].text', 'blocks[*].items[*]'];

const intercom: Shape = {
  name: 'Intercom macros',
  kind: 'reply',
  records: [...below('macros', 'macro'), ...anywhere],
  has: ['name'],
  some: [
    '[type=macro].body',
    '[type=macro].body_text',
    '[type=macro].blocks',
    'visible_to',
    'available_on',
  ],
  id: ['id'],
  title: ['name'],
  fields: [
    { path: 'body', format: 'html' },
    { path: 'body_text', format: 'text', twinOf: ['body'] },
    ...BLOCKS.map((path) => ({ path, twinOf: ['body', 'body_text'] })),
  ],
};

const intercomDynamicContent: Shape = {
  name: 'Intercom dynamic content',
  kind: 'reply',
  records: anywhere,
  has: [],
  some: ['variations[0].text_content', 'variations[0].json_blocks'],
  id: ['id'],
  title: ['name', 'title'],
  fields: [],
  parts: {
    path: 'variations[*]',
    id: ['id'],
    title: ['locale', 'language', 'name'],
    language: ['locale', 'language'],
    fields: [
      { path: 'text_content' },
      { path: 'json_blocks[*].text', twinOf: ['text_content'] },
      { path: 'json_blocks[*].items[*]', twinOf: ['text_content'] },
    ],
  },
};

const GORGIAS_HTML = ['actions[name=setResponseText].arguments.body_html'];

const gorgias: Shape = {
  name: 'Gorgias macros',
  kind: 'reply',
  records: [...below('macros', 'macro'), ...anywhere],
  has: ['name', 'actions[0].name', 'actions[0].arguments'],
  id: ['id'],
  title: ['name'],
  usage: ['usage'],
  language: ['language'],
  fields: [
    { path: 'actions[name=setSubject].arguments.subject', format: 'text', subject: true },
    { path: GORGIAS_HTML[0]!, format: 'html' },
    {
      path: 'actions[name=setResponseText].arguments.body_text',
      format: 'text',
      twinOf: GORGIAS_HTML,
    },
  ],
};

const helpScout: Shape = {
  name: 'Help Scout saved replies',
  kind: 'reply',
  records: ['_embedded.*[*]', ...below('savedReplies', 'saved_replies', 'replies'), ...anywhere],
  has: ['name', 'text'],
  some: ['chatText', '_links.self'],
  id: ['id'],
  title: ['name'],
  fields: [
    { path: 'text', format: 'html' },
    { path: 'chatText', format: 'text', twinOf: ['text'] },
  ],
};

const front: Shape = {
  name: 'Front message templates',
  kind: 'reply',
  records: [...below('_results'), ...anywhere],
  has: ['name', 'body'],
  some: ['[id=rsp_*].body', 'is_available_for_all_inboxes', 'inbox_ids'],
  id: ['id'],
  title: ['name'],
  fields: [
    { path: 'subject', format: 'text', subject: true },
    { path: 'body', format: 'html' },
  ],
};

const freshdesk: Shape = {
  name: 'Freshdesk and Freshservice canned responses',
  kind: 'reply',
  records: [
    ...below('canned_responses', 'canned_response', 'responses', 'ca_responses'),
    ...anywhere,
  ],
  has: ['title'],
  some: ['content_html', 'folder_id'],
  id: ['id'],
  title: ['title'],
  fields: [
    { path: 'content_html', format: 'html' },
    { path: 'content', twinOf: ['content_html'] },
  ],
};

const chatwoot: Shape = {
  name: 'Chatwoot canned responses',
  kind: 'reply',
  records: [...below('canned_responses'), ...anywhere],
  has: ['short_code', 'content'],
  id: ['id'],
  title: ['short_code'],
  fields: [{ path: 'content', format: 'markdown' }],
};

const discourse: Shape = {
  name: 'Discourse templates',
  kind: 'reply',
  records: [...below('templates', 'discourse_templates'), ...anywhere],
  has: ['title', 'content', 'usages'],
  id: ['id'],
  title: ['title'],
  usage: ['usages'],
  fields: [{ path: 'content', format: 'markdown' }],
};

const rocketChat: Shape = {
  name: 'Rocket.Chat canned responses',
  kind: 'reply',
  records: [...below('cannedResponses', 'cannedResponse'), ...anywhere],
  has: ['shortcut', 'text'],
  some: ['scope', 'departmentId', 'tags'],
  id: ['_id', 'id'],
  title: ['shortcut'],
  fields: [{ path: 'text', format: 'markdown' }],
};

const frappe: Shape = {
  name: 'Frappe HD saved replies',
  kind: 'reply',
  records: anywhere,
  has: ['title', 'message'],
  some: ['scope', '[doctype=HD Saved Reply].message'],
  id: ['name', 'id'],
  title: ['title'],
  fields: [{ path: 'message' }],
  skips: [{ path: 'enabled', is: NO, because: 'off' }],
};

export const helpDesks: readonly Shape[] = [
  intercom,
  intercomDynamicContent,
  gorgias,
  helpScout,
  front,
  freshdesk,
  chatwoot,
  discourse,
  rocketChat,
  frappe,
];
