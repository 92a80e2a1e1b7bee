/** What an ignore file may say. */
import { text, type Schema } from '../config/schema.ts';

export const entrySchema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['file', 'rule', 'sentence'],
  properties: {
    file: {
      ...text,
      description: 'The text’s file, relative to this one. With * it stands for several.',
    },
    reply: {
      ...text,
      description: 'The id of the reply in its export. Without it, the whole file is meant.',
    },
    rule: { ...text, description: 'The rule that finds something here.' },
    sentence: {
      ...text,
      description: 'The sentence that is fine as it is; {…} stands for a placeholder.',
    },
    words: { ...text, description: 'Only what the rule finds on these words of the sentence.' },
    reason: { ...text, description: 'Why it is fine: for whoever looks at it next.' },
  },
};

export const fileSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { ...text, description: 'For editors that ask for the schema by its address.' },
    ignore: { type: 'array', description: 'One entry for each finding that is fine as it is.' },
  },
};

/** What editors complete and explain ignore files with. @param rules ids of the built-in rules */
export function ignoreFileSchema(rules: readonly string[]): object {
  const named = { anyOf: [{ enum: rules }, { type: 'string', pattern: '/' }] };
  const { properties } = entrySchema;
  const items = {
    ...entrySchema,
    properties: { ...properties, rule: { ...properties!['rule'], ...named } },
  };
  return {
    ...fileSchema,
    properties: {
      ...fileSchema.properties,
      ignore: { ...fileSchema.properties!['ignore'], items },
    },
  };
}
