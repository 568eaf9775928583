import { safeLine, safeText } from '../core/safeText.ts';

/**
 * The text with nothing left in it that may not stand in an XML 1.0 document.
 * Every kind of line break becomes '\n' and tabs stay; escaping of markup is left to the writer.
 */
export function xmlSafe(text: string): string {
  return safeText(text);
}

/** {@link xmlSafe} on one line: line breaks and tabs become single blanks. */
export function xmlSafeLine(text: string): string {
  return safeLine(text);
}

/** The text made safe and escaped, to be put between tags or into a quoted attribute. */
export function xmlEscape(text: string): string {
  return xmlSafe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
