/** The core's only door: text and settings in, findings and problems out. */
import type { PhraseLists, Rule, WordClasses } from '../../../rules/api.ts';
import { Analyser } from './analyse/reply.ts';
import { mappingOf } from './config/glob.ts';
import { extract } from './extract/index.ts';
import { houseRule } from './phrases/houseRule.ts';
import { createLexicon } from './phrases/lexicon.ts';
import { PhraseSet, type PhraseSource } from './phrases/phraseSet.ts';
import { locate } from './run/locate.ts';
import { postprocess } from './run/postprocess.ts';
import { runRules } from './run/runRules.ts';
import { createSummariser, summaryList } from './run/summariser.ts';
import type {
  Finding,
  Linter,
  LintResult,
  PackRules,
  Problem,
  ReplyPlace,
  ReplySummary,
  RuleLevel,
  Settings,
  SourceDocument,
  Tagger,
  Unit,
} from './types.ts';

export interface LinterOptions {
  readonly rules: readonly Rule[];
  /** Phrase lists and word classes that all rules share. */
  readonly shared: { readonly lists: PhraseLists; readonly classes: WordClasses };
  /** Called once, when the first candidate needs it. */
  readonly tagger: () => Tagger;
}

/**
 * Makes a linter. Compiling the phrases takes milliseconds: make one and keep it.
 * @throws PatternError if a rule's pattern can't be read
 */
export function createLinter({ rules, shared, tagger }: LinterOptions): Linter {
  const judges = new WeakMap<ReadonlyMap<string, string> | PackRules, Judge>();
  const { judge: builtIn, analyser } = createJudge(rules, shared, tagger);
  const sumUp = createSummariser(analyser);
  return { lint, summarise };

  function summarise(
    document: SourceDocument,
    settings: Settings,
    { findings }: LintResult,
  ): readonly ReplySummary[] {
    const { units } = extract(document, mappingOf(settings.files, document.name));
    const found = units.map((): Finding[] => []);
    for (const finding of findings) found[finding.reply.index]?.push(finding);
    return units.flatMap((unit, index) => {
      if (unit.kind !== 'reply') return [];
      try {
        return [sumUp({ document, settings, unit, index, findings: found[index]! })];
      } catch {
        // A summary is an extra: a mistake in it costs this one, never the findings.
        return [];
      }
    });
  }

  function lint(document: SourceDocument, settings: Settings): LintResult {
    const mapping = mappingOf(settings.files, document.name);
    const { units, problems } = extract(document, mapping);
    const judging = [builtIn, ...houseJudge(settings), ...packJudge(settings)];
    const findings: Finding[] = [];
    const failed: Problem[] = [];
    const replies = units.map((unit, index) => {
      const place = placeOf(unit, index);
      for (const judge of judging) {
        const judged = judge(unit, place, settings);
        findings.push(...judged.findings);
        failed.push(...judged.problems);
      }
      return { ...place, span: unit.span };
    });
    return { findings: postprocess(findings), problems: [...problems, ...once(failed)], replies };
  }

  /** The words that a project replaces, as a rule of their own; compiled once for a project. */
  function houseJudge({ replace }: Settings): readonly Judge[] {
    const jargon = rules.find(({ meta }) => meta.id === 'jargon');
    if (!jargon || replace.size === 0) return [];
    const known = judges.get(replace);
    if (known) return [known];
    const { judge } = createJudge(
      [houseRule(jargon.meta, replace)],
      { lists: {}, classes: {} },
      tagger,
    );
    judges.set(replace, judge);
    return [judge];
  }

  /** The rules of a project's packs, compiled once for as long as they stay the same. */
  function packJudge({ packs }: Settings): readonly Judge[] {
    if (!packs || packs.rules.length === 0) return [];
    const judge = judges.get(packs) ?? createJudge(packs.rules, shared, tagger).judge;
    judges.set(packs, judge);
    return [judge];
  }
}

type Judge = (
  unit: Unit,
  place: ReplyPlace,
  settings: Settings,
) => { readonly findings: readonly Finding[]; readonly problems: readonly Problem[] };

/** Compiles rules for one sweep over each sentence. */
function createJudge(
  rules: readonly Rule[],
  shared: LinterOptions['shared'],
  tagger: () => Tagger,
): { readonly judge: Judge; readonly analyser: Analyser } {
  const prefixed = (id: string, lists: PhraseLists = {}): PhraseLists =>
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [`${id}/${name}`, list]));
  const lexicon = createLexicon(shared.classes);
  const phrases = new PhraseSet(
    rules.map(({ meta, phrases: lists, classes }) => ({
      lists: prefixed(meta.id, lists),
      classes,
    })),
    lexicon,
  );
  const listOf = (name: string): PhraseSource =>
    summaryList(name) ?? {
      lists: { [name]: shared.lists[name.slice(name.indexOf('/') + 1)] ?? [] },
    };
  const analyser = new Analyser({
    phrases,
    shared: (name) => new PhraseSet([listOf(name)], lexicon),
    tagger,
  });
  const judge: Judge = (unit, place, settings) => {
    const analysed = analyser.reply(unit);
    const enabled = rules.filter((rule) => levelOf(rule, settings) !== 'off');
    const { judgements, problems } = runRules(analysed, enabled, analyser, settings);
    const findings = judgements.flatMap((judgement) => {
      const severity = levelOf(judgement.rule, settings);
      return severity === 'off'
        ? []
        : (locate(judgement, analysed, unit, { place, severity }) ?? []);
    });
    return { findings, problems: problems.map((problem) => ({ ...problem, span: unit.span })) };
  };
  return { judge, analyser };
}

const levelOf = ({ meta }: Rule, settings: Settings): RuleLevel =>
  settings.rules.get(meta.id)?.level ?? (meta.status === 'trial' ? 'off' : meta.severity);

const placeOf = ({ kind, id, title, usage }: Unit, index: number): ReplyPlace => ({
  index,
  kind,
  ...(id !== undefined && { id }),
  ...(title !== undefined && { title }),
  ...(usage !== undefined && { usage }),
});

/** The same failure in many replies is said once. */
const once = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(
    ({ message }, i) => problems.findIndex((other) => other.message === message) === i,
  );
