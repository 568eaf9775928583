import type { PacketSection, PacketVariant } from '../../../core/packet/choices.ts';

/** What a variant is called, and what it is for. */
export const variantWords: Record<PacketVariant, { label: string; use: string }> = {
  full: { label: 'Full packet', use: 'To take along and write on' },
  phone: { label: 'Phone sheet', use: 'Two pages for the telephone' },
  report: { label: 'Report with notes', use: 'What was said, to hand on' },
  blank: { label: 'Blank copy', use: 'A form without anybody’s data' },
};

/** What a section is called where it is chosen. */
export const sectionWords: Record<PacketSection, string> = {
  contactSheet: 'Contact sheet',
  background: 'Background',
  beforeYouGo: 'Before you go',
  opening: 'Opening line and skills',
  timePlan: 'Time plan',
  questions: 'Questions',
  talkingPoints: 'What I want to say',
  theyMayAsk: 'They may ask me',
  savedForLater: 'Saved for later',
  cameUp: 'What came up',
  referrals: 'Referrals',
  resources: 'Resources',
  promises: 'Promises',
  thankYou: 'Thank-you',
  debrief: 'Debrief',
};
