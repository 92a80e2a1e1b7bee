/** Ways to be cold, and what excuses them. How they are weighed: `rebukes.ts`. */
import type { PhraseLists } from '../api.ts';
import { feelings, sarcasm } from './moods.ts';
import { again, repeat } from './repeats.ts';
import { blunt } from './rudeness.ts';
import { alone, doubt, nuisance, worksHere } from './slights.ts';

export const phrases = {
  repeat,
  again,
  feelings,
  sarcasm,
  doubt,
  alone,
  blunt,
  nuisance,
  'works-here': worksHere,

  // ── What excuses ──────────────────────────────────────────────────────────────────────────────

  warm: [
    '({thank}|thanks|thankful|grateful|appreciate|appreciated|sorry|apologies|apologise|apologize|apologising|apologizing|congratulations|welcome|well done|delighted|pleasure|glad|pleased|lovely|wonderful|my bad)',
    '(our|my) (fault|mistake|error|bad|apologies|slip|doing|oversight)',
    '(let (me|us) know|feel free|happy to|hope (you|this|that|it)|looking forward|look forward|happy birthday|get well|good luck|all the best|best wishes|great (work|job|question|point)|please accept)',
    "(if you (have|need|would|'d|want|run|get|ever))",
    '(we|i) (got|get) (this|it|that) wrong',
    '(we|i) (let|have let) you down',
    '(you) (deserve|deserved|are right|were right)',
  ],
  thanked: ['({thank}|thanks|thankful|grateful|appreciate|appreciated|glad|pleased)'],
  /** The writer's own failing, or sympathy: not thrown at the reader. */
  owned: [
    '(sorry|apologies|apology|apologise|apologize|apologised|apologized|ashamed|embarrassed|forgive)',
    '(our|my) (fault|mistake|error|bad)',
    '(we|i) (got|get) (this|it|that|you) wrong',
    '(we|i) (let|have let) you down',
    '(no wonder|understandably|rightly|every right|deserve|deserved|you are right|you were right|not good enough|unacceptable|should (not|never) have)',
    'without (an|any|a single) (answer|reply|response)',
    '(and|but) (nobody|no one|we never) *3 (answered|replied|called|came|rang|wrote|helped)',
    '(we|i) (should|ought to|could) have',
    '(we|i) (messed|made a mistake|made an error|were wrong|was wrong|failed|fell short|made a mess)',
  ],
  /** The answer goes on: a question, a next step, an offer. */
  'carries-on': [
    '(fault|problem|anything|reproduce|it) yet',
    'until (we|i) (do|find|know|have)',
    '(is|are|will be) (coming|visiting|driving|calling|on (his|her|their|the|its) way)',
    '(you are|you re) (all)? (set|ready|booked|confirmed|in|covered|good to go)',
    '(all set|see you|looking forward|look forward)',
    '(so|and|but|then|now) (let us|let me|could|can|would|please|what|which|may)',
    "(let us|let me|let 's) (see|find|try|look|check|compare|figure|work|get|dig|start|go)",
    '(could|can|would|may|might) you @aside? (please|kindly)? @aside? (send|tell|try|check|share|let|show|give|restart|clear|open|say|confirm|look|describe|take|run|update|attach|reload|reply|post|paste|have|do|provide|add|forward|upload|click|press|put|start|switch|turn|sign|log|email|walk|help)',
    '(please|kindly|^) (send|tell|try|check|share|show|give|restart|clear|open|say|confirm|describe|take|run|update|attach|reload|reply|post|paste|provide|add|forward|upload|click|press|put|start|switch|turn|sign|log|go|email|reset|unplug|let (me|us) know|reinstall|refresh)',
    "(i|we) (will|shall|am going to|are going to|am|are|can|could|have|would|'d) @aside? (like to|love to|also)? (send|sent|sending|ask|asked|asking|look|looking|call|called|calling|book|booked|come|replace|replaced|refund|refunded|try|keep|check|checking|put|swap|swapped|arrange|arranged|help|dig|restarted|restart|fixed|reset|test|testing|passed|raised|move|moved|set|investigate|investigating|write|ring|visit|open|opened|offer|reopen|dispatch|have|share|find|work|working|take|get|add|see|need|stay|want|give|gave|started)",
    '(you|it) (can|could|may|might) (also)? (be|try|help|send|find|restart|use|have|reach|depend)',
    '(what|which|when|where|how|does|do|did|is|are|has|have) *12 ?',
    '(now that|after|since) (i|we)',
    'if (it|that|this|the) *4 (again|still|happens|comes back|drops|persists|continues)',
    '(on yours|your end|on your side|your device|your browser|your phone|your network|differs|different on)',
    '(fixed|resolved|restored|solved|sorted|repaired|mended|back (up|online|to normal))',
  ],
} as const satisfies PhraseLists;
