import type { ContactListSource } from '../contacts/listContacts.ts';
import type { Stage } from '../contacts/model.ts';
import { deriveStage } from '../contacts/stage.ts';
import { onceADay } from '../notebook/onceADay.ts';
import type { Referral } from './model.ts';

/** What became of a name: nothing yet, asked for a talk or one agreed, talked, no talk to be had, or set aside by me. */
export const nameStates = ['open', 'under_way', 'talked', 'over', 'set_aside'] as const;

/** One of {@link nameStates}. */
export type NameState = (typeof nameStates)[number];

/** Where people stand on a day, by `contactId`: everybody, or of some those who are there. */
export function stagesById(
  notebook: ContactListSource,
  today: string,
  contactIds: readonly string[] = Object.keys(notebook.contacts),
): Map<string, Stage> {
  const stages = new Map<string, Stage>();
  for (const contactId of contactIds) {
    const contact = notebook.contacts[contactId];
    if (contact !== undefined) stages.set(contactId, deriveStage(notebook, contact, today));
  }
  return stages;
}

/** Where everybody stands on a day, by `contactId`; worked out once, because every view of the referrals asks. */
export const stagesOnce = onceADay(
  ['contacts', 'interviews', 'followUps', 'holidays'],
  (notebook, today): ReadonlyMap<string, Stage> => stagesById(notebook, today),
);

/** What became of the name a referral gave. A talk counts also for a name that was set aside. */
export function nameStateOf(
  { toContactId, setAsideAt }: Pick<Referral, 'toContactId' | 'setAsideAt'>,
  stages: ReadonlyMap<string, Stage>,
): NameState {
  return stateOfName(toContactId === null ? null : (stages.get(toContactId) ?? null), setAsideAt);
}

/** The same where the stage is known already; null for a bare name. */
export function stateOfName(stage: Stage | null, setAsideAt: string | null): NameState {
  const state = statesByStage[stage ?? 'identified'];
  return setAsideAt !== null && state !== 'talked' ? 'set_aside' : state;
}

const statesByStage: Record<Stage, NameState> = {
  identified: 'open',
  asked: 'under_way',
  scheduled: 'under_way',
  talked: 'talked',
  thanked: 'talked',
  in_touch: 'talked',
  declined: 'over',
  no_answer: 'over',
};
