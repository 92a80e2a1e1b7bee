/** How a task is called easy. */
const too =
  '(really|that|too|so|all that|very|particularly|exactly|terribly|especially|overly|even)';
const hardly =
  '(is|should|will|would|can|could|ought|does) (really|surely|certainly)? (to)? (not|never|hardly|scarcely) (be)?';
const end = '($|:|,|-|;|and|so|!|as long|provided|because|since|?|when|if|once)';

export const ease = {
  // "It's easy to …": the verb decides whether the reader does it.
  'easy-to': [
    '[(it|this|that|which) (is|will be|would be|should be|could be|really is) (in fact|after all)? (@how)? (@how)? (easy|simple|straightforward|trivial|effortless|painless|a breeze|a doddle|a cinch|a piece of cake|no trouble|common sense) (enough)? (for (you|anyone|anybody|everyone|a *3))? to]',
    `[(it|this|that) ${hardly} ${too}? @hard (for (you|anyone|anybody|a *3))? to]`,
    '^ [(@how)? (easy|simple) (enough)? to] @any-task',
    '(it|this|that|which) (is|will be|should be) [(@how)? (@how)? (easily|simply) done]',
  ],
  'easy-is': [
    `[(it|this|that|which) (is|will be|would be|should be|really is|all is) (all)? (in fact|after all|honestly|as)? (@how)? (@how)? @easy (enough|really|stuff|as that)?] ${end}`,
    '[(it|this|that|which) (is|was|will be|would be|should be) (all)? (in fact|after all|honestly|just|simply|only|really|pretty|quite)? @doddle]',
    `[(it|this|that) ${hardly} ${too}? @hard (really|at all|to do)?] ${end}`,
    `[(it|this|that) ${hardly} ${too}? (rocket science|brain surgery|rocket surgery)]`,
    '[(it|this|that|which|things) (could|can) (not|hardly|scarcely) (really)? (possibly)? be (any)? (easier|simpler|more simple|clearer|more straightforward|plainer)]',
    '[nothing (is|could be|can be) (easier|simpler)]',
    '[(it|this|that) (is|will be) (a|an|one|such a) (@how)? (@how)? (easy|simple|straightforward|trivial|basic|obvious|elementary) (enough)? (process|procedure|task|step|job|matter|operation|concept|calculation|sum|instruction|rule)]',
    '[(the|this|that|our|these|those|your|whole) *3 @process *4 (is|are|should be|seems|looks|could) (all)? (be)? (@how)? (@how)? (@easy|easy to follow|simple to follow|clear|easy to understand|simple to use|easy to use|easy to fill in|easy to find|simpler|easier|@doddle)]',
    `[(the|this|that|our|these|those|your) *2 @process *3 (is|are|should) not (be)? ${too}? @hard]`,
    '^ [@tasking *6 (is|should be|will be) (@how)? (@how)? (easy|simple|straightforward|trivial|a breeze|a doddle|a cinch|a snap|a piece of cake|@doddle|common sense|a no-brainer|self-explanatory)]',
    `^ [@tasking *6 (is|should) not (be)? ${too}? @hard]`,
    '^ [@tasking *6 (could|can) not be (any)? (easier|simpler|more straightforward)]',
    '^ [(not)? (exactly|hardly)? (rocket science|brain surgery|easy peasy|simples|piece of cake|no-brainer|(easy|simple) as (that|pie|abc))] $',
    '[(as|it is as|it is just as) (easy|simple) as] (@tasking|that|pie|abc)',
    '[(it|this) (really)? (is|does) (really)? (that|this) (easy|simple|basic)]',
    '[(it|this|that) (only|just)? (takes|needs|requires) (no|little|a little|a bit of|a minimum of|some) (basic|simple)? (effort|thought|common sense|skill|skills|imagination|logic|brain|brains|thinking|intelligence)]',
    `[(you|one|nobody) (really|simply|hardly)? (can|could|will) (not)? (really|possibly|hardly)? go (far)? wrong] (${end}|here)`,
    '[there is (really|honestly|absolutely)? (nothing|not much|no more|nothing more) to it]',
    `[there is (really|honestly)? nothing ${too}? (@hard|simpler|easier)]`,
    '[how (hard|difficult|complicated|tricky) (can|could|is) (it|that|this) (really|possibly)? (be)?]',
    '[what is (so|that) (hard|difficult|complicated)]',
    '[(is|was) (it|that|this) (really|honestly)? (so|that|too) (hard|difficult|complicated|much) *4] ?',
    '[(that|this|it) (was|is) not (so|that|too) (hard|bad|difficult) (was it|is it|now|after all)] ',
    '(there|see|now|you see) ,? [(that|this|it) was not (so|that|too) (hard|bad|difficult)]',
    '(you|anyone) (will|should) find (it|this|that|the *2|them) [(@how)? (@how)? (easy|simple|straightforward|trivial|self-explanatory|obvious)]',
  ],
  anyone: [
    '[even @novice (can|could|would|will|should|manages|manage|managed|knows|know|understands|understand)]',
    '[@novice (can|could|would|should) *2 (do|manage|use|follow|figure|understand|work|fit|master|tell|get|operate) (this|it|that|the|one|$)]',
    '[(anyone|anybody|everyone|everybody) (can|could|would|should) *1 (do (this|it|that)|manage|figure|work (it|this|that) out|tell|understand|follow|learn|fit|master|grasp|get this|spot)]',
    '[(everyone|everybody|anyone|anybody|most people|most *1|every *1|any *1) (knows|know|will know|should know|would know|understands)] (that|the|this|how to|a|you need|it|lithium|not|what a|what the|to|$|,|#capital|#ing)',
    '[(as)? we all know] (that|the|,|this|a|not)',
    '[everyone (knows|understands)]',
    '[(most|other|all other|all our|our other|many|all the other) (people|customers|users|guests|members|drivers|parents|readers|clients|passengers|callers|residents|tenants|patients|students) (seem to)? ((manage|managed|have managed|figure|figured|work|worked|cope|coped) *3 (this|it|that|fine|out|themselves|alone|quickly)|(have|had|find|found|have had) no (trouble|problem|problems|difficulty|difficulties|issue|issues)|(find|found) (it|this|that|the *2) *2 (easy|simple|straightforward))]',
    '[(nobody|no one|noone) else (finds|found) *3 (hard|difficult|confusing|complicated)]',
    '[(you|one) (do|does|need|should) not (have|need)? (to)? (be)? (a|an) *1 (genius|rocket scientist|einstein|brain surgeon|professor|phd|mathematician|detective|sherlock)]',
    '[(it|this|that) (does|should|did|would) not (exactly|really)? take (a|an|much|any|a lot of|great) *2 (genius|expert|scientist|einstein|detective|imagination|skill|effort|brains|brain|intelligence|thought|professor|engineer)]',
  ],
};
