/** Word classes of `vague-timing`. */
import type { WordClasses } from '../api.ts';
import { items } from '../shared/items.ts';

export const classes = {
  // Whoever may do it, where "as soon as … can" has no other limit.
  when: items(`
    when, whenever, once, as soon as, the moment, as and when, if and when, the minute
  `),
  doer: items(`
    engineers, crews, staff, drivers, agents, people, technicians, resources, slots, colleagues,
    volunteers, maintainers, advisers, advisors, reviewers, specialists, plumbers, lines, hands,
    i, we, they, he, she, someone, somebody, one, one of us, it, anyone,
    (the|our|my|a|an|one of our|one of the) *2
  `),
  speedy: items(`
    soon, quickly, fast, promptly, swiftly, rapidly, speedily, early, expeditiously, prompt,
    quick, speedy, timely, efficiently, smoothly, expediently, urgently
  `),
  allow: items(`
    {permit}, {allow}, allowing, permitting
  `),
  chance: items(`
    chance, moment, minute, second, sec, spare moment, spare minute, free moment, free minute,
    opportunity, breather, gap, window, slot, quiet moment, bit of time, bit more time, break
  `),
  // What someone says who means to come back.
  'come-back': items(`
    {get} back (to|in touch with|with)? (you)?, {get} back in touch,
    {come} back (to|with) (you|us), back (to|in touch|in contact|with) (you)?,
    in (touch|contact) (with you)?, {get} in (touch|contact) (with you)?,
    {look} (further|more|deeper)? into, {follow} up with you, {follow} (this|it) up, {follow} up,
    {revert} (back)? (to|with)? (you|the same)?, {let} (you|u|you all|everyone|everybody) know,
    {keep} (you|everyone|everybody|all) *1 (posted|updated|informed|abreast|apprised|in the loop|up to date|up to speed|in the picture|advised),
    {reach} (out|back) (to you)?, {contact} you, {circle} back (to|with|on)? (you)?,
    {loop} back (to|with)? (you)?, {update} (you|everyone), {reply} (to you)?,
    {respond} (to you)?, {write} back (to you)?,
    {answer} (you|your (email|letter|message|note|question|questions|query|enquiry|complaint)),
    ({call}|{ring}|{phone}|{text}|{message}|{email}|{buzz}|{ping}) you back,
    ({call}|{ring}|{phone}) back,
    {give} you (a|another) (call|ring|shout|buzz|bell|tinkle|call back|ring back|callback),
    {drop} you (a|another) (line|note|message|mail|text), {touch} base (with you)?,
    {report} back (to you)?,
    ({send}|{give}|{provide}) (you)? (with)? (an|some|any|further|another) *1 (update|updates|news),
    {have} (an answer|news|an update|more news|something) for you, ({notify}|{inform}) you,
    {advise} you (of|accordingly|further), {get} hold of you,
    ({get}|{have}|{ask}) (someone|somebody|him|her|them|a colleague) (to)? (call|ring|contact|phone|write to|email) you,
    {pick} (this|it) (back)? up with you, {speak} to you (again|further|about this)
  `),
  manner: items(`
    also, then, certainly, definitely, gladly, personally, try to, try and, do (our|my) best to,
    make (sure|certain) to, of course, always, surely, again, both, all, either, and, aim to,
    endeavour to, endeavor to, need to, have to, happily, naturally, now, just, be sure to,
    most certainly, most likely, directly, duly, further, in turn, most probably, probably,
    likely, be able to, be happy to
  `),
  will: items(`
    will, shall, going to, gonna, ll, am to, are to, is to
  `),
} satisfies WordClasses;
