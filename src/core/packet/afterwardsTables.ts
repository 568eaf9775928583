import { formatDay } from '../dates.ts';
import type { PromiseRecord } from '../follow-ups/model.ts';
import type { Permission, Referral } from '../referrals/model.ts';
import { blankCell, blankRows, boxesCell, textCell } from './formCells.ts';
import type { FormCell, FormTableBlock } from './outline.ts';
import type { PacketSource, PacketSubject } from './packetSubject.ts';

/** Rows for the names I am given; in a report the names I was given, null when there were none. */
export function referralsTable(subject: PacketSubject, blankCount: number): FormTableBlock | null {
  const rows = rowsOf(
    subject,
    () =>
      ownRecords(subject, subject.source.referrals).map((one) => referralRow(subject.source, one)),
    () =>
      blankRows(blankCount, [blankCell, blankCell, blankCell, boxesCell('yes', 'no', 'ask first')]),
  );
  if (rows.length === 0) return null;
  return {
    kind: 'formTable',
    purpose: 'referrals',
    heading: 'Referrals',
    hint: isReport(subject) ? '' : 'Who else should I talk to, and may I use your name?',
    aside: '',
    keepsWithNext: false,
    columns: [
      { label: 'Name', share: 27 },
      { label: 'Role and organisation', share: 28 },
      { label: 'How to reach', share: 27 },
      { label: 'May I use your name?', share: 18 },
    ],
    rows,
  };
}

/** Rows for what is recommended to me; in a report what was named, null when nothing was. */
export function resourcesTable(subject: PacketSubject, blankCount: number): FormTableBlock | null {
  const rows = rowsOf(
    subject,
    () =>
      (subject.interview?.resources ?? []).map(({ text, detail }) => [
        textCell(text),
        textCell(detail),
      ]),
    () => blankRows(blankCount, [blankCell, blankCell]),
  );
  if (rows.length === 0) return null;
  return {
    kind: 'formTable',
    purpose: 'resources',
    heading: 'To look up',
    hint: '',
    aside: '',
    keepsWithNext: false,
    columns: [
      { label: 'Book, site, organisation or event', share: 50 },
      { label: 'Where to find it, what it is good for', share: 50 },
    ],
    rows,
  };
}

/** Rows for what either of us promises; in a report what was promised, null when nothing was. */
export function promisesTable(subject: PacketSubject, blankCount: number): FormTableBlock | null {
  const rows = rowsOf(
    subject,
    () => ownRecords(subject, subject.source.promises).map(promiseRow),
    () => blankRows(blankCount, [boxesCell('mine', 'theirs'), blankCell, blankCell]),
  );
  if (rows.length === 0) return null;
  const kept = isReport(subject) ? [{ label: 'Kept', share: 12 }] : [];
  return {
    kind: 'formTable',
    purpose: 'promises',
    heading: 'Promises',
    hint: '',
    aside: '',
    keepsWithNext: false,
    columns: [
      { label: 'Whose', share: 15 },
      { label: 'What', share: 60 - (kept[0]?.share ?? 0) },
      { label: 'By when', share: 25 },
      ...kept,
    ],
    rows,
  };
}

function rowsOf(
  subject: PacketSubject,
  filled: () => FormCell[][],
  blank: () => FormCell[][],
): FormCell[][] {
  return isReport(subject) ? filled() : blank();
}

function isReport({ choices }: PacketSubject): boolean {
  return choices.variant === 'report';
}

/** The records that came from the packet's interview, the oldest first. */
export function ownRecords<T extends { interviewId: string | null; createdAt: string }>(
  { interview }: Pick<PacketSubject, 'interview'>,
  records: Record<string, T>,
): T[] {
  if (interview === null) return [];
  return Object.entries(records)
    .filter(([, record]) => record.interviewId === interview.interviewId)
    .sort(([id, { createdAt }], [otherId, other]) =>
      `${createdAt} ${id}` < `${other.createdAt} ${otherId}` ? -1 : 1,
    )
    .map(([, record]) => record);
}

function referralRow({ contacts }: PacketSource, referral: Referral): FormCell[] {
  const contact = referral.toContactId === null ? undefined : contacts[referral.toContactId];
  const role = [contact?.role ?? '', contact?.organisation ?? ''].filter((word) => word !== '');
  const why = referral.why.trim();
  return [
    textCell(contact?.displayName ?? referral.toName),
    textCell([role.join(', '), why].filter((line) => line !== '').join('\n')),
    textCell(referral.howToReach.trim()),
    textCell(permissionText(referral)),
  ];
}

const permissionLabels: Record<Permission, string> = {
  not_asked: 'not asked',
  may_use: 'yes',
  may_use_limited: 'yes, within limits',
  will_ask_first: 'asks first',
  will_introduce: 'introduces us',
  do_not_mention: 'no',
};

function permissionText({ permission, permissionLimits }: Referral): string {
  const limits = permission === 'may_use_limited' ? permissionLimits.trim() : '';
  return limits === ''
    ? permissionLabels[permission]
    : `${permissionLabels[permission]}: ${limits}`;
}

function promiseRow({ whose, text, dueOn, keptAt }: PromiseRecord): FormCell[] {
  return [
    textCell(whose === 'mine' ? 'Mine' : 'Theirs'),
    textCell(text),
    textCell(dueOn === null ? '' : formatDay(dueOn)),
    { text: '', boxes: [{ label: 'kept', isTicked: keptAt !== null }] },
  ];
}
