import type { Me } from '../notebook/schema.ts';
import { endSentence } from '../sentences.ts';
import type { Ask } from './model.ts';

/** A few words to say or send when asking for names; a line whose field is empty drops out whole. */
export function askWording(
  { whoIAm }: Pick<Me, 'whoIAm'>,
  { wanted }: Pick<Ask, 'wanted'>,
): string {
  const lines = [
    endSentence(whoIAm),
    wanted.trim() === '' ? '' : endSentence(`I am looking for ${inSentence(wanted)}`),
    'Is there anybody you think I should talk to, and may I say that you sent me?',
  ];
  return lines.filter((line) => line !== '').join(' ');
}

// Only words that are no name: what else begins with a capital may have to.
const somebody = /^(?:Some|Any)(?:body|one)\b/;

/** A wish as it stands in the middle of a sentence. */
function inSentence(wanted: string): string {
  return wanted.trim().replace(somebody, (word) => word.toLowerCase());
}
