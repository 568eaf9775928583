import { mailAddressIn } from '../../core/messages/mailAddress.ts';
import { safeLine, safeText } from '../../core/safeText.ts';
import { addressHeader, type Mailbox, textHeader } from './headers.ts';
import { quotedPrintable } from './quotedPrintable.ts';

/** The media type of a mail in a file. */
export const emlMediaType = 'message/rfc822';

/** A mail to be sent. What is null, empty or no mail address has no header. */
export type MailDraft = { from: Mailbox | null; to: Mailbox | null; subject: string; body: string };

/**
 * Writes a mail as a file that a mail program opens as a draft (RFC 5322, 2045 and 2047; CRLF throughout). `X-Unsent` tells
 * Outlook that it is one. There is no date and no message id: a date says when a mail was ready to be sent (RFC 5322,
 * 3.6.1), which this one is not yet, and the program that sends it sets both.
 */
export function writeEml({ from, to, subject, body }: MailDraft): Uint8Array {
  const headers = [
    'X-Unsent: 1',
    ...mailboxHeaders('From', from),
    ...mailboxHeaders('To', to),
    ...(safeLine(subject) === '' ? [] : [textHeader('Subject', subject)]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  const mail = [...headers, '', quotedPrintable(safeText(body)), ''].join('\r\n');
  return new TextEncoder().encode(mail);
}

function mailboxHeaders(header: 'From' | 'To', mailbox: Mailbox | null): string[] {
  // SECURITY: whatever is no mail address cannot name a second recipient or begin another header.
  const address = mailbox === null ? null : mailAddressIn(mailbox.address);
  if (mailbox === null || address === null) return [];
  return [addressHeader(header, { name: mailbox.name, address: withHostName(address) })];
}

// The domain as host names are written (punycode), which every mail program takes. Letters of other scripts before the "@"
// have no such form and stay (RFC 6532).
function withHostName(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const host = `https://${domain}/`;
  if (/^[ -~]*$/.test(domain) || !URL.canParse(host)) return address;
  return `${address.slice(0, at)}@${new URL(host).hostname}`;
}
