/** Word classes of `empty-feedback`. */
import type { WordClasses } from '../api.ts';
import { items } from '../shared/items.ts';

export const classes = {
  // What the reader has said: an opinion, a complaint or a wish, never a fault report.
  voice: items(`
    feedback, feedbacks, suggestion, suggestions, idea, ideas, comment, comments, complaint,
    complaints, grievance, grievances, concern, concerns, input, inputs, opinion, opinions,
    thoughts, views, viewpoint, remark, remarks, observation, observations, recommendation,
    recommendations, proposal, proposals, criticism, criticisms, critique, review, reviews,
    rating, ratings, dissatisfaction, disappointment, displeasure, wish, wishes, vote, tip, tips,
    insight, insights, perspective, sentiment, sentiments, points,
    (feature|enhancement|product|improvement) (request|requests), survey response,
    survey responses, survey answers, honesty, candour, candor, two cents, pointers,
    feature idea, wishlist, preference, preferences
  `),
  // What may be about anything, and counts when it says what it is about.
  letter: items(`
    message, messages, note, notes, letter, post, email, emails, mail, tweet, call, experience,
    story, account, report card, worry, worries, frustration, frustrations, unhappiness, ask,
    plea, appeal
  `),
  about: items(`
    about, on, regarding, concerning, re, for, around, over, to have, to see, to bring
  `),
  mine: items(`
    your, ur, this, these, the, all, any, every, each, such, customer, guest, user, member,
    reader, customers', customer's, guests', members', all of your, both of your, all your,
    all the, of your
  `),
  // Verbs of taking in, as participles.
  taken: items(`
    {note}, {forward}, {record}, {log}, {register}, {relay}, {convey}, {transmit}, {communicate},
    {submit}, {file}, {capture}, {document}, {acknowledge}, {receive}, {circulate}, {escalate},
    {share}, {route}, {direct}, {channel}, {minute}, {redirect}, {transfer}, {flag}, {collate},
    {deliver}, {jot} down, {pass} (on|along|over|up|to|across|back|onto), {pass},
    {send} (on|along|over|up|to|across|through), {send}, {hand} (on|over|to), {feed} back, {add},
    {take} (on board|into account|into consideration|onboard|note of|under advisement|under consideration|to heart|in|down|aboard|up with),
    {put} (forward|on file|on record|down|to|in front of|on),
    {place} (on file|on record|before|in), {bring} to, {bear} in mind,
    {keep} (in mind|on file|on record), {hear}, {read}, {see}, {consider}, {review}, {discuss},
    {mention}, {raise}, {count}, {enter}, {write} down, {go} to, {enter} into, {store}, {save},
    {list}, {pop} on, {pin}, {include}, {process}, {table}, {refer}, {lodge}, {monitor},
    {present}, {give} to, {cascade}, {assign}, {make} (known|available) to, {report}, {inform},
    {look} at
  `),
  people: items(`
    team, teams, department, departments, management, manager, managers, supervisor, supervisors,
    colleagues, colleague, staff, board, developers, devs, designers, engineers, chef, kitchen,
    crew, driver, drivers, committee, authority, authorities, office, head office, people, folks,
    buyers, planners, leadership, directors, director, owners, owner, principal, head, branch,
    reception, lot, personnel, stakeholders, quarter, quarters, higher-ups, bosses, boss,
    maintainers, product, faculty, council, operations, desk, division, unit, ward, trainer,
    guide, instructor, teacher, venue, school, store, shop, editor, editors, author, authors,
    group, decision-makers, hq, headquarters, housekeeping, makers, organisers, organizers,
    restaurant
  `),
  improve: items(`
    {improve}, {grow}, {learn}, {better}, {serve}, {do} better, {get} better, {raise}, {enhance},
    {shape}, {develop}, {build}, {make}, {refine}, {understand}, {become}, {deliver}, {keep},
    {identify}, {provide}, {offer}, {create}, {stay}, {strive}
  `),
  very: items(`
    very, really, so, always, extremely, truly, highly, greatly, deeply, much, genuinely,
    sincerely, hugely, incredibly, certainly, particularly, especially, all, both, also, do,
    duly, now, already, carefully
  `),
  // Verbs of doing something about it.
  changed: items(`
    {change}, {switch}, {move}, {replace}, {update}, {rewrite}, {fix}, {order}, {remove}, {drop},
    {start}, {stop}, {hire}, {train}, {retrain}, {buy}, {build}, {cut}, {lower}, {open}, {fit},
    {repaint}, {refund}, {credit}, {extend}, {shorten}, {redesign}, {decide}, {agree}, {try},
    {test}, {install}, {repair}, {correct}, {reword}, {rename}, {reprint}, {launch}, {release},
    {ship}, {introduce}, {double}, {halve}, {widen}, {clean}, {plant}, {paint}, {schedule},
    {arrange}, {book}, {print}, {merge}, {publish}, {revise}, {amend}, {adjust}, {scrap},
    {reopen}, {ask}, {speak}, {talk}, {ring}, {call}, {turn}, {swap}, {set}, {choose}, {pick},
    {plan}, {work} on, {waive}, {interview}, {visit}, {measure}, {cancel}, {recall}, {withdraw},
    {make} (sure)?, {create}, {bring} (back|in), {take} (off|out|away|down), {put} (up|in|back),
    {look} into, {check}, {reply}, {answer}, {write} (to|back), {investigate}, {resolve},
    {reach} out
  `),
} satisfies WordClasses;
