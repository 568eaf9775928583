import { type RefObject, useMemo, useRef, useState } from 'react';
import { findByName } from '../../../core/contacts/findByName.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { readDatedLine } from '../../../core/type-up/promiseLine.ts';
import { readReferralLine } from '../../../core/type-up/referralLine.ts';
import { readResourceLine } from '../../../core/type-up/resourceLine.ts';
import { today } from '../../app/dayWords.ts';
import { call } from '../../transport/client.ts';

/** What the one line at the foot of a call takes in. */
export const captureKinds = [
  'unplanned',
  'name',
  'promise_mine',
  'promise_theirs',
  'resource',
] as const;

/** One of {@link captureKinds}. */
export type CaptureKind = (typeof captureKinds)[number];

/** The line that takes in whatever comes up. */
export type Capture = {
  kind: CaptureKind;
  input: RefObject<HTMLInputElement | null>;
  /** Lets the line take in something else. */
  choose: (kind: CaptureKind) => void;
  /** The same, and puts the caret into it. */
  start: (kind: CaptureKind) => void;
};

/** Keeps what the line of this window takes in. */
export function useCapture(): Capture {
  const [kind, choose] = useState<CaptureKind>('unplanned');
  const input = useRef<HTMLInputElement>(null);
  return useMemo(() => {
    const start = (next: CaptureKind) => {
      choose(next);
      input.current?.focus();
    };
    return { kind, input, choose, start };
  }, [kind]);
}

/** Puts down what was typed into the line, read like a line typed up from paper. Throws `CallError`. */
export async function takeIn(
  notebook: Notebook,
  interview: Interview,
  kind: CaptureKind,
  typed: string,
): Promise<void> {
  const { interviewId, contactIds, resources } = interview;
  const [contactId = ''] = contactIds;
  switch (kind) {
    case 'unplanned':
      await call('interviews.askUnplanned', { interviewId, text: typed });
      return;
    case 'name': {
      const said = readReferralLine(typed, today(), notebook.holidays);
      if (said === null) return;
      const { name, ...details } = said;
      const known = findByName(notebook, name);
      const to = known ? { toContactId: known.contactId } : { newToName: name };
      const talk = { fromContactId: contactId, interviewId, referredOn: today() };
      await call('referrals.record', { ...talk, ...to, ...details });
      return;
    }
    case 'promise_mine':
    case 'promise_theirs': {
      const whose = kind === 'promise_mine' ? 'mine' : 'theirs';
      const said = readDatedLine(typed, today());
      if (said !== null) await call('promises.add', { contactId, interviewId, whose, ...said });
      return;
    }
    case 'resource': {
      const said = readResourceLine(typed);
      if (said === null) return;
      const added = [...resources, { resourceId: null, ...said }];
      await call('interviews.setResources', { interviewId, resources: added });
    }
  }
}
