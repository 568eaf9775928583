import type { ReactNode } from 'react';
import type { PromiseRecord } from '../../core/follow-ups/model.ts';
import {
  type PromiseLine,
  readPromiseLine,
  writePromiseLine,
} from '../../core/type-up/promiseLine.ts';
import { sayDay } from '../app/dayWords.ts';
import { attemptWithUndo } from '../app/notices.ts';
import { sayRemoved } from '../app/safekeepingWords.ts';
import { useNotebook } from '../replica/useReplica.ts';
import { callWithRevision } from '../transport/client.ts';
import { changedFields } from './changedFields.ts';
import { QuickLine, type QuickPill } from './QuickLine.tsx';

type PromiseQuickLineProps = {
  /** What is stored; null for the line that adds another one. */
  promise: PromiseRecord | null;
  interviewId: string;
  /** Whom I promised it to, or who promised it. */
  contactId: string;
  /** The day it was said on, YYYY-MM-DD; "Friday" counts from there. */
  saidOn: string;
  label: string;
  keepAs?: string;
  onEscape?: () => void;
  /** Shown behind what was understood. */
  aside?: ReactNode;
};

/** A promise as one quick line, mine or theirs, with its day. */
export function PromiseQuickLine({
  promise,
  interviewId,
  contactId,
  saidOn,
  ...line
}: PromiseQuickLineProps) {
  const { contacts, interviews } = useNotebook();
  const people = interviews[interviewId]?.contactIds ?? [contactId];
  const names = people.flatMap((id) => contacts[id]?.displayName ?? []);
  const shared = {
    ...line,
    placeholder: 'me: what; 12 May, 12/5 (day first), Friday, in 2 weeks',
    parse: (text: string) => readPromiseLine(text, saidOn, names),
    pills: pillsOf,
  };
  if (promise === null) {
    const add = (said: PromiseLine) =>
      callWithRevision('promises.add', { contactId, interviewId, ...said });
    return <QuickLine {...shared} onCommit={add} />;
  }
  const { promiseId } = promise;
  return (
    <QuickLine
      {...shared}
      value={writePromiseLine(promise)}
      onCommit={(said, before) => {
        const fields = before === null ? said : changedFields(before, said);
        return callWithRevision('promises.update', { promiseId, fields });
      }}
      onRemove={() =>
        void attemptWithUndo('promises.remove', { promiseId }, sayRemoved('the promise'))
      }
    />
  );
}

function pillsOf({ whose, dueOn }: PromiseLine): QuickPill[] {
  return [
    { text: whose === 'mine' ? 'I promised' : 'They promised', tone: 'accent' },
    dueOn === null ? { text: 'No day' } : { label: 'By', text: sayDay(dueOn) },
  ];
}
