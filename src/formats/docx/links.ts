import type { Document } from 'docx';
import { runStyleIds } from './styleIds.ts';
import { runsOf } from './text.ts';
import { element, type Xml } from './xml.ts';

/** The link a value of a fact stands for: what to show as the link, where it leads, and what follows it as plain text. */
export type Link = { shown: string; target: string; rest: string };

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Where the links of a document lead; each place has one relationship (OPC). */
export class LinkTargets {
  readonly #ids = new Map<string, string>();

  /** The id of the relationship to a target; the same for the same target. */
  idOf(target: string): string {
    const known = this.#ids.get(target);
    if (known !== undefined) return known;
    const id = `link${this.#ids.size + 1}`;
    this.#ids.set(target, id);
    return id;
  }

  /** Writes the relationships into a document, once its blocks are made. */
  addTo(document: Document): void {
    for (const [target, id] of this.#ids) {
      document.Document.Relationships.addRelationship(id, hyperlink, target, 'External');
    }
  }
}

/** The runs of a fact's values, one a line, with links where a value is one. */
export function valueRuns(label: string, values: readonly string[], links: LinkTargets): Xml[] {
  return values.flatMap((value, place) => {
    const lineBreak = place === 0 ? '' : '\n';
    const link = linkOf(label, value);
    if (link === null) return runsOf(lineBreak + value);
    // The library puts rId before the ids of relationships.
    const attributes = { 'r:id': `rId${links.idOf(link.target)}`, 'w:history': '1' };
    const shown = runsOf(link.shown, { style: runStyleIds.link });
    return [...runsOf(lineBreak), element('w:hyperlink', attributes, shown), ...runsOf(link.rest)];
  });
}

/**
 * The link a value is, or null. A value is written as "what (label)": the label stays outside of the link, as the
 * extension of a phone number does.
 * SECURITY: only http, https, mailto and tel, each held against a narrow pattern; a target that is no URI keeps
 * Word from opening the file at all, and anything else (javascript:, file:, \\server) could act when clicked.
 */
export function linkOf(label: string, value: string): Link | null {
  if (value.length > longestLink) return null;
  const what = value.replace(/ \([^()]*\)$/, '');
  const shown = phoneLabels.has(label) ? phoneIn(what) : what;
  const target = targetOf(label, shown);
  return target === null ? null : { shown, target, rest: value.slice(shown.length) };
}

const addressLabels = new Set(['E-mail', 'Address']);
const phoneLabels = new Set(['Phone', 'Number']);
const longestLink = 2_000;

// Scheme, host of ASCII labels, port, then anything a path may hold: letters of any script, but no signs that cannot be
// seen; percent signs only as escapes. No user names.
const webAddress =
  /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d{1,5})?(?:[/?#](?:[\w\-.~!$&'()*+,;=:@/?#\p{L}\p{M}\p{N}]|%[0-9A-Fa-f]{2})*)?$/u;
const mailAddress = /^[a-z0-9._%+'-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const extension = /[\s,;]*(?:ext|ex|x|#)\.?\s*\d{1,8}$/i;
const phoneNumber = /^\+?[\d\s()./-]*\d$/;

function targetOf(label: string, text: string): string | null {
  if (webAddress.test(text)) {
    const address = encodeAddress(text);
    // Ports, numbers for hosts and punycode have rules of their own.
    return URL.canParse(address) ? address : null;
  }
  if (phoneLabels.has(label)) return phoneTarget(text);
  const isMail = addressLabels.has(label) && mailAddress.test(text);
  return isMail ? `mailto:${text.replaceAll('%', '%25')}` : null;
}

// Letters of other scripts become percent escapes, and of several hash signs only the first is one (RFC 3986).
function encodeAddress(text: string): string {
  const [before = '', ...fragments] = text.replace(/[^ -~]+/g, encodeURIComponent).split('#');
  return fragments.length === 0 ? before : `${before}#${fragments.join('%23')}`;
}

function phoneIn(text: string): string {
  return text.replace(extension, '');
}

// "(0)" makes one number two, of which only one can be dialled from where I am.
function phoneTarget(number: string): string | null {
  if (!phoneNumber.test(number) || /\(\s*0\s*\)/.test(number)) return null;
  const digits = number.replace(/\D/g, '');
  if (digits.length < 5 || digits.length > 15) return null;
  return `tel:${number.startsWith('+') ? '+' : ''}${digits}`;
}
