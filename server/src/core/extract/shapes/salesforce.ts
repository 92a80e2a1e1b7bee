import { anywhere, below, NO, type Shape } from './shape.ts';

const metadata: Shape = {
  name: 'Salesforce e-mail templates',
  kind: 'reply',
  syntax: 'XML',
  records: below('EmailTemplate', 'EmailTemplates.EmailTemplate', 'Package.EmailTemplate'),
  has: [],
  some: ['subject', 'htmlValue', 'textOnly'],
  id: ['fullName'],
  title: ['name', 'subject'],
  fields: [
    { path: 'subject', format: 'text', subject: true },
    { path: 'htmlValue', format: 'html' },
    { path: 'textOnly', format: 'text', twinOf: ['htmlValue'] },
  ],
  skips: [{ path: 'available', is: NO, because: 'off' }],
};

/** The same as rows of a query. */
const rows: Shape = {
  name: 'Salesforce e-mail templates',
  kind: 'reply',
  records: [...below('records'), ...anywhere],
  has: ['Name'],
  some: ['HtmlValue', '[TemplateType=*].Body'],
  id: ['Id', 'DeveloperName'],
  title: ['Name'],
  fields: [
    { path: 'Subject', format: 'text', subject: true },
    { path: 'HtmlValue', format: 'html' },
    { path: 'Body', format: 'text', twinOf: ['HtmlValue'] },
  ],
  skips: [{ path: 'IsActive', is: NO, because: 'off' }],
};

const HTML_BODY = ['messaging:htmlEmailBody'];

const visualforce: Shape = {
  name: 'Salesforce Visualforce e-mail templates',
  kind: 'reply',
  syntax: 'XML',
  records: below('messaging:emailTemplate'),
  has: [],
  some: ['subject', 'messaging:plainTextEmailBody', ...HTML_BODY],
  id: [],
  title: ['subject'],
  fields: [
    { path: 'subject', format: 'text', subject: true },
    ...HTML_BODY.map((path) => ({ path, format: 'html' as const })),
    { path: 'messaging:plainTextEmailBody', format: 'text', twinOf: HTML_BODY },
  ],
};

/** Metadata files and the bodies beside them, as Salesforce's tools write them. */
export const salesforce: readonly Shape[] = [metadata, visualforce, rows];
