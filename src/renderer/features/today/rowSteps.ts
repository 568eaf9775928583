import { addMonths } from '../../../core/dates.ts';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import { sayDay } from '../../app/dayWords.ts';
import { attemptWithUndo } from '../../app/notices.ts';

/** A step that may take a row away; answers whether it was taken. */
export type RowStep = () => Promise<boolean>;

/** What can become of a row with one key; null for what makes no sense for it. */
export type RowSteps = {
  done: { label: string; run: RowStep } | null;
  /** What leaving it undone is called, such as "Skip". */
  skip: { label: string; run: RowStep } | null;
  snooze: ((until: string) => Promise<boolean>) | null;
};

/** After how many months it comes back when somebody is skipped who is not to be written to at all. */
const skippedMonths = 3;

/** What can become of a row, seen on a day. */
export function stepsOf(row: AgendaRow, today: string): RowSteps {
  switch (row.kind) {
    case 'interview':
      return { done: null, skip: null, snooze: null };
    case 'was_it_held':
      return heldSteps(row.interview.interviewId);
    case 'was_it_sent':
      return sentSteps(row.contact.contactId, row.message.messageId);
    case 'promise':
      return promiseSteps(row.promise.promiseId);
    case 'check_back':
      return checkBackSteps(row.checkBack.referral.referralId);
    case 'keep_in_touch':
      return row.followUp === null
        ? touchSteps(row.contact.contactId, row.contact.keepInTouchMonths, today)
        : followUpSteps(row.followUp);
    case 'type_up':
    case 'thank_you':
    case 'follow_up':
      return followUpSteps(row.followUp);
  }
}

const snoozed = (until: string) => `Snoozed until ${sayDay(until)}`;

function heldSteps(interviewId: string): RowSteps {
  return {
    done: {
      label: 'Held',
      run: () =>
        attemptWithUndo(
          'interviews.finish',
          { interviewId, isOnPaper: false },
          'Held. A thank-you is on your list',
        ),
    },
    skip: {
      label: 'Not held',
      run: () => attemptWithUndo('interviews.cancel', { interviewId }, 'Marked as not held'),
    },
    snooze: null,
  };
}

function sentSteps(contactId: string, messageId: string): RowSteps {
  const message = { contactId, messageId };
  return {
    done: {
      label: 'Sent',
      run: () => attemptWithUndo('messages.markSent', message, 'Marked as sent'),
    },
    skip: {
      label: 'Not sent',
      run: () => attemptWithUndo('messages.notSent', message, 'Not sent. It is a draft again'),
    },
    snooze: null,
  };
}

function followUpSteps({ followUpId }: FollowUp): RowSteps {
  return {
    done: {
      label: 'Done',
      run: () => attemptWithUndo('followUps.close', { followUpId, as: 'done' }, 'Done'),
    },
    skip: {
      label: 'Skip',
      run: () => attemptWithUndo('followUps.close', { followUpId, as: 'skipped' }, 'Skipped'),
    },
    snooze: (until) => attemptWithUndo('followUps.snooze', { followUpId, until }, snoozed(until)),
  };
}

function promiseSteps(promiseId: string): RowSteps {
  return {
    done: {
      label: 'Done',
      run: () => attemptWithUndo('promises.setKept', { promiseId, isKept: true }, 'Promise kept'),
    },
    // A promise is kept or taken back with the person; it is not skipped.
    skip: null,
    snooze: (until) => attemptWithUndo('promises.snooze', { promiseId, until }, snoozed(until)),
  };
}

function checkBackSteps(referralId: string): RowSteps {
  const askOn = (checkBackOn: string | null, said: string) =>
    attemptWithUndo('referrals.update', { referralId, fields: { checkBackOn } }, said);
  return {
    // Done is what they said, which the row asks for.
    done: null,
    skip: { label: 'Not any more', run: () => askOn(null, 'Not asked again') },
    snooze: (until) => askOn(until, `Asking again on ${sayDay(until)}`),
  };
}

function touchSteps(contactId: string, months: number | null, today: string): RowSteps {
  const notBefore = (until: string, said: string) =>
    attemptWithUndo('contacts.snoozeKeepInTouch', { contactId, until }, said);
  const next = addMonths(today, months ?? skippedMonths);
  return {
    done: {
      label: 'Done',
      run: () =>
        attemptWithUndo(
          'messages.record',
          { contactId, purpose: 'keep_in_touch', channel: 'other' },
          'In touch again',
        ),
    },
    skip: { label: 'Skip', run: () => notBefore(next, `Skipped until ${sayDay(next)}`) },
    snooze: (until) => notBefore(until, snoozed(until)),
  };
}
