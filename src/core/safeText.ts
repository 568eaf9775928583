// Everything XML 1.0 (production 2, Char) forbids, and the C1 controls it discourages; nothing a person writes needs them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const lineBreaks = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g;

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text without control characters and halves of characters, as every format and address takes it.
 * Every kind of line break becomes '\n' and tabs stay.
 */
export function safeText(text: string): string {
  return text.replace(lineBreaks, '\n').replace(forbidden, '').replace(loneSurrogates, '');
}

/** {@link safeText} on one line: line breaks and tabs become single blanks. */
export function safeLine(text: string): string {
  return safeText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}
