import type { Me } from '../notebook/schema.ts';
import type { Ask } from './model.ts';

/** A few words to say or send when asking for names; a line whose field is empty drops out whole. */
export function askWording(
  { whoIAm }: Pick<Me, 'whoIAm'>,
  { wanted }: Pick<Ask, 'wanted'>,
): string {
  const lines = [
    sentence(whoIAm),
    wanted.trim() === '' ? '' : sentence(`I am looking for ${wanted.trim()}`),
    'Is there anybody you think I should talk to, and may I say that you sent me?',
  ];
  return lines.filter((line) => line !== '').join(' ');
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.?!…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
