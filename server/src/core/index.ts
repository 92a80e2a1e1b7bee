/** The core's only door: text and settings in, findings and problems out. */
import type { PhraseLists, Rule, WordClasses } from '../../../rules/api.ts';
import { groupsOf, Lists, type MadeSweeps } from './analyse/lists.ts';
import { Analyser } from './analyse/reply.ts';
import { mappingOf } from './config/glob.ts';
import { extract, extracting } from './extract/index.ts';
import { factsOf } from './library/facts.ts';
import { libraryLevel } from './library/inconsistencies.ts';
import { createPlacer, type Placer } from './library/place.ts';
import { withSilencedSurvey, type LibraryLinter, type SurveySteps } from './library/survey.ts';
import type { ReplyFacts } from './library/types.ts';
import { houseRule } from './phrases/houseRule.ts';
import { createLexicon } from './phrases/lexicon.ts';
import { JudgedReply } from './run/judgedReply.ts';
import type { RatedJudgement } from './run/locate.ts';
import { postprocess } from './run/postprocess.ts';
import { createRunner } from './run/runRules.ts';
import { createSummariser, summaryGroup } from './run/summariser.ts';
import { withSilencing } from './silence/index.ts';
import { toEnd, type Steps } from './steps.ts';
import type {
  Finding,
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
  /** Sweeps for the rules, if they were made in advance: starting is then much faster. */
  readonly sweeps?: MadeSweeps;
  /** Called once, when the first candidate needs it. */
  readonly tagger: () => Tagger;
}

/**
 * Makes a linter. Compiling the phrases takes milliseconds: make one and keep it.
 * @throws PatternError if a rule's pattern can't be read
 */
export function createLinter(options: LinterOptions): LibraryLinter {
  const { rules, shared, tagger } = options;
  const judges = new WeakMap<ReadonlyMap<string, string> | PackRules, Judge>();
  const { judge: builtIn, analyser, lists } = createJudge(options);
  const sumUp = createSummariser(analyser, lists);
  const known = rules.map(({ meta }) => meta.id);
  return {
    ...withSilencing({ lint, summarise }, known),
    ...withSilencedSurvey(
      { survey, placing, placer: (document, settings) => toEnd(placing(document, settings)) },
      known,
    ),
  };

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
    return toEnd(judging(document, settings)).result;
  }

  function* survey(document: SourceDocument, settings: Settings, file: string): SurveySteps {
    const facts: ReplyFacts[] = [];
    const inLibrary = libraryLevel(settings) !== undefined;
    const { result, placed } = yield* judging(document, settings, (unit, place) => {
      if (inLibrary) facts.push(factsOf(analyser.reply(unit).reply, { ...place, file }));
    });
    return { result, facts, placer: createPlacer(placed, (unit) => analyser.reply(unit)) };
  }

  /** Reads and judges a document, a reply a step. @param onReply called with each as it is judged */
  function* judging(
    document: SourceDocument,
    settings: Settings,
    onReply?: (unit: Unit, place: ReplyPlace) => void,
  ): Judgings {
    const mapping = mappingOf(settings.files, document.name);
    const { units, problems } = yield* extracting(document, mapping);
    yield;
    const judges = [builtIn, ...houseJudge(settings), ...packJudge(settings)];
    const findings: Finding[] = [];
    const failed: Problem[] = [];
    const placed = units.map((unit, index) => ({ unit, place: placeOf(unit, index) }));
    // One long text says something else after each change.
    const again = units.length > 1;
    for (const { unit, place } of placed) {
      for (const judge of judges) {
        const judged = judge(unit, place, { settings, again });
        for (const finding of judged.findings) findings.push(finding);
        for (const problem of judged.problems) failed.push(problem);
      }
      if (onReply) yield;
      onReply?.(unit, place);
      yield place.index + 1;
    }
    const result = {
      findings: postprocess(findings),
      problems: [...problems, ...once(failed)],
      replies: placed.map(({ unit, place }) => ({ ...place, span: unit.span })),
    };
    return { result, placed };
  }

  function* placing(document: SourceDocument, settings: Settings): Steps<Placer> {
    const { units } = yield* extracting(document, mappingOf(settings.files, document.name));
    const placed = units.map((unit, index) => ({ unit, place: placeOf(unit, index) }));
    return createPlacer(placed, (unit) => analyser.reply(unit));
  }

  /** The words that a project replaces, as a rule of their own; compiled once for a project. */
  function houseJudge({ replace }: Settings): readonly Judge[] {
    const jargon = rules.find(({ meta }) => meta.id === 'jargon');
    if (!jargon || replace.size === 0) return [];
    const known = judges.get(replace);
    if (known) return [known];
    const { judge } = createJudge({
      rules: [houseRule(jargon.meta, replace)],
      shared: { lists: {}, classes: {} },
      tagger,
    });
    judges.set(replace, judge);
    return [judge];
  }

  /** The rules of a project's packs, compiled once for as long as they stay the same. */
  function packJudge({ packs }: Settings): readonly Judge[] {
    if (!packs || packs.rules.length === 0) return [];
    const judge = judges.get(packs) ?? createJudge({ rules: packs.rules, shared, tagger }).judge;
    judges.set(packs, judge);
    return [judge];
  }
}

interface Judging {
  readonly settings: Settings;
  /** Whether the unit may come again as it is: what is said of it is kept, which costs something. */
  readonly again: boolean;
}

type Judge = (unit: Unit, place: ReplyPlace, judging: Judging) => JudgedUnit;

interface JudgedUnit {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Yields how many replies were judged, as far as it is at that. */
type Judgings = Generator<
  number | undefined,
  {
    readonly result: LintResult;
    readonly placed: readonly { readonly unit: Unit; readonly place: ReplyPlace }[];
  }
>;

/** Makes rules ready for one sweep over each sentence. */
function createJudge({ rules, shared, sweeps, tagger }: LinterOptions): {
  readonly judge: Judge;
  readonly analyser: Analyser;
  readonly lists: Lists;
} {
  const lists = new Lists(
    rules,
    { ...groupsOf(rules, shared.lists), summary: summaryGroup },
    createLexicon(shared.classes),
    sweeps,
  );
  const analyser = new Analyser(lists, tagger);
  const runRules = createRunner(rules, lists, analyser);
  /** Of replies that say what they come from (`origin`), by that. */
  const known = new WeakMap<Unit, JudgedReply>();
  const judge: Judge = (unit, place, { settings, again }) => {
    const { origin, house } = unit;
    const last = origin && known.get(origin);
    const judged = last?.holdsFor(settings, house) ? last : judgeAnew(unit, settings);
    if (origin && again && judged !== last) known.set(origin, judged);
    const findings = judged.findingsIn(unit, place);
    const problems = judged.problems.map((problem) => ({ ...problem, span: unit.span }));
    return { findings, problems };
  };
  return { judge, analyser, lists };

  function judgeAnew(unit: Unit, settings: Settings): JudgedReply {
    const { origin } = unit;
    const before = origin?.before && known.get(origin.before)?.analysed;
    const analysed = analyser.reply(unit, origin !== undefined, before);
    const isOn = (rule: Rule): boolean => levelOf(rule, settings) !== 'off';
    const { judgements, problems } = runRules(analysed, isOn, settings);
    const found = judgements.flatMap((judgement): readonly RatedJudgement[] => {
      const severity = levelOf(judgement.rule, settings);
      return severity === 'off' ? [] : [{ ...judgement, severity }];
    });
    return new JudgedReply(analysed, { found, problems }, { settings, house: unit.house });
  }
}

const levelOf = ({ meta }: Rule, settings: Settings): RuleLevel =>
  settings.rules.get(meta.id)?.level ?? (meta.status === 'trial' ? 'off' : meta.severity);

function placeOf({ kind, id, title, usage }: Unit, index: number): ReplyPlace {
  const place: { -readonly [Key in keyof ReplyPlace]: ReplyPlace[Key] } = { index, kind };
  if (id !== undefined) place.id = id;
  if (title !== undefined) place.title = title;
  if (usage !== undefined) place.usage = usage;
  return place;
}

/** The same failure in many replies is said once. */
const once = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(
    ({ message }, i) => problems.findIndex((other) => other.message === message) === i,
  );
