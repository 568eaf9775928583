// Closing quotes and brackets may stand behind the mark; "know:" and "–" go on, and so get no full stop either.
const ended = /[.?!…:;,–—。！？؟۔।]["'”’»)\]]*$/u;

/** A text as a sentence: trimmed, with a full stop unless it ends with a mark of its own; '' stays ''. */
export function endSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || ended.test(trimmed) ? trimmed : `${trimmed}.`;
}
