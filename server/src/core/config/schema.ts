import type { RuleMeta } from '../../../../rules/api.ts';
import { presets, ruleLevels } from './types.ts';

type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

/** The part of JSON Schema that configurations and rule options are written in. */
export interface Schema {
  readonly type?: SchemaType;
  readonly enum?: readonly string[];
  /** One for each type that the value may have. */
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** For keys beyond `properties`; false where there are none. */
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Text counts as empty, and so as wrong, unless this is 0. */
  readonly minLength?: number;
  /** Text of this form only; the one form there is, is a folder's path. */
  readonly pattern?: string;
  /** For editors, which don't know the rules of packs. */
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly default?: unknown;
}

export const text: Schema = { type: 'string' };
export const texts: Schema = { type: 'array', items: text };
const wordMap: Schema = { type: 'object', additionalProperties: text };

const formats = ['text', 'markdown', 'html', 'json', 'yaml', 'csv', 'xml', 'mail'];

const fileMapping: Schema = {
  type: 'object',
  required: ['match'],
  additionalProperties: false,
  properties: {
    match: {
      ...text,
      description: 'Which files, relative to this one: "exports/**/*.json".',
    },
    kind: {
      type: 'string',
      enum: ['reply', 'article'],
      description: 'reply: a message to one customer. article: a page that many readers share.',
    },
    fields: {
      ...texts,
      description:
        'Where the text is: column names, or paths such as macros[*].actions[field=comment_value].value.',
    },
    title: { ...text, description: 'The column or path that holds the title of a reply.' },
    id: { ...text, description: 'The column or path that holds what the export calls a reply.' },
    usage: { ...text, description: 'The column or path that says how often a reply was sent.' },
    language: {
      ...text,
      description:
        'The column or path that says what language a reply is in. Only English is checked.',
    },
    format: { type: 'string', enum: formats, description: 'What the text itself is written in.' },
  },
};

/** A rule of a pack, as an editor sees it. */
const packRule: Schema = {
  anyOf: [
    { type: 'string', enum: ruleLevels },
    { type: 'object', properties: { severity: { type: 'string', enum: ruleLevels } } },
  ],
};

/** What a layer may say, editor settings included. */
export function layerSchema(rules: readonly RuleMeta[]): Schema {
  return {
    type: 'object',
    properties: {
      rules: {
        type: 'object',
        description: 'One level for each rule, or its options with the level as `severity`.',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((meta) => [meta.id, ruleSchema(meta)])),
        patternProperties: { '^[a-z][a-z0-9-]*/': packRule },
      },
      glossary: {
        ...wordMap,
        description: 'Short forms, each with how to say it to a customer.',
      },
      accept: { ...texts, description: 'Words and names that are fine here.' },
      replace: { ...wordMap, description: 'House jargon, each with what you say instead.' },
      audience: {
        type: 'string',
        enum: ['general', 'technical'],
        default: 'general',
        description: 'Who reads: ordinary customers, or people who know the usual computing terms.',
      },
    },
  };
}

/**
 * The one definition of the project configuration: what the file is checked against, and (written
 * to `server/replytone.schema.json`) what editors complete and explain.
 */
export function configSchema(rules: readonly RuleMeta[]): Schema {
  const preset: Schema = { type: 'string', enum: presets };
  const folder: Schema = { type: 'string', pattern: '[/\\\\]' };
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { ...text, description: 'For editors that ask for the schema by its address.' },
      extends: {
        anyOf: [folder, preset, { type: 'array', items: { anyOf: [folder, preset] } }],
        default: ['recommended'],
        description:
          'Where to start from. recommended: all proven rules. strict: also the ones on trial, and what is information otherwise is a warning. The folder of a rule pack: its rules as well.',
      },
      ...layerSchema(rules).properties,
      packs: { ...texts, description: 'Folders of rules of your own, relative to this file.' },
      files: {
        type: 'array',
        items: fileMapping,
        description: 'What is in which files, where Reply Tone cannot tell by itself.',
      },
      ignore: { ...texts, description: 'Files to leave alone, written as in .gitignore.' },
    },
  };
}

function ruleSchema(meta: RuleMeta): Schema {
  const level: Schema = { type: 'string', enum: ruleLevels, default: meta.severity };
  return {
    description: meta.summary,
    anyOf: [
      level,
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: level, ...(meta.options as Readonly<Record<string, Schema>>) },
      },
    ],
  };
}
