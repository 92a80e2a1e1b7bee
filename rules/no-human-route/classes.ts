/** Word classes of `no-human-route`. */
import type { WordClasses } from '../api.ts';
import { items } from '../shared/items.ts';

export const classes = {
  mail: items(`
    email, emails, mail, mails, message, messages, text, texts, sms, notification, notifications,
    letter, thread, note, address, number, mailbox, inbox, post, ticket, chat, notice, alert,
    email (id|address|account|message|box|notification), mail (id|box|address), text message, id,
    automated *2, system *1, confirmation, account, sender, whatsapp, receipt, reminder,
    communication, correspondence, line, dm, reply, update, survey email
  `),
  box: items(`
    mailbox, mailboxes, inbox, address, account, email, mail, number, id, line, channel,
    mail box, post box, email (id|address|account|box|inbox), mail (id|address), thread, box,
    phone number, short code, shortcode, message, sender, form, chat, conversation, handle, page,
    system, service, sms, text
  `),
  answering: items(`
    reply, respond, answer, write back, revert, replying, responding, answering, writing back,
    reverting, email back, emailing back, text back, texting back,
    send (a|any)? *1 (reply|replies|response|responses|answer),
    sending (a|any)? *1 (reply|replies|response|responses), call back, calling back, hit reply
  `),
  answers: items(`
    reply, replies, response, responses, answers,
    incoming (mail|email|emails|messages|texts|calls), return mail, mails, emails, email, mail,
    messages, texts, anything (you)? (send|sent|write),
    further (emails|messages|mails|letters|correspondence|replies|communication|communications|contact),
    correspondence
  `),
  bot: items(`
    bot, bots, chatbot, chatbots, chat bot,
    virtual (assistant|agent|helper|adviser|advisor|concierge|receptionist|clerk),
    digital (assistant|agent|helper|concierge|adviser|advisor|clerk|colleague),
    automated (assistant|agent|helper|system|service|process|line|attendant|tool|team), ai,
    ai (assistant|agent|helper|bot|tool|model|system|chatbot),
    smart (assistant|helper|agent|bot), automatic system, robot, robots, machine,
    voice assistant, self-service (portal|kiosk|desk), algorithm, online assistant,
    chat assistant, artificial intelligence, automation
  `),
  serve: items(`
    handle, handles, handling, answer, answers, answering, process, processes, processing,
    resolve, resolves, take care of, takes care of, taking care of, deal with, deals with,
    manage, manages, assist, assists, help, helps, guide, look after, looks after, serve, review,
    decide, decides, field, fields, respond to, responds to, see to, attend to
  `),
  served: items(`
    handled, answered, processed, resolved, taken care of, dealt with, managed, assisted,
    reviewed, decided, run, served, provided, fielded
  `),
  human: items(`
    person, human, humans, human being, agent, agents, advisor, advisors, adviser, advisers,
    people, operator, operators, representative, representatives, someone, anyone, anybody,
    staff, member of staff, human (agent|agents|support|staff|help|adviser|advisor),
    live (agent|agents|person|support|chat), real (person|people), colleague
  `),
  voice: items(`
    phone, phones, telephone, call, calls, phone calls,
    (phone|telephone) (enquiries|inquiries|queries|requests|questions), telephone number, voice,
    hotline, helpline, call centre, call center, phone support, telephone support, phone line,
    phone lines, phone number, live support, live chat, customer support, support line,
    support desk, helpdesk, help desk, email support, email desk, email address, support team,
    switchboard, customer service (line|team|desk|number), support over the phone,
    support by phone, personal support, in-person support, walk-ins, walk-in service
  `),
  read: items(`
    read, reads, monitor, monitors, check, checks, watch, watches, look at, looks at, see, sees,
    answer, answers, attend, attends, staffs, opens, open, man, mans, look after, looks after,
    reply to, replies to
  `),
  act: items(`
    take, accept, do, handle, offer, provide, have, run, answer, support, receive, operate, give,
    deal with, field, maintain, make, process, entertain, return, allow, conduct
  `),
  acted: items(`
    taken, accepted, handled, offered, provided, answered, supported, received, dealt with,
    fielded, returned, entertained, put through, processed, possible, available, made, arranged,
    reached, contacted, staffed
  `),
  calls: items(`
    call, calls, phone calls,
    (incoming|inbound|voice|telephone|phone|personal|customer) (call|calls|enquiries|inquiries|queries|requests|questions),
    voicemail, voicemails, telephone enquiries, walk-ins, visitors, callers
  `),
  staff: items(`
    operator, operators, agent, agents, staff, member of staff, member of our *1, adviser,
    advisers, advisor, advisors, human, humans, human being, colleague, colleagues, employee,
    employees, representative, representatives, human agent, human agents, case worker, one
  `),
  hand: items(`
    available, on duty, free, here, look, looks, looking, see (it|them|you|this|these|that), sees (it|them|you|this|these|that), read, reads, speak, talk,
    discuss, involved, answer, answers, take, help, reach, reachable, review, reviews, checks,
    check, behind, to talk, to speak, to call, to ring, contact, on hand, at the other end,
    intervene
  `),
  // A bot that stands where a person would.
  helper: items(`
    bot, chatbot, virtual (assistant|agent|helper|adviser|advisor), digital (assistant|agent|helper),
    automated (assistant|agent|helper), ai (assistant|agent|helper|bot), robot (assistant|agent|helper)
  `),
  not: items(`
    not, never, no longer
  `),
} satisfies WordClasses;
