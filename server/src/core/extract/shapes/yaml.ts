import { NO, type Shape } from './shape.ts';

const osTicket: Shape = {
  name: 'osTicket canned responses',
  kind: 'reply',
  records: ['[*]', ''],
  has: ['title', 'response'],
  some: ['isenabled', 'notes', 'attachments'],
  id: ['id'],
  title: ['title'],
  fields: [{ path: 'response' }],
  skips: [{ path: 'isenabled', is: NO, because: 'off' }],
};

/** What people read while they fill the form in: no reply, with neither greeting nor name below. */
const issueForm: Shape = {
  name: 'GitHub issue forms',
  kind: 'article',
  records: [''],
  has: ['name', 'body[0].type', 'body[*].attributes'],
  id: ['name'],
  title: ['name'],
  fields: [{ path: 'description', format: 'text' }],
  parts: {
    path: 'body[*]',
    id: ['id', 'attributes.label'],
    title: ['attributes.label', 'id', 'type'],
    fields: [
      { path: 'attributes.label', format: 'text' },
      { path: 'attributes.description', format: 'markdown' },
      { path: 'attributes.placeholder', format: 'text' },
      { path: 'attributes.value', format: 'markdown' },
      { path: 'attributes.options[*]', format: 'text' },
      { path: 'attributes.options[*].label', format: 'markdown' },
    ],
  },
};

const TEXTS = ['body', 'text', 'content', 'message', 'reply', 'response'];

const savedReplies = (name: string): Shape => ({
  name: 'saved replies',
  kind: 'reply',
  syntax: 'YAML',
  records: ['[*]'],
  has: [name],
  some: TEXTS,
  id: ['id', 'slug', 'key'],
  title: [name],
  fields: TEXTS.map((path) => ({ path })),
  skips: [{ path: 'active', is: NO, because: 'off' }],
});

/** Shapes that are at home in YAML. */
export const yamlShapes: readonly Shape[] = [
  osTicket,
  issueForm,
  savedReplies('title'),
  savedReplies('name'),
];
