import { type RefObject, useRef, useState } from 'react';
import { foldText } from '../../../core/contacts/searchText.ts';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
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
  const start = (next: CaptureKind) => {
    choose(next);
    input.current?.focus();
  };
  return { kind, input, choose, start };
}

/** Puts down what was typed into the line. Throws `CallError`. */
export async function takeIn(
  notebook: Notebook,
  interview: InCall,
  kind: CaptureKind,
  text: string,
): Promise<void> {
  const { interviewId, contactIds, resources } = interview;
  const [contactId = ''] = contactIds;
  switch (kind) {
    case 'unplanned':
      await call('interviews.askUnplanned', { interviewId, text });
      return;
    case 'name':
      await call('referrals.record', {
        fromContactId: contactId,
        interviewId,
        referredOn: today(),
        ...named(notebook, text),
      });
      return;
    case 'promise_mine':
    case 'promise_theirs': {
      const whose = kind === 'promise_mine' ? 'mine' : 'theirs';
      await call('promises.add', { contactId, interviewId, whose, text });
      return;
    }
    case 'resource': {
      const added = { resourceId: null, text, detail: '' };
      await call('interviews.setResources', { interviewId, resources: [...resources, added] });
    }
  }
}

/** The person of that very name, or a new one. */
function named({ contacts }: Notebook, name: string) {
  const wanted = foldText(name).trim();
  const known = Object.values(contacts).find(
    ({ displayName }) => foldText(displayName).trim() === wanted,
  );
  return known ? { toContactId: known.contactId } : { newToName: name };
}
