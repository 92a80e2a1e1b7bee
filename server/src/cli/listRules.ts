import type { RuleMeta } from '../../../rules/api.ts';
import { wrap } from './reporters/text.ts';

/** All rules with their usual level, for people. */
export function listRules(rules: readonly RuleMeta[], width: number): string {
  const rows = rules.map((meta) => ({ id: meta.id, level: levelOf(meta), meta }));
  const idWidth = Math.max(0, ...rows.map(({ id }) => id.length));
  const levelWidth = Math.max(0, ...rows.map(({ level }) => level.length));
  const indent = idWidth + levelWidth + 4;
  const lines = rows.flatMap(({ id, level, meta }) => {
    const head = `${id.padEnd(idWidth)}  ${level.padEnd(levelWidth)}  `;
    const only =
      meta.kinds.length === 1
        ? ` (${meta.kinds[0] === 'reply' ? 'replies' : 'articles'} only)`
        : '';
    return wrap(meta.summary + only, width - indent).map(
      (text, index) => (index === 0 ? head : ' '.repeat(indent)) + text,
    );
  });
  return [...lines, '', 'More about one: reply-tone --explain RULE', ''].join('\n');
}

/** The same for machines. */
export function listRulesAsJson(rules: readonly RuleMeta[]): string {
  const rows = rules.map((meta) => ({
    id: meta.id,
    level: levelOf(meta),
    kinds: meta.kinds,
    status: meta.status,
    summary: meta.summary,
  }));
  return `${JSON.stringify(rows)}\n`;
}

function levelOf({ status, severity }: RuleMeta): string {
  return status === 'stable' ? severity : 'off';
}
