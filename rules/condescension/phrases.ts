/** Where words may talk down. Square brackets: what is reported. What is left: leave.ts. */
import type { PhraseLists } from '../api.ts';
import { ease } from './ease.ts';
import { knowledge } from './knowledge.ts';
import { lectures } from './lectures.ts';

const you = '(you|one|customers|users|guests|members|passengers|people|everyone)';
const modal = '(will|would|can|could|should|may|might|must|shall)';
const between = '(also|then|still|now|really|probably|always|only|usually|therefore|instead)';

const minimisers = {
  // "Simply click": the verb must start its clause.
  'order-any': ['[(just|simply|merely)] *'],
  order: [
    '[just] please? @task',
    '[just] do (what|as|the|it|this|that)',
    '[(simply|merely)] please? @any-task',
  ],
  // The reader is told what to do with a subject or a gerund.
  told: [
    `${you} ${modal}? ${between}? [just] (need|needs|have|has|got|want) to`,
    `${you} ${modal}? ${between}? [(simply|merely)] (need|needs|have|has|got|had|ought) (only)? to`,
    `${you} ${modal}? ${between}? [(simply|merely)] @any-task`,
    `${you} ${modal} ${between}? [just] @task`,
    `${you} [just] @task`,
    `${you} (need|have|are|ought|want) (to|supposed to|meant to) [(just|simply|merely)] @any-task`,
    '(ask|asked|asking|tell|telling|want|recommend|suggest|advise|need|invite|advising|suggesting) (that)? you (to)? [(simply|merely)] (to)? @any-task',
    `${you} (need|have) [(only|merely|simply)] (to)? @task`,
    `${you} (really)? (will)? [only] (need|have|has|needs) to (look|ask|think|remember|@task)`,
    'you (could|should|might) [(just|simply|easily)] have #past',
    'you (could|should|might) have [(just|simply|easily)] #past',
    '(is|are|be) [easily] (fixed|solved|changed|found|sorted|remedied|avoided|resolved|reset|updated|done) by @tasking',
    'you (are|will be|should be|would be|were) able to [(easily|simply)] @any-task',
    'by [(simply|merely|just)] @tasking',
    '^ [(simply|merely|just)] @tasking (the|your|it|us|a|an|them|this|that|on|out|in|to|off|me) *9 (will|should|would|does|can|could|is|usually|fixes|solves|helps|works|sorts|resolves|may|might)',
    `${you} (can|could|will|should|may|would) (quite|very|also|just as|pretty|always)? [easily] @any-task`,
    `${you} (can|could|will|should) (quite|very)? [easily] (see|tell|work out|figure|have)`,
    '(this|that|it|which|they|these|those|everything) (can|could|may|must|should|has to|have to|need to|needs to|will) (quite|very|all|also)? [(simply|easily|just as easily)] be (done|found|changed|downloaded|reset|fixed|removed|cancelled|canceled|updated|accessed|turned|switched|set|checked|seen|opened|solved|resolved|adjusted|booked|made|added|viewed|renewed|replaced|cleaned|installed|avoided|printed|paid|verified|configured|completed|corrected|edited|obtained|located|recovered|restored|activated|ticked|pressed|connected)',
  ],
  asked: ['(why (do|did|can) not you|why not) [(just|simply)] @any-task'],
  'matter-of': [
    '[(just|simply|only|merely|purely) (a|the) (simple)? (matter|question|case) of] (@tasking|#ing|patience|care|reading|knowing|common|logic|practice|effort|looking|attention|concentration)',
    '(it|this|that) (is|was|will be) [(just|simply|only|merely|purely|really)? a (simple|mere) (matter|question|case) of] #ing',
  ],
  'all-you-do': [
    // "All you do is twist it."
    '^ [all (that)? you (really|ever|actually)? do (here|then|now)? is] (to|just|simply)? @any-task',
    '[(all|the only thing|the one thing|only thing) (that)? (you|one|anyone|they|users|customers) *2 (have|has|need|needs|got|had|must|should|want) *2 (to)? do *5 (is|was|be) (to|just|simply)? (simply|just)?] @any-task',
    '[(all|the only thing|the one thing) (that)? (you|one) *2 (have|need|got|must) *2 (to)? do *5 (is|was)]',
    '[(all|the only thing) (that)? (is|was|will be|be)? (needed|required|necessary|asked) *4 (is|be)] (to|that|for|a|one|@tasking)',
    '[all (that)? (it|this) (really|usually|ever|normally)? (takes|needs|requires|took|would take|will take) (from you|now)? is] (a|one|two|to|some|you|@tasking|@any-task)',
  ],
};

// Sentence adverbs: adverbs.ts decides.
const adverbs = {
  adverb: [
    '[(quite|very|most|rather|pretty|so|too|fairly)? (obviously|clearly|evidently|plainly|naturally|self-evidently|patently|trivially)]',
    '[(obviously|naturally|clearly|evidently) enough]',
    '^ [logically] ,',
    '[of course]',
  ],
  duty: ['@must'],
  kind: [
    '(sorry|apologise|apologize|apology|apologies|mistake|fault|went wrong|frustrating|frustrated|upset|upsetting|disappointing|disappointed|annoying|annoyed|worried|worrying|stressful|deserve|deserved|care|cared|love|loved|enjoyed|welcome|happy|effort|hurt|tired|good enough|let you down|acceptable)',
  ],
};

export const phrases = {
  ...minimisers,
  ...ease,
  ...knowledge,
  ...lectures,
  ...adverbs,
} satisfies PhraseLists;
