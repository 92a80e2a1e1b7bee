import { anywhere, below, NO, type Shape } from './shape.ts';

const HTML_COMMENT = [
  'actions[field=comment_value_html].value',
  'actions[field=comment_value_html].value[-1]',
];

const macros: Shape = {
  name: 'Zendesk macros',
  kind: 'reply',
  records: [...below('macros', 'macro'), ...anywhere],
  has: ['actions[0].field'],
  id: ['id'],
  title: ['title', 'raw_title'],
  usage: ['usage_30d', 'usage_7d', 'usage_24h', 'usage_1h'],
  fields: [
    { path: 'actions[field=subject].value', format: 'text', subject: true },
    ...HTML_COMMENT.map((path) => ({ path, format: 'html' as const })),
    { path: 'actions[field=comment_value].value', format: 'text', twinOf: HTML_COMMENT },
    // [channel, text]
    { path: 'actions[field=comment_value].value[-1]', format: 'text', twinOf: HTML_COMMENT },
    { path: 'actions[field=side_conversation*].value[*]', separate: 'side conversation' },
  ],
  skips: [
    { path: 'active', is: NO, because: 'off' },
    { path: 'actions[field=comment_mode_is_public].value', is: NO, because: 'internal' },
  ],
};

const dynamicContent: Shape = {
  name: 'Zendesk dynamic content',
  kind: 'reply',
  records: [...below('items', 'item', 'dynamic_content'), ...anywhere],
  has: ['variants[0].content', 'variants[0].locale_id'],
  id: ['id'],
  title: ['name', 'placeholder'],
  fields: [],
  parts: {
    path: 'variants[*]',
    id: ['id'],
    title: ['locale', 'locale_id'],
    language: ['locale'],
    fields: [{ path: 'content' }],
    skips: [{ path: 'active', is: NO, because: 'off' }],
  },
};

const articles: Shape = {
  name: 'Zendesk help-center articles',
  kind: 'article',
  records: [...below('articles', 'article'), ...anywhere],
  has: ['title', 'body'],
  some: ['section_id', 'label_names', 'source_locale', 'user_segment_id'],
  id: ['id'],
  title: ['title', 'name'],
  language: ['locale'],
  // Drafts are read: they are what somebody is about to publish.
  fields: [{ path: 'body', format: 'html' }],
};

export const zendesk: readonly Shape[] = [macros, dynamicContent, articles];
