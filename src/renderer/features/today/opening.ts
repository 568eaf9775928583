import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { peopleOfRow } from '../../../core/follow-ups/agendaWords.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import type { LetterKind } from '../../../core/letters/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { startLetter } from '../letters/startLetter.ts';
import { hasDraft } from '../referrals/ReportSheet.tsx';
import { placeOf } from './agendaSections.ts';

/** Where a row leads: what its button says, '' for none, and what Enter does. */
export type Opening = { label: string; run: () => void; changes: boolean };

/** Follows a row to where it is done; whatever has no such place leads to its person. */
export function openingOf(
  notebook: Notebook,
  row: AgendaRow,
  onDraft: (followUpId: string) => void,
): Opening {
  const person = toPerson(peopleOfRow(row)[0]);
  const write = (contactId: string, kind: LetterKind, interviewId: string | null) => ({
    label: 'Write',
    changes: true,
    run: () => attempt(startLetter(notebook, { contactId, kind, interviewId })),
  });
  switch (row.kind) {
    case 'interview':
    case 'was_it_held': {
      const { interviewId } = row.interview;
      const label = row.kind === 'interview' ? 'Look at it' : '';
      return { label, changes: false, run: () => navigate({ page: 'interviews', interviewId }) };
    }
    case 'was_it_sent': {
      const { contactId } = row.contact;
      const { messageId } = row.message;
      const run = () => navigate({ page: 'letter', contactId, messageId });
      return { label: 'Look at it', changes: false, run };
    }
    case 'thank_you':
      return write(row.followUp.contactId, 'thank_you', row.thankYou.interview.interviewId);
    case 'keep_in_touch':
      return write(row.contact.contactId, 'keep_in_touch', null);
    case 'type_up':
      return toPlace(notebook, row.followUp) ?? person;
    case 'follow_up': {
      const { followUpId, contactId, kind } = row.followUp;
      if (kind === 'chase') return write(contactId, 'chase_email', null);
      if (!hasDraft(notebook, row.followUp)) return person;
      return { label: 'Draft', changes: false, run: () => onDraft(followUpId) };
    }
    case 'promise':
    case 'check_back':
      return person;
  }
}

function toPerson(contactId: string | undefined): Opening {
  const run = () => navigate({ page: 'people', contactId: contactId ?? null });
  return { label: '', changes: false, run };
}

function toPlace(notebook: Notebook, followUp: FollowUp): Opening | null {
  const place = placeOf(followUp, notebook);
  if (place === null) return null;
  const label = followUp.kind === 'type_up' ? 'Type up' : 'Wrap up';
  return { label, changes: false, run: () => navigate(place) };
}
