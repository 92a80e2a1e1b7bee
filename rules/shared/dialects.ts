/**
 * Fields that help desks fill in. Those of Zendesk, Gorgias, Chatwoot, Zammad and osTicket are from
 * the vendors' pages on placeholders; the others are the usual ones, and no list is complete.
 */
import type { House } from '../api.ts';
import { items } from './items.ts';
import { meaningOf, readPlaceholder } from './placeholders.ts';

export interface Dialect {
  /** Whose it is, for people. */
  readonly name: string;
  readonly open: string;
  readonly fields: ReadonlySet<string>;
  /** Its fields are the usual ones of many tools, and each may have others. */
  readonly isLoose: boolean;
  /** The customer's first name. */
  readonly person: string;
}

/** Each of the owners with each of the fields. */
const each = (owners: string, fields: string): readonly string[] =>
  items(owners).flatMap((owner) => items(fields).map((field) => `${owner}.${field}`));

const zendesk = [
  ...each(
    'ticket.requester, ticket.assignee, ticket.submitter, current_user',
    `name, first_name, last_name, email, language, phone, external_id, details, notes, time_zone,
     role, extended_role, id, locale, signature, tags, organization.name, organization.details,
     organization.notes, organization.id, organization.external_id`,
  ),
  ...each(
    'ticket',
    `account, brand.name, created_at, created_at_with_timestamp, created_at_with_time, updated_at,
     updated_at_with_timestamp, updated_at_with_time, due_date, due_date_with_timestamp, solved_at,
     id, encoded_id, external_id, url, url_with_protocol, link, title, description,
     verbatim_description, ticket_type, via, status, priority, score, tags, group.name, group.id,
     organization.name, organization.details, organization.notes, organization.external_id,
     cc_names, ccs, cc_emails, email_cc_names, follower_names, followers, in_business_hours,
     current_holiday_name, comments, public_comments, latest_comment, latest_public_comment,
     comments_formatted, public_comments_formatted, latest_comment_formatted,
     latest_public_comment_formatted, latest_comment_html, latest_public_comment_html,
     latest_comment_rich, latest_public_comment_rich, latest_comment_stripped, requester_field,
     satisfaction.current_rating, satisfaction.current_comment, satisfaction.rating_section,
     satisfaction.rating_url, satisfaction.positive_rating_url, satisfaction.negative_rating_url`,
  ),
  ...each(
    'satisfaction',
    'current_rating, current_comment, rating_section, rating_url, positive_rating_url, negative_rating_url',
  ),
  'agent.signature',
  'agent.name',
];

const freshdesk = [
  ...each(
    'ticket.requester',
    'name, firstname, lastname, email, phone, mobile, address, company_name, time_zone, language',
  ),
  ...each('ticket.agent', 'name, email'),
  ...each('ticket.company', 'name, description, note, domains'),
  ...each(
    'ticket',
    `id, subject, description, url, public_url, portal_name, portal_url, product_description,
     product_name, tags, latest_public_comment, latest_private_comment, group.name, status, priority,
     source, ticket_type, due_by_time, fr_due_by_time, satisfaction_survey, surveymonkey_survey,
     billable_hours, total_time_spent, from_email, to_emails, cc_emails, created_on, updated_on`,
  ),
  'helpdesk_name',
  'comment.body',
  'comment.commenter.name',
];

const gorgias = [
  ...each('ticket.customer', 'id, name, firstname, lastname, email, phone_number, note, language'),
  ...each('ticket.sender', 'id, name, firstname, lastname, email'),
  ...each('ticket.assignee_user, current_user', 'id, name, firstname, lastname, email, bio'),
  ...each(
    'ticket',
    'id, channel, subject, via, status, last_message_datetime, created_datetime, updated_datetime',
  ),
];

const chatwoot = [
  ...each(
    'contact, agent',
    'id, name, first_name, last_name, phone_number, email, custom_attribute',
  ),
  ...each('conversation', 'id, code, custom_attribute'),
  ...each('inbox', 'id, name'),
];

/** Dialects of tools that name the same things in their own way, and are seldom told apart. */
const general = [
  ...each(
    'user, customer, contact, agent, recipient, sender, author, owner, teammate, lead, requester',
    `name, first_name, firstname, firstName, last_name, lastname, lastName, full_name, fullname,
     fullName, email, phone, id, company, signature, handle`,
  ),
  ...items(
    `first_name, last_name, full_name, firstname, lastname, firstName, lastName, fullName,
     customer_name, customerName, customer_first_name, agent_name, agentName, order_number,
     orderNumber, tracking_number, trackingNumber, tracking_url, ticket_number, ticketNumber,
     invoice_number, company_name, companyName, product_name, delivery_date`,
  ),
  ...each('company', 'name, id'),
  ...each('issue', 'key, summary, status, reporter, assignee, description, created, updated'),
];

const helpScout = [
  ...each(
    'customer',
    'firstName, lastName, fullName, email, id, company, jobTitle, phone, organization',
  ),
  ...each('conversation', 'number, subject, url, tags, status'),
  ...each('mailbox', 'name, email, phone, domain'),
  ...each('user', 'firstName, lastName, fullName, email, phone, jobTitle, alternateEmails'),
];

const zammadPerson =
  'firstname, lastname, fullname, email, login, phone, mobile, fax, web, department, street, zip, city, country, address, note, vip, organization.name';
const zammad = [
  ...each('ticket.customer, ticket.owner, ticket.created_by, ticket.updated_by', zammadPerson),
  ...each('user, article.created_by, article.updated_by', zammadPerson),
  ...each(
    'ticket',
    `id, number, title, note, state.name, priority.name, group.name, group.email_address.email,
     organization.name, created_at, updated_at, pending_time, escalation_at, close_at, article_count,
     last_contact_at, last_contact_agent_at, last_contact_customer_at, first_response_at, type`,
  ),
  ...each('article', 'id, from, to, cc, subject, body, body_as_html, body_as_text, created_at'),
  ...each('config', 'fqdn, http_type, product_name, organization, ticket_hook, system_id'),
];

const osTicketPerson =
  'first, last, full, short, shortformal, lastfirst, formal, initials, legal, original';
const osTicket = [
  ...each(
    'ticket',
    `id, number, email, name, subject, phone, status, priority, assigned, create_date, due_date,
     close_date, auth_token, client_link, staff_link, dept, dept.name, staff, team, team.name, thread,
     topic, topic.name, user, user.name, user.email, thread.original, thread.lastmessage,
     thread.complete, thread.complete.reversed, est_due_date, last_update, sla, sla.name`,
  ),
  ...each(
    'ticket.name, ticket.user.name, ticket.staff.name, recipient.name, staff.name, user.name, assignee.name, poster.name',
    osTicketPerson,
  ),
  ...each('recipient', 'name, email, ticket_link'),
  ...each('company', 'name, phone, address, website'),
  ...items(
    'message, response, comments, note, assignee, assigner, signature, url, poster, recipient',
  ),
];

const discourse = items(
  `my_username, my_name, chat_channel_name, chat_channel_url, chat_thread_name, chat_thread_url,
   context_title, context_url, topic_title, topic_url, original_poster_username,
   original_poster_name, reply_to_username, reply_to_name, last_poster_username, last_poster_name,
   reply_to_or_last_poster_username, reply_to_or_last_poster_name`,
);

const dialect = (
  name: string,
  open: string,
  person: string,
  fields: readonly string[],
): Dialect => ({ name, open, person, isLoose: fields === general, fields: new Set(fields) });

export const dialects: readonly Dialect[] = [
  dialect('Zendesk', '{{', '{{ticket.requester.first_name}}', zendesk),
  dialect('Freshdesk', '{{', '{{ticket.requester.firstname}}', freshdesk),
  dialect('Gorgias', '{{', '{{ticket.customer.firstname}}', gorgias),
  dialect('Chatwoot', '{{', "{{contact.first_name || 'there'}}", chatwoot),
  dialect('Intercom', '{{', '{{first_name | fallback: "there"}}', general),
  dialect('Front', '{{', '{{recipient.first_name}}', general),
  dialect('HubSpot', '{{', '{{contact.firstname}}', general),
  dialect('Help Scout', '{%', '{%customer.firstName,fallback=there%}', helpScout),
  dialect('Zammad', '#{', '#{ticket.customer.firstname}', zammad),
  dialect('osTicket', '%{', '%{ticket.name.first}', osTicket),
  dialect('Discourse', '%{', '%{reply_to_username,fallback:there}', discourse),
  dialect('Helprace', '{$', '{$ticket.requester.first_name}', [
    ...zendesk,
    ...each('ticket', 'admin_url, user_url, info, team, fields'),
  ]),
  dialect('one brace', '{', '{first_name}', general),
];

/** The dialect of an export. */
const ofSystem = ({ system }: House): Dialect | undefined =>
  system === undefined ? undefined : dialects.find(({ name }) => system.startsWith(name));

interface Known {
  readonly dialect: Dialect | undefined;
  readonly person: string | undefined;
}

const known = new WeakMap<House, Known>();

function knowledgeOf(house: House): Known {
  const found = known.get(house);
  if (found) return found;
  const dialect = ofSystem(house) ?? dialectBy([...house.placeholders.keys()]);
  const knowledge = { dialect, person: personIn(house) ?? dialect?.person };
  known.set(house, knowledge);
  return knowledge;
}

/** The only dialect that has one of the fields, where the others fit no second one. */
function dialectBy(sources: readonly string[]): Dialect | undefined {
  const fits = sources.flatMap((source): readonly Dialect[] => {
    const read = readPlaceholder(source);
    const having = dialects.filter(
      ({ open, fields }) => open === read?.open && fields.has(read.path),
    );
    return having.length === 1 && having[0]!.fields.size > 0 ? having : [];
  });
  const [first] = fits;
  return first && fits.every((each) => each === first) ? first : undefined;
}

/** How the document names its customers: the commonest way, the first name before the full one. */
function personIn({ placeholders, isLibrary }: House): string | undefined {
  const isPerson = (source: string): boolean =>
    meaningOf(source) === 'name' &&
    isWhole(source) &&
    (isLibrary || !/^[[<](?!attribute)/.test(source));
  const people = [...placeholders].filter(([source]) => isPerson(source));
  const isKnown = (source: string): boolean =>
    dialects.some(({ fields }) => fields.has(readPlaceholder(source)?.path ?? ''));
  const rank = ([source, count]: readonly [string, number]): number =>
    count * 2 +
    (/first/i.test(source) ? 3 : 0) +
    (isKnown(source) ? 5 : 0) -
    (/last|sur/i.test(source) ? 9 : 0);
  return people.sort((a, b) => rank(b) - rank(a))[0]?.[0];
}

/** Whether all its braces are there. */
export const isWhole = (source: string): boolean => {
  const read = readPlaceholder(source);
  return (
    read !== undefined &&
    source.startsWith(read.open) &&
    source.endsWith(read.close) &&
    source.length >= read.open.length + read.close.length + 1
  );
};

/** @returns the document's dialect, if it is an export of a known help desk or its fields tell */
export const dialectOf = (house: House | undefined): Dialect | undefined =>
  house && knowledgeOf(house).dialect;

/** @returns the placeholder for the customer's name in the document's own syntax, if one is known */
export const personOf = (house: House | undefined): string | undefined =>
  house && knowledgeOf(house).person;
