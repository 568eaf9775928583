import { z } from 'zod';
import { findAsk } from '../ask-around/findAsk.ts';
import { removeReferral } from '../bin/removeRecords.ts';
import { businessDaysAfter } from '../businessDays.ts';
import { addContact } from '../contacts/addContact.ts';
import { dayOf } from '../dates.ts';
import { assignFields, find } from '../notebook/find.ts';
import { filledLineSchema, idSchema } from '../notebook/primitives.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type CommandContext, command, NotebookError } from '../operation.ts';
import { identifyNamed } from './identifyNamed.ts';
import {
  type Permission,
  type Referral,
  type ReferralFields,
  referralFieldsSchema,
} from './model.ts';
import { wouldMakeCycle } from './paths.ts';
import { planReport } from './planReport.ts';

/** A referral, where either person may be new: then their name stands in place of the id. */
const recordInput = referralFieldsSchema.partial().extend({
  newFromName: filledLineSchema.nullable().default(null),
  newToName: filledLineSchema.nullable().default(null),
});
const changeable = referralFieldsSchema.omit({ fromContactId: true });

/** Operations on who named whom. */
export const referralOperations = {
  'referrals.record': command({
    summary: 'Records that a person named another, or a bare name, to me.',
    label: 'Record referral',
    input: recordInput,
    run: (draft, { newFromName, newToName, fromContactId, ...fields }, context) => {
      const { newId, now } = context;
      const referral: Referral = {
        referralId: newId(),
        fromContactId: newFromName
          ? addContact(draft, { displayName: newFromName }, context)
          : (fromContactId ?? ''),
        toContactId: null,
        toName: '',
        interviewId: null,
        askId: null,
        referredOn: null,
        why: '',
        howToReach: '',
        permission: 'not_asked',
        permissionLimits: '',
        checkBackOn: null,
        isMain: false,
        setAsideAt: null,
        createdAt: now,
      };
      assignFields(referral, fields);
      if (fields.checkBackOn === undefined) {
        referral.checkBackOn = checkBackAfter(draft, referral.permission, null, context);
      }
      if (newToName) {
        const named = { displayName: newToName, source: 'referral' as const };
        referral.toContactId = addContact(draft, named, context);
      }
      checkReferral(draft, referral, null);
      answerAsk(draft, referral, context);
      const hasMain = Object.values(draft.referrals).some(
        (other) => other.toContactId === referral.toContactId && other.isMain,
      );
      // The first referrer of a person is the one to mention until another is chosen.
      if (referral.toContactId !== null && !hasMain) referral.isMain = true;
      draft.referrals[referral.referralId] = referral;
      keepOneMain(draft, referral.referralId);
      return { referralId: referral.referralId };
    },
  }),

  'referrals.update': command({
    summary: 'Changes a referral; a bare name becomes a person by setting `toContactId`.',
    label: 'Edit referral',
    input: z.strictObject({ referralId: idSchema, fields: changeable.partial() }),
    mergeKey: ({ referralId, fields }) => `referral:${referralId}:${Object.keys(fields).join()}`,
    run: (draft, { referralId, fields }, context) => {
      const referral = find(draft.referrals, referralId, 'referral');
      const { permission = referral.permission, checkBackOn } = fields;
      if (permission !== referral.permission && checkBackOn === undefined) {
        referral.checkBackOn = checkBackAfter(draft, permission, referral.checkBackOn, context);
      }
      assignFields(referral, fields);
      checkReferral(draft, referral, referralId);
      keepOneMain(draft, referralId);
    },
  }),

  'referrals.addNamed': command({
    summary: 'Makes a person of the bare name in a referral.',
    label: 'Add person',
    input: z.strictObject({ referralId: idSchema }),
    run: (draft, { referralId }, context) => {
      const referral = find(draft.referrals, referralId, 'referral');
      if (referral.toContactId !== null) return { contactId: referral.toContactId };
      return { contactId: identifyNamed(draft, referral, { newName: referral.toName }, context) };
    },
  }),

  'referrals.identify': command({
    summary: 'Says who the bare name in a referral is: a person of the notebook, or a new one.',
    label: 'Say who it is',
    input: z.strictObject({
      referralId: idSchema,
      who: z.union([
        z.strictObject({ contactId: idSchema }),
        z.strictObject({ newName: filledLineSchema }),
      ]),
    }),
    run: (draft, { referralId, who }, context) => {
      const referral = find(draft.referrals, referralId, 'referral');
      if (referral.toContactId !== null) {
        throw new NotebookError('conflict', 'This referral names a person already.');
      }
      if ('contactId' in who) find(draft.contacts, who.contactId, 'person');
      const contactId = identifyNamed(draft, referral, who, context);
      checkReferral(draft, referral, referralId);
      return { contactId };
    },
  }),

  'referrals.setAside': command({
    summary: 'Says that I do not follow up a name, or that I do again.',
    label: ({ isSetAside }) => (isSetAside ? 'Set name aside' : 'Follow up name again'),
    input: z.strictObject({ referralId: idSchema, isSetAside: z.boolean() }),
    run: (draft, { referralId, isSetAside }, { now }) => {
      find(draft.referrals, referralId, 'referral').setAsideAt = isSetAside ? now : null;
    },
  }),

  'referrals.planReport': command({
    summary:
      'Plans to tell somebody on the way to a person how the talk with that person went; a report that is planned or was given already stays the only one.',
    label: 'Plan report',
    input: z.strictObject({
      /** The referral of the person talked to. */
      referralId: idSchema,
      /** Whom to tell: the referrer, or somebody before them on the way. */
      contactId: idSchema,
      interviewId: idSchema,
    }),
    run: (draft, { referralId, contactId, interviewId }, context) => {
      const referral = find(draft.referrals, referralId, 'referral');
      find(draft.contacts, contactId, 'person');
      const interview = find(draft.interviews, interviewId, 'interview');
      return { followUpId: planReport(draft, { referral, contactId, interview }, context) };
    },
  }),

  'referrals.remove': command({
    summary: 'Puts a referral into the bin; both people stay.',
    label: 'Remove referral',
    input: z.strictObject({ referralId: idSchema }),
    run: (draft, { referralId }, context) => ({
      binEntryId: removeReferral(draft, referralId, context),
    }),
  }),
};

/** When to ask the referrer again once the permission is this one; a day that is past is not taken over. */
function checkBackAfter(
  { holidays }: Pick<Notebook, 'holidays'>,
  permission: Permission,
  before: string | null,
  { now, timeZone }: CommandContext,
): string | null {
  const today = dayOf(now, timeZone);
  const kept = before !== null && before > today ? before : null;
  if (permission === 'will_ask_first') return kept ?? businessDaysAfter(today, 7, holidays);
  return permission === 'not_asked' ? kept : null;
}

/** Notes at the ask that a name came; a name cannot answer what was never asked. */
function answerAsk(draft: Notebook, referral: Referral, { now, timeZone }: CommandContext): void {
  const { askId, fromContactId, referredOn } = referral;
  if (askId === null) return;
  const ask = findAsk(find(draft.contacts, fromContactId, 'person'), askId);
  const day = referredOn ?? dayOf(now, timeZone);
  ask.answeredOn ??= day;
  ask.askedOn ??= day;
}

function checkReferral(draft: Notebook, referral: ReferralFields, referralId: string | null): void {
  const from = find(draft.contacts, referral.fromContactId, 'person');
  if (referral.interviewId !== null) find(draft.interviews, referral.interviewId, 'interview');
  if (referral.toContactId === null) {
    if (referral.toName.trim() === '') {
      throw new NotebookError('invalid_input', 'A referral needs a person or at least a name.', [
        { path: 'toName', message: 'Must not be empty' },
      ]);
    }
    return;
  }
  const to = find(draft.contacts, referral.toContactId, 'person');
  if (to === from) {
    throw new NotebookError('conflict', `${from.displayName} cannot have named themselves.`);
  }
  referral.toName = '';
  const others = { ...draft.referrals };
  if (referralId !== null) delete others[referralId];
  const path = wouldMakeCycle({ ...draft, referrals: others }, from.contactId, to.contactId);
  if (path === null) return;
  const names = path.map((contactId) => draft.contacts[contactId]?.displayName ?? '').join(' > ');
  throw new NotebookError(
    'conflict',
    `${from.displayName} cannot have named ${to.displayName}, because the chain would run in a circle: ${names}.`,
  );
}

function keepOneMain(draft: Notebook, referralId: string): void {
  const chosen = draft.referrals[referralId];
  if (!chosen?.isMain || chosen.toContactId === null) return;
  for (const other of Object.values(draft.referrals)) {
    if (other.referralId !== referralId && other.toContactId === chosen.toContactId) {
      other.isMain = false;
    }
  }
}
