import { text, texts, type Schema } from '../config/schema.ts';
import { ruleLevels } from '../config/types.ts';

const anyText: Schema = { type: 'string', minLength: 0 };
const wordMap: Schema = { type: 'object', additionalProperties: text };
const kind: Schema = { type: 'string', enum: ['reply', 'article'] };
const audience: Schema = { type: 'string', enum: ['general', 'technical'] };

/** `pack.yml`. */
export const packSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: text,
    version: { anyOf: [text, { type: 'number' }] },
    description: text,
    rules: {
      type: 'object',
      additionalProperties: { type: 'string', enum: ruleLevels },
    },
  },
};

/** `rule.yml`, but for its entries, which are checked one by one. */
export const ruleSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['summary', 'why'],
  properties: {
    id: text,
    summary: text,
    why: text,
    source: text,
    severity: { type: 'string', enum: ['error', 'warning', 'information', 'hint'] },
    status: { type: 'string', enum: ['trial', 'stable', 'deprecated'] },
    kinds: { type: 'array', items: kind },
    message: text,
    messages: wordMap,
    classes: { type: 'object', additionalProperties: texts },
    leave: { type: 'array', items: { type: 'string', enum: ['explained', 'labels'] } },
    entries: { type: 'array' },
  },
};

export const entrySchema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['find'],
  properties: {
    find: { anyOf: [text, texts] },
    message: text,
    suggest: { type: 'array', items: anyText },
    safe: { type: 'boolean' },
    title: text,
    unless: texts,
    when: texts,
    unlessReply: texts,
    as: { type: 'string', enum: ['noun', 'verb', 'adjective', 'adverb', 'name', 'other'] },
    audience,
    note: text,
  },
};

export const caseSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    bad: text,
    good: text,
    message: text,
    fixed: anyText,
    kind,
    format: { type: 'string', enum: ['text', 'markdown', 'html', 'json', 'yaml', 'csv'] },
    settings: {
      type: 'object',
      additionalProperties: false,
      properties: { glossary: wordMap, accept: texts, replace: wordMap, audience },
    },
    note: text,
  },
};
