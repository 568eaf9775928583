import type { Notebook } from '../../notebook/schema.ts';
import type { Contact } from '../model.ts';

/** What the next step with a person is; where steps are due on one day, the earlier of these comes first. */
export const stepActions = [
  'hold',
  'thank',
  'typeUp',
  'keepPromise',
  'reportBack',
  'followUp',
  'prepare',
  'arrange',
  'chase',
  'tryAnother',
  'askFirst',
  'waitForAnswer',
  'keepInTouch',
  'rest',
  'nothing',
] as const;

/** One of {@link stepActions}. */
export type StepAction = (typeof stepActions)[number];

/** The one thing to do next with a person. */
export type NextStep = {
  action: StepAction;
  /** The step in words, such as "Wait for an answer until Thu 7 May"; never empty. */
  text: string;
  /** The day it is due, or until which I wait; null for no day. */
  by: string | null;
  interviewId: string | null;
  followUpId: string | null;
  promiseId: string | null;
  messageId: string | null;
};

/** The parts of a notebook the next step is read from. */
export type StepSource = Pick<
  Notebook,
  'contacts' | 'interviews' | 'followUps' | 'promises' | 'referrals' | 'holidays'
>;

/** Whom a step is for, and the present. */
export type StepFor = { contact: Contact; now: string; today: string; timeZone: string };

/** Makes a step about nothing but what is given. */
export function step(
  action: StepAction,
  text: string,
  by: string | null,
  about: Partial<NextStep> = {},
): NextStep {
  return {
    action,
    text,
    by,
    interviewId: null,
    followUpId: null,
    promiseId: null,
    messageId: null,
    ...about,
  };
}

/** The day something comes up: its own, or the one it was put off to. */
export function comesUpOn({ dueOn, remindOn }: { dueOn: string; remindOn: string | null }): string {
  return remindOn !== null && remindOn > dueOn ? remindOn : dueOn;
}
