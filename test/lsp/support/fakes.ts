import type { RuleMeta } from '../../../rules/api.ts';
import type { DocumentFix, Finding, Linter } from '../../../server/src/core/types.ts';

const meta = (id: string, why: string): RuleMeta => ({
  id,
  summary: `Summary of ${id}`,
  why,
  severity: 'warning',
  kinds: ['reply', 'article'],
  status: 'stable',
  messages: { found: 'found' },
});

export const fakeRules: readonly RuleMeta[] = [
  meta('jargon', 'Office words keep people out.'),
  meta('policy-blame', 'A rule is no reason.'),
  meta('unexplained-acronym', 'Nobody can look it up mid-sentence.'),
];

export const fakePage = `# jargon

## Instead

\`\`\`reply bad
Please utilize the form.
\`\`\`

\`\`\`reply good
Please use the form.
\`\`\`
`;

type Fixes = (start: number, end: number) => Pick<Finding, 'fix' | 'suggestions'>;

const replace = (start: number, end: number, text: string): DocumentFix => ({
  title: `Use “${text}”`,
  edits: [{ start, end, text }],
});

const words: Readonly<Record<string, { readonly ruleId: string; readonly fixes: Fixes }>> = {
  utilize: {
    ruleId: 'jargon',
    fixes: (start, end) => ({
      fix: replace(start, end, 'use'),
      suggestions: [replace(start, end, 'work with')],
    }),
  },
  SLAs: { ruleId: 'unexplained-acronym', fixes: () => ({ suggestions: [] }) },
  policy: {
    ruleId: 'policy-blame',
    fixes: (start, end) => ({
      suggestions: [
        {
          title: 'Say what you can do',
          edits: [{ start, end, text: '[what you can do] \\ $5' }],
          snippet: [{ start, end, text: '${1:what you can do} \\\\ \\$5' }],
        },
      ],
    }),
  },
};

/**
 * Knows three words; fails outright on "BOOM", says that part of the text could not be read on
 * "CUT", and calls everything an article that holds "#". A line "REPLY Title" starts another reply;
 * a text with a comma has a summary. Counts its calls.
 */
export function fakeLinter(): Linter & { readonly calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    summarise: ({ text }, _, { replies, findings }) =>
      replies
        .filter(({ kind }) => kind === 'reply' && text.includes(','))
        .map(({ index }) => ({
          ...{ index, lacks: ['time'], sentences: 2, words: 9 },
          anchor: { start: 0, end: text.indexOf(',') + 1 },
          does: [
            {
              quality: 'engages-first',
              words: 'Sorry the *lamp* broke',
              span: { start: 0, end: 1 },
            },
            { quality: 'plain-words' },
          ],
          findings: Object.fromEntries(findings.map(({ ruleId }) => [ruleId, 1])),
        })),
    lint: ({ text, kind }, settings) => {
      calls += 1;
      if (text.includes('BOOM')) throw new Error('The linter broke');
      const as = kind ?? (text.includes('#') ? 'article' : 'reply');
      const heads = [...text.matchAll(/^REPLY ?(.*)$/gm)];
      const starts = heads.length > 0 ? heads.map(({ index }) => index) : [0];
      const replies = starts.map((start, index) => ({
        ...{ index, kind: as, span: { start, end: starts[index + 1] ?? text.length } },
        ...(heads[index]?.[1] && { title: heads[index][1] }),
      }));
      const findings = [...text.matchAll(/utilize|SLAs|policy/g)].flatMap((match): Finding[] => {
        const word = match[0];
        const { ruleId, fixes } = words[word]!;
        const level = settings.rules.get(ruleId)?.level ?? 'off';
        const start = match.index;
        const end = start + word.length;
        if (level === 'off' || settings.accept.has(word.replace(/s$/, ''))) return [];
        const reply = replies.findLast(({ span }) => span.start <= start)!;
        return [
          {
            ...{
              ruleId,
              severity: level,
              message: `“${word}” is not plain.`,
              span: { start, end },
            },
            ...{ words: word, sentence: text, reply, ...fixes(start, end) },
          },
        ];
      });
      const cut = text.indexOf('CUT');
      return {
        findings,
        problems: cut < 0 ? [] : [problem(cut)],
        replies,
      };
    },
  };
}

const problem = (start: number) =>
  ({
    message: 'The rest cannot be read.',
    span: { start, end: start + 3 },
    level: 'error',
  }) as const;
