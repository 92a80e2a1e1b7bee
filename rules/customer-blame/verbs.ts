/** What a verb says about the reader: done to them, felt by them, or theirs to do. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Not doing these is no failing: they come to a person, or are a person's own affair. */
const befalls = words(`
  receive received hear heard want wanted like liked love loved enjoy enjoyed expect expected order ordered need needed have had
  mean meant deserve deserved feel felt sleep slept win won owe owed owing cause caused break broke broken
  miss missed lose lost damage damaged recognise recognised recognize recognized authorise authorised
  authorize authorized buy bought subscribe subscribed wish wished intend intended know knew known realise
  realised realize realized think thought imagine imagined qualify qualified cost lack lacked forget forgot
  forgotten fail failed mind minded see saw seen find found travel travelled traveled fly flew flown stay stayed
  eat ate eaten drink drank swim ride park visit visited exceed exceeded hurt offend offended waste wasted
  upset bother interrupt interrupted sound sounded seem seemed look been be being got gotten stop stopped
  deserve hate hated regret regretted earn earned earnt trouble worry worried ruin ruined become became
  spoil spoiled spoilt begin began begun start started ask request requested use used choose chose
  take took go went gone get make made do did done matter change changed touch touched press pressed delete
  deleted come apply applied let pick invent imagine participate suffer suffered experience
  experienced encounter encountered qualify must play played spend spent used charge charged drop tried try
  inherit dream dreamt grow grew live lived work worked plan planned own owned meet met reach reached
  overpay overpaid overstep say said `);

/** Those of them that are a failing before certain words. */
const unless: ReadonlyMap<string, RegExp> = new Map([
  ['look', /^(?:at|in|under|carefully|closely|properly|through|hard|far|on|before|where)\b/],
  [
    'ask',
    /^(?:us|me|permission|first|anyone|before|about|the (?:team|driver|staff|nurse)|for (?:help|permission|consent|approval|advice)|at)\b/,
  ],
  [
    'use',
    /^(?:\S+ ){0,2}(?:correct|right|proper|official|latest|link|form|template|provided|recommended|original|code|reference|number|supplied|tool|same)\b/,
  ],
  ['choose', /^(?:the|a) (?:right|correct|proper|valid)\b/],
  [
    'take',
    /^(?:\S+ )?(?:care|out|into|the time|the trouble|note|notice|part|our|action|steps|your (?:id|card|receipt)|advice|seriously|responsibility|precautions|it (?:back|seriously))\b/,
  ],
  ['took', /^(?:\S+ )?(?:care|out|into|the time|the trouble|note|notice|our|action|steps)\b/],
  [
    'taken',
    /^(?:\S+ )?(?:care|out|into|the time|the trouble|note|notice|our|action|steps|advice|seriously)\b/,
  ],
  ['go', /^(?:through|over|back|by the|and (?:check|ask|see))\b/],
  [
    'get',
    /^(?:back|in touch|round|around|permission|approval|authorisation|authorization|consent|it right|a (?:quote|permit)|the (?:form|paper|document)|your (?:form|paper|document)|to (?:us|the (?:desk|gate|counter|station|airport)))/,
  ],
  ['got', /^(?:back to|in touch|round to|around to)/],
  ['gotten', /^(?:back to|in touch|round to|around to)/],
  [
    'make',
    /^(?:sure|it (?:clear|to)|clear|any effort|an effort|the (?:effort|payment|transfer|deposit|minimum)|an appointment|contact|the slightest|your payment|a (?:payment|backup|note|copy|booking|reservation)|payment|yourself|backups)\b/,
  ],
  [
    'made',
    /^(?:sure|it (?:clear|to)|clear|any (?:effort|payment|attempt)|an effort|the (?:effort|payment|transfer|deposit|minimum)|your payment|a (?:payment|backup)|payment|contact)\b/,
  ],
  [
    'do',
    /^(?:the|it|yours?|as|what|this|that|any of|so|everything|enough|much|even|anything (?:to|about|with)|a thing (?:to|about)|yourself)\b/,
  ],
  ['did', /^(?:the|it|your|as|what|this|that|any of|so|everything|enough)\b/],
  [
    'done',
    /^(?:the|it|your|as|what|this|that|any of|so|everything|enough|anything (?:to|about)|$)/,
  ],
  ['change', /^(?:the|your|it|any)\b/],
  ['changed', /^(?:the|your|it)\b/],
  [
    'come',
    /^(?:to (?:your|the|our|collect|pick|any)|back (?:with|to (?:us|me))|down|in (?:for|on|to)|forward|prepared|on time|and|for your)\b/,
  ],
  ['apply', /^(?:in time|before|correctly|for the|the|on time|by)\b/],
  ['let', /^(?:us|me|the|anyone|our|him|her|them|it)\b/],
  ['pick', /^(?:up|it up|the (?:right|correct))\b/],
  ['try', /^(?:to|hard|any|the|our|what)\b/],
  ['tried', /^(?:to|hard|any|the|our|what)\b/],
  ['press', /^(?:the|it|hard|down)\b/],
  ['say', /^(?:so|anything|a word|which|what|that|when|where|how|who|whether|if|why|it was|you)\b/],
  ['said', /^(?:so|anything|a word|which|what|when|where|how|who|whether)\b/],
  ['see', /^(?:fit|to it|the (?:sign|notice|warning|note|line|email|message))\b/],
  ['stop', /^(?:to|and|it|the|using|at)\b/],
  ['bother', /^(?:to|with|#?ing|$)|^\S+ing\b/],
  ['charge', /^(?:the|it|your)\b/],
  ['start', /^(?:the|in time|on time|early)\b/],
  [
    'think',
    /^(?:to|of (?:checking|asking|telling|reading)|before|it through|ahead|about|things through)\b/,
  ],
  ['meet', /^(?:the (?:deadline|target|date)|your (?:obligations|side|commitments)|our driver)\b/],
  ['met', /^(?:the (?:deadline|target|date)|your (?:obligations|side|commitments)|our driver)\b/],
  ['worry', /^(?:to|about (?:telling|reading|checking))\b/],
  ['mind', /^(?:the|your)\b/],
  [
    'been',
    /^(?:\S+ly )?(?:following|reading|paying|honest|truthful|careful|clear|keeping|taking|watching|checking|listening|using the|in touch|cooperati\S+|responsive|attentive)\b/,
  ],
  ['be', /^(?:bothered|careful|honest)\b/],
  ['tell', /^(?:us|me|anyone|the|our)\b/],
  ['reach', /^(?:out)\b/],
  ['reached', /^(?:out)\b/],
  ['plan', /^(?:ahead|properly|for|your|enough|far)\b/],
  ['play', /^(?:by|your part)\b/],
  ['request', /^(?:it|this|the|that|a|your|an) ?(?:\S+ ){0,3}(?:in time|on time|before|within)\b/],
  ['order', /^(?:it|the|this) ?(?:\S+ ){0,2}(?:in time|early|on time)\b/],
  ['touch', /^(?:base)\b/],
  ['sign', /^(?!up (?:for|to) (?:this|that|it|be|any)\b)/],
  ['drop', /^(?:it|the|them|off|us)\b/],
]);

/** Done to the person, or sensed by them: "you got the wrong size", "you saw the wrong price". */
const undergone = words(`
  got gotten received given charged had found noticed saw seen spotted heard reported mentioned
  pointed been was were did shown billed promised wanted expected liked felt described
  asked said knew known thought wondered meant experienced met won earned deserved feared
  worried love needed need loved has`);

/** Not participles, though they look like them. */
const adjectives = words(`
  limited unlimited detailed related need feed speed indeed proceed exceed succeed seed red bed advanced
  updated extended continued combined dedicated enhanced improved reduced increased read-only connected `);

/** "You should have received it by now": good to have. */
const granted = words(`
  received got gotten had seen heard found arrived enjoyed gained earned slept 
  been `);

/** Whether not having done this is held against the reader. @param rest the words after the verb */
export function isFailing(verb: string, rest: string): boolean {
  const when = unless.get(verb) ?? unless.get(baseLike(verb));
  if (when) return when.test(rest);
  if (befalls.has(verb)) return false;
  if (/^(?:anything|nothing)(?: \S+)? wrong\b/.test(rest)) return false;
  if (/^(?:anything|nothing|any of (?:this|that|it)|a thing)\b/.test(rest))
    return /^(?:send|sent|provid|attach|submit|mention|includ|suppl|upload|pay|paid|add|return|writ|wrote|report|answer|fill|enter|sign|read|check|repl)/.test(
      verb,
    );
  return !/^(?:an?|the|your|to|i|we|you|it|he|she|they|really|just|in|on|at|so|that|this|too|more|less|[^a-z].*)$/.test(
    verb,
  );
}

const baseLike = (verb: string): string =>
  ({
    chose: 'choose',
    chosen: 'choose',
    used: 'use',
    asked: 'ask',
    made: 'made',
    went: 'go',
    gone: 'go',
    looked: 'look',
    came: 'come',
    picked: 'pick',
    requested: 'request',
    ordered: 'order',
    applied: 'apply',
    stopped: 'stop',
    thought: 'think',
    saw: 'see',
    seen: 'see',
    started: 'start',
    planned: 'plan',
    pressed: 'press',
    told: 'tell',
    worried: 'worry',
    dropped: 'drop',
    charged: 'charge',
  })[verb] ?? verb;

/** Whether "you … wrong" tells of something that was done to the reader. */
export const isUndergone = (verb: string): boolean => undergone.has(verb) || adjectives.has(verb);

/** Whether "you should have …" is good news rather than a reproach. */
export function isGranted(verb: string, rest: string): boolean {
  if (adjectives.has(verb)) return true;
  if (verb === 'read')
    return /^(?:access|only|permission|permissions|rights|receipts)\b/.test(rest);
  if (verb === 'been')
    return !/^(?:more|a (?:bit|little) more|aware|clearer|careful|there|at (?:home|the|your)|on time|prepared|ready|quicker|honest|patient|paying|watching|reading|using|in touch)\b/.test(
      rest,
    );
  if (verb === 'had')
    return !/^(?:your|the (?:foresight|sense|courtesy|decency|receipt)|it (?:checked|serviced|tested|cleaned|backed))\b/.test(
      rest,
    );
  return granted.has(verb);
}
