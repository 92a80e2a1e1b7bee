import { helpDesks } from './helpDesks.ts';
import { lists } from './lists.ts';
import { salesforce } from './salesforce.ts';
import { yamlShapes } from './yaml.ts';
import { zendesk } from './zendesk.ts';
import type { Shape } from './shape.ts';

/** Every export that is known by its look. The first that fits is taken. */
export const shapes: readonly Shape[] = [
  ...zendesk,
  ...helpDesks,
  ...lists,
  ...yamlShapes,
  ...salesforce,
];
