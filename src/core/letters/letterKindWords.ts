import type { Channel, Purpose } from '../messages/model.ts';
import type { LetterKind } from './model.ts';

/** How the kind of a wording is said, and what it is for. */
export type LetterKindWords = {
  name: string;
  /** How what is written with it goes out. */
  channel: Channel;
  /** What a message written with it is for. */
  purpose: Purpose;
  /** Whether it is a card to speak from, on which each line stands for itself. */
  isSpoken: boolean;
};

const written = { isSpoken: false } as const;
const spoken = { isSpoken: true } as const;

/** How each kind of wording is said, how it goes out, and what for. */
export const letterKindWords: Record<LetterKind, LetterKindWords> = {
  ask_letter: { name: 'Letter', channel: 'letter', purpose: 'ask', ...written },
  ask_email: { name: 'Short e-mail', channel: 'email', purpose: 'ask', ...written },
  ask_phone: { name: 'Phone script', channel: 'phone', purpose: 'ask', ...spoken },
  ask_voicemail: { name: 'Voicemail', channel: 'voicemail', purpose: 'ask', ...spoken },
  ask_gatekeeper: {
    name: 'If somebody else answers',
    channel: 'phone',
    purpose: 'ask',
    ...spoken,
  },
  chase_call: { name: 'Follow-up call', channel: 'phone', purpose: 'chase', ...spoken },
  chase_email: { name: 'Follow-up e-mail', channel: 'email', purpose: 'chase', ...written },
  thank_you: { name: 'Thank-you', channel: 'email', purpose: 'thank_you', ...written },
  thank_you_late: { name: 'Late thank-you', channel: 'email', purpose: 'thank_you', ...written },
  keep_in_touch: {
    name: 'Keeping in touch',
    channel: 'email',
    purpose: 'keep_in_touch',
    ...written,
  },
};
