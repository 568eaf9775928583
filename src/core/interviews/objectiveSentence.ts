import { shorten } from '../packet/wording.ts';
import { endSentence } from '../sentences.ts';

// Nobody speaks a longer sentence without reading it out.
const longestObjective = 240;

// "Find out whether .." is continued as a sentence of mine; anything else stands as it was written.
const beginsWithVerb = /^(?:to )?(find out|learn|understand|hear|know|see)\b/i;

/** The objective of an interview as a sentence to say to the person; its first line only, '' without one. */
export function objectiveSentence(objective: string): string {
  const line = objective.trim().split('\n')[0]?.trim() ?? '';
  if (line === '') return '';
  const spoken = shorten(line, longestObjective);
  const continued = spoken.replace(beginsWithVerb, (_, verb: string) => verb.toLowerCase());
  return beginsWithVerb.test(spoken)
    ? endSentence(`I would like to ${continued}`)
    : endSentence(`What I would most like to know: ${spoken}`);
}
