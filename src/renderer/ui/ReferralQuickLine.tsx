import type { ReactNode } from 'react';
import { findByName } from '../../core/contacts/findByName.ts';
import type { Notebook } from '../../core/notebook/schema.ts';
import type { Referral } from '../../core/referrals/model.ts';
import {
  type ReferralLine,
  readReferralLine,
  writeReferralLine,
} from '../../core/type-up/referralLine.ts';
import { permissionWords } from '../../core/words.ts';
import { sayDay } from '../app/dayWords.ts';
import { attemptWithUndo } from '../app/notices.ts';
import { sayRemoved } from '../app/safekeepingWords.ts';
import { useNotebook } from '../replica/useReplica.ts';
import { call, callWithRevision } from '../transport/client.ts';
import { changedFields } from './changedFields.ts';
import { joinWords } from './joinWords.ts';
import { QuickLine, type QuickPill } from './QuickLine.tsx';

type ReferralQuickLineProps = {
  /** What is stored; null for the line that records another one. */
  referral: Referral | null;
  interviewId: string;
  /** Who gives the name. */
  fromContactId: string;
  /** The day it was said on, YYYY-MM-DD. */
  saidOn: string;
  label: string;
  keepAs?: string;
  onEscape?: () => void;
  /** Shown behind what was understood. */
  aside?: ReactNode;
};

/** A referral as one quick line; whoever is not known yet becomes a person with it. */
export function ReferralQuickLine({
  referral,
  interviewId,
  fromContactId,
  saidOn,
  ...line
}: ReferralQuickLineProps) {
  const notebook = useNotebook();
  const record = ({ name, ...details }: ReferralLine) => {
    const known = findByName(notebook, name);
    const to = known ? { toContactId: known.contactId } : { newToName: name };
    const talk = { interviewId, fromContactId, referredOn: saidOn };
    return callWithRevision('referrals.record', { ...to, ...talk, ...details });
  };
  const shared = {
    ...line,
    placeholder: 'Name; role or why; how to reach; yes, no, will ask, limits: …',
    parse: (text: string) => readReferralLine(text, saidOn, notebook.holidays),
    pills: (said: ReferralLine) => pillsOf(notebook, said, referral),
  };
  if (referral === null) return <QuickLine {...shared} onCommit={record} />;
  const { referralId } = referral;
  return (
    <QuickLine
      {...shared}
      value={writeReferralLine({ ...referral, name: nameOf(notebook, referral) })}
      onCommit={(said, before) => update(notebook, referral, said, before)}
      onRemove={() =>
        void attemptWithUndo('referrals.remove', { referralId }, sayRemoved('the referral'))
      }
    />
  );
}

function nameOf({ contacts }: Notebook, { toContactId, toName }: Referral): string {
  return toContactId === null ? toName : (contacts[toContactId]?.displayName ?? 'Somebody removed');
}

function pillsOf(notebook: Notebook, said: ReferralLine, referral: Referral | null): QuickPill[] {
  const { why, howToReach, permission, permissionLimits, checkBackOn } = said;
  const limits = permissionLimits === '' ? '' : `: ${permissionLimits}`;
  const all: QuickPill[] = [
    ...(referral === null ? [personPill(notebook, said.name)] : []),
    { label: 'Why', text: why },
    { label: 'Reach', text: howToReach },
    {
      text: permission === 'not_asked' ? '' : `${permissionWords[permission]}${limits}`,
      tone: 'accent',
    },
    { label: 'Check back', text: checkBackOn === null ? '' : sayDay(checkBackOn), tone: 'due' },
  ];
  return all.filter(({ text }) => text !== '');
}

function personPill(notebook: Notebook, name: string): QuickPill {
  const known = findByName(notebook, name);
  if (known === null) return { label: 'New', text: name };
  return { label: 'Known', text: joinWords(known.displayName, known.role), tone: 'accent' };
}

/** Changes what the line says otherwise than before. Throws `CallError`. */
async function update(
  notebook: Notebook,
  referral: Referral,
  said: ReferralLine,
  before: ReferralLine | null,
): Promise<{ revision: number }> {
  const { name, ...fields } = before === null ? said : changedFields(before, said);
  const { referralId } = referral;
  if (name === undefined) return callWithRevision('referrals.update', { referralId, fields });
  const renamed = await rename(notebook, referral, name);
  const all = { ...fields, ...renamed };
  return callWithRevision('referrals.update', { referralId, fields: all });
}

/** Lets a referral lead to somebody else, or corrects the name of the person that was made with it. */
async function rename(
  notebook: Notebook,
  { toContactId, createdAt }: Referral,
  name: string,
): Promise<{ toContactId?: string; toName?: string }> {
  const known = findByName(notebook, name);
  if (known !== null && known.contactId !== toContactId) return { toContactId: known.contactId };
  if (toContactId === null) return { toName: name };
  if (notebook.contacts[toContactId]?.createdAt === createdAt || known !== null) {
    await call('contacts.update', { contactId: toContactId, fields: { displayName: name } });
    return {};
  }
  const added = await call('contacts.add', { displayName: name, source: 'referral' });
  return { toContactId: added.contactId };
}
