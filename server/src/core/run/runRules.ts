import type { MarkType, Report, Rule, Sentence } from '../../../../rules/api.ts';
import type { Lists } from '../analyse/lists.ts';
import type { AnalysedReply, Analyser } from '../analyse/reply.ts';
import { lastWhile } from '../halving.ts';
import type { Problem, Settings } from '../types.ts';
import { contextFor, isMarked } from './context.ts';
import { createWakes } from './wake.ts';

/** A report that stood, with the rule that made it and its sentence. */
export interface Judgement {
  readonly rule: Rule;
  readonly report: Report;
  readonly sentence: Sentence;
}

/** What no rule may look into. */
const opaque: readonly MarkType[] = ['quoted', 'code', 'url', 'placeholder', 'quote', 'strike'];
const opaqueToAll = opaque.filter((type) => type !== 'placeholder');

/**
 * Runs rules over a reply. A rule that throws costs its own reports and leaves a problem; the
 * others go on.
 */
export type RunRules = (
  analysed: AnalysedReply,
  isOn: (rule: Rule) => boolean,
  settings: Settings,
) => { readonly judgements: readonly Judgement[]; readonly problems: readonly Problem[] };

/** Makes rules ready to run over replies that `analyser` has read. */
export function createRunner(rules: readonly Rule[], lists: Lists, analyser: Analyser): RunRules {
  const wakeOf = createWakes(rules, lists);
  return (analysed, isOn, settings) => {
    const judgements: Judgement[] = [];
    const problems: Problem[] = [];
    const accepted = [...settings.accept].map((words) => words.toLowerCase());
    const reading = { analysed, analyser, lists };
    analysed.answered?.under(settings);
    for (const rule of rules) {
      if (!rule.meta.kinds.includes(analysed.reply.kind) || !isOn(rule)) continue;
      try {
        const candidates = wakeOf(rule)(analysed);
        if (candidates?.length === 0) continue;
        const context = contextFor(rule.meta.id, reading, settings, candidates);
        for (const report of rule.check(analysed.reply, context)) {
          const sentence = sentenceAt(analysed.reply.sentences, report.span.start);
          const leave = rule.meta.judgesPlaceholders ? opaqueToAll : opaque;
          if (!sentence || isMarked(analysed.reply, report.span, leave)) continue;
          if (isAccepted(report, sentence, accepted)) continue;
          judgements.push({ rule, report, sentence });
        }
      } catch (error) {
        problems.push(failureOf(rule, error));
      }
    }
    return { judgements, problems };
  };
}

function failureOf({ meta }: Rule, error: unknown): Problem {
  const what = error instanceof Error ? error.message : String(error);
  return {
    level: 'error',
    message: `The rule “${meta.id}” failed here (${what}). The other rules went on; turn it off with “${meta.id}: off” until it is mended.`,
  };
}

/** The sentence that an offset stands in. */
const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence | undefined =>
  sentences[lastWhile(sentences.length, (i) => sentences[i]!.start <= offset)];

/** Whether the words of a report are, or stand inside, something that the project accepts. */
function isAccepted(report: Report, sentence: Sentence, accepted: readonly string[]): boolean {
  if (accepted.length === 0) return false;
  const text = sentence.text.toLowerCase();
  const start = report.span.start - sentence.start;
  const end = report.span.end - sentence.start;
  return accepted.some((words) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      if (at <= start && at + words.length >= end) return true;
    return false;
  });
}
