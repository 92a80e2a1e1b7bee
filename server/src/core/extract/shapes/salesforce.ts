import { below, NO, type Shape } from './shape.ts';

const HTML = ['htmlValue', 'HtmlValue'];

const metadata: Shape = {
  name: 'Salesforce e-mail templates',
  kind: 'reply',
  records: [
    ...below('EmailTemplate'),
    ...below('EmailTemplates.EmailTemplate', 'records', 'Package.EmailTemplate'),
  ],
  has: [],
  some: ['subject', 'Subject', 'encodingKey', ...HTML],
  id: ['Id', 'id', 'DeveloperName', 'fullName'],
  title: ['name', 'Name', 'subject'],
  fields: [
    { path: 'subject', format: 'text', subject: true },
    { path: 'Subject', format: 'text', subject: true },
    ...HTML.map((path) => ({ path, format: 'html' as const })),
    { path: 'textOnly', format: 'text', twinOf: HTML },
    { path: 'Body', format: 'text', twinOf: HTML },
  ],
  skips: [
    { path: 'available', is: NO, because: 'off' },
    { path: 'IsActive', is: NO, because: 'off' },
  ],
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
export const salesforce: readonly Shape[] = [metadata, visualforce];
