/** What was read from a pasted list: questions in order, and how many lines held none. */
export type QuestionListPreview = {
  questions: { section: string; text: string }[];
  repeatedCount: number;
};

const bullet = /^\s*(?:[-*•–—]|\(?\d{1,3}[.):]|\[[ xX]?\]|#{1,6})\s+/u;

/**
 * Reads a pasted list, one question a line. Bullets and numbers are dropped; a line that ends in a
 * colon or starts with # and asks nothing becomes the section of the lines after it.
 */
export function readQuestionList(text: string): QuestionListPreview {
  const questions: QuestionListPreview['questions'] = [];
  const seen = new Set<string>();
  let section = '';
  let repeatedCount = 0;
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const words = line.replace(bullet, '').trim();
    if (words === '') continue;
    if (isHeading(line, words)) {
      section = words.replace(/:$/, '').slice(0, 2_000);
    } else if (seen.has(words)) {
      repeatedCount += 1;
    } else {
      seen.add(words);
      questions.push({ section, text: words });
    }
  }
  return { questions, repeatedCount };
}

function isHeading(line: string, words: string): boolean {
  return !words.includes('?') && (words.endsWith(':') || /^\s*#{1,6}\s/.test(line));
}
