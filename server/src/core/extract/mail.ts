/** How lines of a letter look, in English. */

const GREETING =
  /^(?:hi|hello|hey|howdy|dear|greetings|good (?:morning|afternoon|evening|day))\b(?!-)/i;
const THANKS = /^(?:thanks|thank you)\b/i;
const SIGN_OFF =
  /^(?:(?:with )?(?:(?:my )?(?:best|kind|kindest|warm|warmest|many) )?(?:regards|wishes|thanks)|thanks(?: again| so much)?|thank you|cheers|(?:yours )?(?:truly|sincerely|faithfully)|best|warmly|all the best|take care|talk soon|speak soon)\s*[,.!]?$/i;
const ITEM = /^(?:[-*+•·–]|\d{1,3}[.)]|[a-z][.)]|step \d+\b)\s/i;

export const isGreeting = (line: string): boolean => GREETING.test(line);

/** Whether a reply may well begin like this: how a library's section is told from an article's. */
export const opensReply = (line: string): boolean => GREETING.test(line) || THANKS.test(line);

/** Whether a line begins something of its own, whatever stands before it. */
export const startsAnew = (line: string): boolean =>
  ITEM.test(line) || GREETING.test(line) || SIGN_OFF.test(line) || /^p\.? ?s\b/i.test(line);

/** Mails and forms are wrapped at 60 to 80 characters; shorter lines were ended on purpose. */
const WRAPPED = 55;

/**
 * Whether a line break only wraps the text: the sentence goes on in the next line.
 * @param line without space around it
 * @param next the line after it, likewise
 */
export function isSoftBreak(line: string, next: string): boolean {
  if (startsAnew(next)) return false;
  if (line.length >= WRAPPED) return true;
  return /[\p{L}\p{N}]$/u.test(line) && /^\p{Ll}/u.test(next) && line.split(/\s+/).length > 3;
}

const HEADER = /^[A-Z][A-Za-z-]{1,30}:(?:\s|$)/;
const KNOWN_HEADER =
  /^(?:from|to|cc|bcc|subject|date|sent|reply-to|in-reply-to|message-id|mime-version|content-type|content-transfer-encoding|importance|priority|references|x-[\w-]+):/i;

/** @returns whether the line is one of the headers that a mail draft begins with */
export const isHeader = (line: string): boolean => HEADER.test(line) && KNOWN_HEADER.test(line);

/** `Subject:`, and the marks of replies and forwards, which aren't the writer's words. */
export const SUBJECT = /^subject:\s*(?:(?:re|fwd?|aw|sv|wg|antw):\s*)*/i;

/** The line that a mail program puts above the mail that is answered. */
export const isAttribution = (line: string): boolean =>
  /^on\b.{4,160}\bwrote:$/i.test(line) || /^le\b.{4,160}\ba écrit\s?:$/i.test(line);

/** From here on everything is the mail that is answered. */
export const isOriginalMessage = (line: string): boolean =>
  /^-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht)\s*-{2,}$/i.test(line) ||
  /^begin forwarded message:$/i.test(line);

/** The headers of the mail that is answered, as some programs put them above it. */
export const isQuotedHeaders = (text: string): boolean =>
  /^from: .{0,200}\b(?:sent|date): .{0,200}\bsubject:/is.test(text);
