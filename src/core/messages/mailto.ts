import type { Contact } from '../contacts/model.ts';
import { safeLine, safeText } from '../safeText.ts';
import { mailAddressIn, mailAddressOf } from './mailAddress.ts';
import type { Message } from './model.ts';

/** What a mail program is opened with; `to` is one address or null. */
export type Mail = { to: string | null; subject: string; body: string };

/**
 * The longest address that is handed to the system, in characters. Windows refuses those over about 2,000, and the mail
 * program's own command line needs some of that.
 */
export const longestMailto = 1_900;

/**
 * The address that has a mail program begin a message (RFC 6068): UTF-8 in percent escapes, line breaks as %0D%0A, and
 * no field but subject and body. What is no mail address is left out.
 */
export function mailtoUrl({ to, subject, body }: Mail): string {
  const fields = [
    ['subject', encode(safeLine(subject))],
    ['body', encode(safeText(body).replaceAll('\n', '\r\n'))],
  ].filter(([, value]) => value !== '');
  const query = fields.map(([name, value]) => `${name}=${value}`).join('&');
  return `mailto:${encodeAddress(to)}${query === '' ? '' : `?${query}`}`;
}

/** How a message gets into a mail program. */
export type MailPlan = {
  /** What the system is asked to open; at most {@link longestMailto} characters. */
  url: string;
  /** Whether the text is too long for the address, goes onto the clipboard and is to be pasted. */
  isBodyOnClipboard: boolean;
  /** How long the address is, or would be with all of the text, in characters. */
  encodedLength: number;
  /** What the person has to know and do about it, in sentences; '' for nothing. */
  words: string;
};

/** Plans how a message gets into a mail program: whole, or with its text by way of the clipboard. */
export function mailPlan(
  { subject, body }: Pick<Message, 'subject' | 'body'>,
  contact: Pick<Contact, 'displayName' | 'emails'>,
): MailPlan {
  const to = mailAddressOf(contact);
  const whole = mailtoUrl({ to, subject, body });
  const fits = whole.length <= longestMailto;
  const isBodyOnClipboard = !fits && safeText(body) !== '';
  const line = safeLine(subject);
  const fitting = fits ? line : fittingSubject(to, line);
  const remarks = [
    to === null && `There is no mail address of ${contact.displayName}; fill it in there.`,
    fitting !== line && 'The subject is too long and was cut; finish it there.',
    isBodyOnClipboard &&
      'The text is too long to be handed over, so it is on the clipboard: paste it into the message.',
  ];
  return {
    url: fits ? whole : mailtoUrl({ to, subject: fitting, body: '' }),
    isBodyOnClipboard,
    encodedLength: whole.length,
    words: remarks.filter((remark) => remark !== false).join(' '),
  };
}

/** As much of a subject as fits an address without a body, cut between two characters. */
function fittingSubject(to: string | null, subject: string): string {
  const room = longestMailto - mailtoUrl({ to, subject: 'x', body: '' }).length + 1;
  let fitting = '';
  let length = 0;
  for (const { segment } of characters.segment(subject)) {
    length += encode(segment).length;
    if (length > room) break;
    fitting += segment;
  }
  return fitting.trimEnd();
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

// SECURITY: everything but what RFC 3986 calls unreserved is escaped, so that neither "?" and "&", which would begin
// further fields, nor anything a command line reads can come out of an address or a text.
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function encodeAddress(to: string | null): string {
  const address = to === null ? null : mailAddressIn(to);
  return address === null ? '' : address.split('@').map(encode).join('@');
}
