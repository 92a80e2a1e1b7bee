/** Whether a verb of many senses means sending somebody on, judged by what it takes. */
import type { Hit, Sentence } from '../api.ts';
import type { Target } from './target.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs that may take a name that no class knows. */
const toNames = words('contact reach get speak talk write ring phone');
/** Verbs by which one turns to a page or a line as one would to a person. */
const toPages = words(
  `call ring phone contact dial text message email write consult see try visit ask use telephone check talk
   speak go look submit send report raise apply direct address make put post route take log file follow refer`,
);
const toApps = words(
  `report apply request raise submit ask find contact check complain appeal lodge track look log reply
   write message`,
);
/** Verbs that need no more than somebody to do it: "find a lawyer". */
const toSomebody = words('find seek hire engage instruct want need');
const groups = words(
  'team department desk office reception people folks guys sales billing accounts support',
);
/** People at hand, who are part of a service. */
const atHand = words('reception receptionist concierge staff crew driver cashier host steward');
const doing = words(
  'get look check call contact write fix see take ring email send sort reach confirm',
);

interface Phrase {
  readonly first: string;
  /** The verb is one word. */
  readonly single: boolean;
  readonly object: readonly string[];
  /** The word after the object. */
  readonly next: string;
}

/** Whether the verb of a hit, with this target, sends a reader to it. */
export function fits({ terms }: Sentence, { terms: verb }: Hit, target: Target): boolean {
  const phrase: Phrase = {
    first: terms[verb.start]!.norm,
    single: verb.end === verb.start + 1,
    object: terms.slice(target.start, target.end).map(({ norm }) => norm),
    next: terms[target.end]?.norm ?? '',
  };
  const gap = terms.slice(verb.start + 1, verb.end);
  if (gap.some(({ norm }) => /^(?:i|we|is|are|am|if|whether|who|link)$/.test(norm))) return false;
  if (phrase.first === 'get' && /^(?:will|'d)$/.test(terms[verb.start - 1]?.norm ?? ''))
    return false;
  if (target.kind === 'page') return fitsPage(phrase);
  return target.sure
    ? fitsParty(phrase)
    : toNames.has(phrase.first) && !(phrase.single && phrase.first === 'get');
}

/** Whether a verb that takes people takes pages as well. */
export const takesPages = ({ terms }: Sentence, { terms: verb }: Hit): boolean =>
  toPages.has(terms[verb.start]!.norm);

/** Whether the target is somebody who stands ready where the reader goes anyway. */
export const isAtHand = ({ terms }: Sentence, target: Target): boolean =>
  atHand.has(terms[target.end - 1]!.norm);

function fitsParty({ first, single, object, next }: Phrase): boolean {
  const head = object.at(-1) ?? '';
  if (next === "'s") return toNames.has(first);
  if (first === 'find' && /^(?:support|help|advice)$/.test(head)) return false;
  if (!single) return true;
  if (first === 'try') return !/^(?:shop|shops|store|stores|hotel)$/.test(head);
  if (first === 'let') return next === 'know' && !atHand.has(head);
  if (first === 'have') return doing.has(next);
  if (/^(?:give|drop|hit)$/.test(first)) return /^(?:a|an|up|some)$/.test(next);
  if (toSomebody.has(first))
    return /^an?$/.test(object[0] ?? '') || (/^(?:want|need)$/.test(first) && groups.has(head));
  if (first === 'get') return next === 'to';
  return !/^(?:tell|inform|notify|alert|show|involve)$/.test(first);
}

/** Words of contracts: naming them as information is fine. */
export const isLegal = (head: string): boolean =>
  /^(?:policy|policies|contract|agreement|rulebook|guidelines?|charter|print|conditions|byelaws|use|service)$/.test(
    head,
  );

/** Lines, boxes and the like: called or written to, not read. */
export const isLine = (head: string): boolean =>
  /^(?:numbers?|lines?|inbox|mailbox|address|account|helpline|hotline|switchboard|app|forms?|application|template)$/.test(
    head,
  );

function fitsPage({ first, single, object, next }: Phrase): boolean {
  const head = object.at(-1) ?? '';
  if (head === 'app') return toApps.has(first);
  if (/^(?:numbers?|lines?|address|account)$/.test(head))
    return (
      /^(?:call|ring|phone|dial|telephone|contact|use|try|text|message)$/.test(first) &&
      /^(?:the|our|this|that)$/.test(object[0] ?? '')
    );
  if (head === 'link' || head === 'links')
    return (
      !/^(?:click|follow|use|open|tap|share|send|paste|include|post|give)$/.test(first) &&
      next !== 'to'
    );
  return !(single && /^(?:get|have|let|want|need|give|drop|find|hit|request|tell)$/.test(first));
}
