// Everything XML 1.0 (production 2, Char) forbids, and the C1 controls it discourages.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const lineBreaks = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g;

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text with nothing left in it that may not stand in an XML 1.0 document.
 * Every kind of line break becomes '\n' and tabs stay; escaping of markup is left to the writer.
 */
export function xmlSafe(text: string): string {
  return text.replace(lineBreaks, '\n').replace(forbidden, '').replace(loneSurrogates, '');
}

/** {@link xmlSafe} on one line: line breaks and tabs become single blanks. */
export function xmlSafeLine(text: string): string {
  return xmlSafe(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

/** The text made safe and escaped, to be put between tags or into a quoted attribute. */
export function xmlEscape(text: string): string {
  return xmlSafe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
