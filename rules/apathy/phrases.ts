/** Phrase lists of `apathy`: what the reader hears, and what takes the sting out of it. */
import { hopeless, hopelessNot } from './hopeless.ts';
import { indifferent, indifferentNot } from './indifferent.ts';
import { notOurs, notOursNot } from './notOurs.ts';
import { powerless, powerlessNot } from './powerless.ts';
import { resigned, resignedNot } from './resigned.ts';
import { unknown, unknownNot } from './unknown.ts';

export const phrases = {
  powerless: powerless,
  'powerless-not': powerlessNot,
  'not-ours': notOurs,
  'not-ours-not': notOursNot,
  resigned: resigned,
  'resigned-not': resignedNot,
  unknown: unknown,
  'unknown-not': unknownNot,
  indifferent: indifferent,
  'indifferent-not': indifferentNot,
  hopeless: hopeless,
  'hopeless-not': hopelessNot,

  /** Questions that shrug all the same. */
  'asks-back': [
    'what (else)? (do|did) you (want|expect) *1 (me|us) to (do|say) (?|about|$)',
    '(who|what) (really)? cares',
    '^ *1 so what',
    'what can (you|one) do',
    'who knows',
    '^ big deal',
    'what (more|else) can (I|we) (do|say)',
    'what (did|do) you expect (,|?|from|for|in|at|when)',
  ],

  /** Before the words, in their clause: somebody else says them, or they are a wish, a doubt or a condition. */
  told: [
    '(he|she|they|you|who|driver|courier|clerk|someone|somebody|customer|customers|people) *1 (said|says|told|mentioned|wrote|was told|were told|heard|thought|felt) *1',
    '(wish|wishes|imagine|pretend|pretending|hate to|suggest|suggests|suggested|meant|mean|means|implied|sounded|sounds|as if|as though|like|feel|feels|felt) (that|if|as if|as though|like|to say|think|for|it is|there is)?',
    '(say|saying|claim|argue|think|believe|mean|suggest) that',
    '(sorry|apologise|apologize|apologies) (that|if|for)',
    '(no|any) (reason|way|excuse)',
    'not that',
    '(even (if|though|when)|though|although|albeit|if|unless|in case|regardless of|while|whilst|rather than|instead of|without)',
  ],

  /** Comfort: "No worries, it happens." */
  consoles: [
    '(no (worries|problem|bother|harm done)|do not worry|not to worry|easily done|best of us|happens to (all of us|us all|me too|everyone)|do not be sorry|no need to apologise|no need to apologize)',
  ],

  /** The writer acts, in the same sentence. */
  act: [
    '(so|but|and|;|-) (please|just|do|simply)? (take|choose|pick|use|keep|send|let|go|feel free|come|call|write|have|give|try|tell|bring|order|book|leave)',
    '(but|so|and) (here|there) (is|are)',
    '(instead|in the meantime|meanwhile)',
    '(but|so|and|;|-|which is why|therefore|hence|yet|that is why) (I|we|she|he|#capital|let us|let me) @really? (have|am|are|will|can|could|would|shall|got|went|asked|called|rang|booked|put|moved|sent|added|paid|found|made|took|gave|checked)',
    '(but|though|although|however|instead) *1 (you|your *2|he|she|they|it|the *2|#capital|a *2) (can|could|may|might|will|is|are|has)',
    "(I|we) (have|am|will|'ve|are|'ll) (already|now|just|also|going to)? (asked|asking|ask|checking|check|find|finding|chasing|chase|looking|sent|sending|send|booked|moved|refunded|replaced|put|phoned|rung|called|written|arranged|opened)",
    '(let|letting) me (find|check|ask|look|see|get|chase|ring|call)',
    'here is',
    'here are',
  ],

  /** Somebody is finding out, anywhere in the reply. */
  settled: [
    "(I|we) (have|'ve) *2 (asked|passed|put|sent|booked|found|opened|written|rung|phoned|called|chased|arranged|moved|ordered|flagged|raised|messaged|emailed)",
    "(I|we) (will|'ll|am going to|are going to|am|are) *2 (find|finding|ask|asking|check|checking|look|looking|chase|chasing|call|calling|ring|ringing|write|writing|get back|come back|let you|send|sending|dig|digging|test|testing|try|trying|keep|update|email|speak|speaking|talk|investigate|investigating|book|arrange|arranging|phone|touch|follow|report|ping|see|compare)",
    'let (me|us) (find|check|ask|look|see|get|chase|ring|call|dig|take|try|know)',
    '(could|can|would|will) you *2 (send|tell|check|try|share|let|look|say|reply|show|have|describe|give|add|post|run|open)',
    '(please)? (send|tell|show|share|let) (me|us) *4',
    '#capital (will|is going to|is|has) *2 (find|check|ask|look|looking|checking|call|ring|write|get back|let you|coming|come|test)',
    '(a|an|the|our|my) *2 (fitter|engineer|colleague|technician|plumber|specialist|expert|doctor|nurse|team|colleagues|engineers|developer|developers) (is|are|will|has|have) *1 (coming|looking|checking|look|check|come|call|visit|on it|ring|write|promised|been asked|find)',
    '(my|our) (guess|best guess|hunch) is',
    '(what|one thing) (I|we) (do|can) (know|say|tell)',
    'you (can|could) *2 (find|check|see|ask|look|try|use|choose)',
  ],
} as const;
