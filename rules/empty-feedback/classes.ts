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
    feature idea, wishlist, objection, objections, protest, disapproval, gripe, gripes, grumble,
    grumbles
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
  // "What you said", in place of the noun.
  saying: items(`
    said, say, told us, told me, tell us, wrote, write, wrote to us, think, thought, feel, felt,
    described, describe, shared, mentioned, raised, suggested, suggest, pointed out, had to say,
    have to say, went through, make of, made of, are saying
  `),
  said: items(`
    (what|everything|all|all that|all of what) you *1 @saying, @judged, your words, your point,
    your points, your honest words, (the|every) (point|points) you *2
  `),
  // What somebody found good or bad, never a wish about the reader's own order.
  judged: items(`
    what you (think|thought|feel|felt|make|made|wrote) (of|about)?,
    how you (feel|felt|find|found|see|saw) *1, how (unhappy|disappointed|upset|cross|annoyed) *2,
    (that)? you (found|felt|thought|missed|disliked) *1, (that)? you (did|do) not (like|enjoy|care for),
    (that)? you (are|were) (unhappy|disappointed|not happy|not keen|upset|dissatisfied)
  `),
  // Who decides on what is sold and done; a driver or a kitchen carries out an order.
  deciders: items(`
    buyers, buyer, designers, designer, developers, devs, product *1, planners, planner,
    management, manager, managers, head office, the office, board, directors, director, owners, owner,
    committee, council, organisers, organizers, leadership, principal, dean, makers, higher-ups,
    bosses, boss, hq, headquarters, editors, editor, programmers, curators, curator, head of *2
  `),
  // Where ideas lie.
  drawer: items(`
    list, lists, backlog, roadmap, pile, box, wishlist, file, files, board, wall, agenda, log,
    tracker, register, channel, pot, hat, mix, folder, drawer, spreadsheet, notebook, book,
    whiteboard, pinboard, noticeboard, jar, bucket, tray, radar, shortlist, heap, stack,
    collection
  `),
  // Who speaks up, and how.
  public: items(`
    customers, guests, members, readers, users, passengers, patients, residents, parents, people,
    students, tenants, players, visitors, clients, listeners, shoppers, diners, families, fans,
    neighbours, folks, somebody, someone, subscribers, owners, travellers
  `),
  speaks: items(`
    {share}, {tell} us, {write}, {speak}, {let} us know, {say}, {take} the time, {voice},
    {raise}, {point}, {give} us, {send} us, {put} it, {get} in touch, {reach} out, {comment}
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
    restaurant, trainers, guides, instructors, teachers, coaches, coach, chefs, nurses, waiters,
    caterers, trustees, governors, librarian, librarians, conductor, producer, producers, makers,
    organisers
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
