/** Whether what is said of the reader is a failing at all. */
import type { Kind, RuleContext, Sentence } from '../api.ts';
import { norm, wordsFrom } from './clause.ts';
import type { Blame } from './relations.ts';
import { isFailing, isGranted, isUndergone } from './verbs.ts';

/** "You didn't …", "you never …": whether the verb is one that was owed. */
export function failsTo(blame: Blame, sentence: Sentence): boolean {
  const last = blame.to - 1;
  const verb = norm(sentence, last);
  const rest = wordsFrom(sentence, blame.to);
  const words = sentence.terms.slice(blame.from, blame.to).map((term) => term.norm);
  if (/^yet\b|\byet [.,!;]|\byet$/.test(rest) || words.includes('yet')) return false;
  // "You have not been charged", "you were never late": nothing left undone.
  if (/^(?:had|has|have)$/.test(verb) && /^(?:to|not)\b/.test(rest)) return false;
  if (/^(?:never|not)$/.test(verb)) return false;
  if (words.includes('never') && words[0] !== 'never' && !words.includes('have') && !isPast(verb))
    return false;
  return isFailing(verb, rest);
}

const isPast = (verb: string): boolean =>
  /ed$/.test(verb) ||
  /^(?:told|sent|paid|gave|said|read|rang|came|brought|took|wrote|let|got|made|did|left|kept|set|put|showed|went|thought|spoke|chose|filled|bothered|once)$/.test(
    verb,
  );

/** "Although you didn't book ahead, I've found you a room." */
export const kindlySaid = ({ from }: Blame, sentence: Sentence, ctx: RuleContext): boolean =>
  (/^(?:although|though|while|since|because|as)$/.test(norm(sentence, from - 1)) ||
    /\b(?:but|so|and) (?:i|we)(?:['’]ve| have|['’]ll| will)\b/i.test(sentence.text)) &&
  ctx.has(sentence, 'favour');

/** "You should have …": whether it is held against the reader, not wished for them. */
export function reproaches(blame: Blame, sentence: Sentence, kind: Kind): boolean {
  const words = sentence.terms.slice(blame.from, blame.to).map((term) => term.norm);
  const last = words.at(-1) ?? '';
  const rest = wordsFrom(sentence, blame.to);
  if (
    kind === 'article' &&
    /\b(?:responsible|responsibility|careful|attention)\b/.test(words.join(' '))
  )
    return false;
  const have = words.lastIndexOf('have');
  if (words[0]?.startsWith('you') && words.includes('should') && have > 0 && words.includes('not'))
    return !/^(?:had|been|received|got|needed|found|lost|waited|paid|seen|heard|felt|gotten|experienced|struggled)$/.test(
      last,
    );
  if (have > 0 && isGranted(last, rest)) return false;
  if (/\bby now\b/.test(rest) || /^(?:me |us )?anything\b/.test(rest)) return false;
  if (words.includes('supposed') || words.includes('meant') || words.includes('expected')) {
    const verb = words[words.indexOf('to') + 1] ?? '';
    if (verb === 'have' && !/ed$|^(?:sent|paid|left|kept|told|brought|taken|read)$/.test(last))
      return false;
    return !/^(?:be|get|receive|have|see|hear|arrive|fly|meet|been|got|received|had|seen|check|start|move|go|enjoy|land|travel|feel)$/.test(
      verb === 'have' ? last : verb,
    );
  }
  return true;
}

/** "If you had …", "had you …": whether something worse came of it. */
export function isUnreal(blame: Blame, sentence: Sentence): boolean {
  const { terms } = sentence;
  const words = terms.slice(blame.from, blame.to).map((term) => term.norm);
  const all = terms.map((term) => term.norm);
  const last = words.at(-1) ?? '';
  const rest = wordsFrom(sentence, blame.to);
  // "If you hadn't told us, we'd never have known" is thanks.
  if (words.includes('not') && speaksUp.test(last)) return false;
  if (words[0] === 'if' || words[0] === 'unless') {
    if (!words.includes('you') || (words.includes('only') && blame.from === 0)) return true;
    if (last === 'been')
      return /^(?:more|careful|paying|on time|there|listening|reading|watching|a (?:bit|little) more|honest|clear|quicker|prepared)\b/.test(
        rest,
      );
    if (
      /^(?:like|prefer|liked|preferred|been|had|received|got|wanted|any|need|needed|hoped|rather|expected|planned)$/.test(
        last,
      )
    )
      return false;
    const others = [...all.slice(0, blame.from), ...all.slice(blame.to)];
    return others.some((word) => /^(?:would|could|might|'d|should)$/.test(word));
  }
  if (words[0] === 'had') {
    if (!words.includes('you') && !words.some((word) => word.startsWith('your') || word === 'the'))
      return false;
    if (/^(?:had|been|received|got|needed|wanted)$/.test(last)) return false;
    return (
      blame.from === 0 ||
      /^[,;:-]|^(?:and|but|so|have|been|happened|,)$/.test(norm(sentence, blame.from - 1)) ||
      others(all, blame)
    );
  }
  if (words.includes('would')) {
    if (/^(?:been|fine)$/.test(last) && /^(?:so|very|happy|delighted)\b/.test(rest)) return false;
    return (
      /\b(?:if|had you|had the)\b/.test(all.join(' ')) ||
      /^(?:known|seen|noticed|realised|realized|know|see|aware)$/.test(last)
    );
  }
  return true;
}

const speaksUp =
  /^(?:told|written|wrote|called|rung|rang|mentioned|spotted|said|reported|asked|noticed|caught|flagged|pointed|raised|shared|spoken|let|sent|got|come|contacted|alerted)$/;

const others = (all: readonly string[], { from, to }: Blame): boolean =>
  [...all.slice(0, from), ...all.slice(to)].some((word) =>
    /^(?:would|could|might|'d|should)$/.test(word),
  );

/** "Your mistake" as a thing to put right, or "on your end" as a place to look, is no cause. */
/** Whether words that name a failing name the reader's, and as a cause. */
export function isCause(blame: Blame, sentence: Sentence): boolean {
  const words = sentence.terms
    .slice(blame.from, blame.to)
    .map((term) => term.norm)
    .join(' ');
  const rest = wordsFrom(sentence, blame.to);
  if (/^your /.test(words)) {
    if (
      /^your (?:\S+ )?(?:error|mistake|confusion|doing|fault)s?$/.test(words) &&
      /^(?:messages?|codes?|logs?|reports?|pages?|numbers?|rates?|handling|handlers?|conditions?|objects?|boundar\w+|responses?|types?|output|class\w*|path)\b/.test(
        rest,
      )
    )
      return false;
    if (/confusion$/.test(words)) return false;
    if (/(?:silence|doing)$/.test(words) && !/own doing$/.test(words)) return false;
    const lead = norm(sentence, blame.from - 1);
    if (/lack of \S+$/.test(words))
      return !/(?:sleep|signal|access|hot|water|heating|power|reception|sun|light|wifi|internet)$/.test(
        words,
      );
    if (/^(?:forgive|pardon|excuse|understand|sorry|report)$/.test(lead)) return false;
  }
  if (/^(?:an?|the)? ?human/.test(words) && !/your/.test(words)) return false;
  if (/^(?:error|fault|problem|issue)s? (?:message|code|log|report|number|page)/.test(words))
    return false;
  // "None of this was caused by you"
  if (/^(?:none|nothing|neither)\b.*\b(?:caused|broken|damaged|triggered|wrong|lost)\b/.test(words))
    return false;
  if (/^because of you$/.test(words))
    return !/\b(?:thank|smil|happ|better|great|possible)/.test(sentence.text);
  if (/@?due|because|caused|result|given|following/.test(words) && /\bor\b/.test(words))
    return false;
  return true;
}

/** Whether the reader did it, rather than had it done to them. */
export function isDeed(blame: Blame, sentence: Sentence): boolean {
  const { terms } = sentence;
  const skip =
    /^(?:you|u|guys|folks|people|lot|all|have|had|has|yourself|are|were|been|being|also|even|still|then|again|just|now|must|already|#|[a-z]+ly)$/;
  let at = blame.from;
  while (at < blame.to && skip.test(terms[at]!.norm)) at++;
  const verb = norm(sentence, at);
  const words = wordsFrom(sentence, blame.from);
  if (blame.pattern === 'wrong-object') if (isUndergone(verb)) return false;
  // "You must have been so disappointed": a guess at how it was for them.
  if (
    /\b(?:must|probably|likely|only) (?:[a-z]+ly )?have\b/.test(words) &&
    isLivedThrough(sentence, blame)
  )
    return false;
  // "You were given the wrong form": done to the person.
  if (
    /^(?:you|u|[a-z]+) (?:have been|had been|were|are|was|been|being|got|get) (?:[a-z]+ly )?[a-z]+(?:ed|en|nt|ld|own|ut)\b/.test(
      words,
    ) &&
    !/^you (?:were|are) (?:mistaken|wrong|late|absent|one|unprepared|informed|warned|aware)/.test(
      words,
    )
  )
    return false;
  if (
    /^(?:team|department|desk|number|office|branch|line|inbox|page|place|person|queue)\b/.test(
      wordsFrom(sentence, blame.to),
    ) &&
    /^(?:come|reached|got|contacted|called|rung|dialled|landed|sent|written)$/.test(verb)
  )
    return false;
  if (/\b(?:record|personal best|the ice|the news|the mould)\b/.test(wordsFrom(sentence, at)))
    return false;
  if (
    /\b(?:no|nothing|not|never|n't)\b/.test(
      terms
        .slice(blame.from, blame.to)
        .map((term) => term.norm)
        .join(' '),
    )
  )
    return false;
  if (/^dropped (?:\S+ ){1,3}(?:off|round|in|by)\b/.test(wordsFrom(sentence, at))) return false;
  if (/^made (?:an? )?(?:fair|good|great|valid)/.test(wordsFrom(sentence, at))) return false;
  return true;
}

const isLivedThrough = (sentence: Sentence, { to }: Blame): boolean => {
  const last = norm(sentence, to - 1);
  return (
    isUndergone(last) ||
    /^(?:waited|worked|enjoyed|hoped|spent|gone|come|driven|looked|travelled|traveled|struggled|suffered|hated|read|moved|grown|put|tried|called|written|paid|met|needed|missed)$/.test(
      last,
    )
  );
};

/** Telling, asking, living: done in good faith, whatever came of it. */
const goodFaith =
  /\b(?:(?:ask|request|tell|writ|report|mention|notic|call|shar|test|help|catch|spott?|flagg?|point|describ|explain|liv|work|stay|visit|com|want|need|buy|order|book|contact)ing|letting (?:us|me) know|being (?!late|absent|away|out|rude|careless|unprepared|unavailable|in a hurry))/;

/** Not what the reader asked for, was given, or has every right to. */
export const isOwnDeed = (blame: Blame, sentence: Sentence): boolean =>
  norm(sentence, blame.from) !== 'thanks' &&
  !goodFaith.test(wordsFrom(sentence, blame.from).split(' ').slice(0, 8).join(' ')) &&
  !/^(?:asked|requested|wanted|needed|paid|told|said|wrote|reported|mentioned|noticed|called|were|was|had|been|received|got|gotten|ordered|booked|bought|lived|worked|moved|travelled|traveled|joined|signed|registered|upgraded|contacted|sent|waited|liked|chose|started|came|did|felt|found|saw|heard|read|deserved|live|put|need|agreed|mean|meant|opened|returned|applied|raised|cancelled|canceled|explained|pointed|suggested|described|spotted)$/.test(
    norm(sentence, blame.to - 1),
  ) &&
  !isUndergone(norm(sentence, blame.to - 1));

/** "Because you …": a negated verb must be one that was owed. */
export const deedsFail = (blame: Blame, sentence: Sentence): boolean => {
  const last = norm(sentence, blame.to - 1);
  const words = sentence.terms.slice(blame.from, blame.to).map((term) => term.norm);
  if (/^(?:not|never)$/.test(last)) {
    const verb = norm(sentence, blame.to);
    const rest = wordsFrom(sentence, blame.to + 1);
    if (words.includes('do') || words.includes('are'))
      return (
        /^(?:have|follow\w*|read|paying|listen\w*)$/.test(verb) && !/^(?:to|a|an)\b/.test(rest)
      );
    return isFailing(verb, rest);
  }
  return true;
};
