import { useState } from 'react';
import { explainPermission, mayNameReferrer } from '../../../core/referrals/mayBeSaid.ts';
import type { Permission, Referral } from '../../../core/referrals/model.ts';
import { sayDay } from '../../app/dayWords.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { joinWords } from '../../ui/joinWords.ts';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { PersonOrName } from '../../ui/PersonLink.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { IdentifySheet } from './IdentifySheet.tsx';
import { InterviewChoice } from './InterviewChoice.tsx';
import { makePerson } from './makePerson.ts';
import { askingAgainWords, permissionOptions } from './permissionOptions.ts';
import styles from './Referrals.module.css';

type Fields = Partial<Omit<Referral, 'referralId' | 'fromContactId' | 'setAsideAt' | 'createdAt'>>;

/** One referral on the page of one of its two people: the other one, what may be said, and why. */
export function ReferralRow({
  referral,
  direction,
  isOneOfSeveral,
}: {
  referral: Referral;
  /** Whether the other person gave the name or is the one named. */
  direction: 'from' | 'to';
  isOneOfSeveral: boolean;
}) {
  const { referralId, permission } = referral;
  const [isWhole, setIsWhole] = useState(false);
  const [isIdentifying, setIsIdentifying] = useState(false);
  const update = (fields: Fields) => call('referrals.update', { referralId, fields });
  return (
    <li className={styles.referral}>
      <div className={styles.top}>
        <OtherPerson referral={referral} direction={direction} />
        {isOneOfSeveral && referral.isMain ? <Pill tone="accent">The one to mention</Pill> : null}
        {referral.setAsideAt === null ? null : <Pill>Set aside</Pill>}
        <span className={styles.when}>
          {referral.referredOn === null ? '' : sayDay(referral.referredOn)}
        </span>
        <Choice
          label="Permission"
          isLabelHidden
          look="quiet"
          value={permission}
          options={permissionOptions}
          onChange={(next: Permission) => attempt(update({ permission: next }))}
        />
        <MenuButton
          label="More for this referral"
          lines={menuLines(referral, isOneOfSeveral, update, {
            showWhole: () => setIsWhole(true),
            identify: () => setIsIdentifying(true),
          })}
        />
      </div>
      <PermissionDetail referral={referral} update={update} />
      {isOneOfSeveral && !mayNameReferrer(referral) ? <WhyUnnamed referral={referral} /> : null}
      <Told referral={referral} isWhole={isWhole} update={update} />
      <IdentifySheet
        referral={referral}
        isOpen={isIdentifying}
        onClose={() => setIsIdentifying(false)}
      />
    </li>
  );
}

function OtherPerson({ referral, direction }: { referral: Referral; direction: 'from' | 'to' }) {
  const { contacts } = useNotebook();
  const contactId = direction === 'from' ? referral.fromContactId : referral.toContactId;
  const contact = contacts[contactId ?? ''];
  const place = contact ? joinWords(contact.role, contact.organisation) : '';
  return (
    <span className={styles.who}>
      <PersonOrName contactId={contactId} name={referral.toName} />
      <span className={styles.place} dir="auto">
        {contactId === null ? 'name only' : place}
      </span>
    </span>
  );
}

/** Why one of several referrers must not be named; of a single one it stands under the way to the person. */
function WhyUnnamed({ referral }: { referral: Referral }) {
  return <p className={styles.note}>{explainPermission(useNotebook(), referral)}</p>;
}

function PermissionDetail({
  referral,
  update,
}: {
  referral: Referral;
  update: (fields: Fields) => Promise<unknown>;
}) {
  const { permission } = referral;
  const askingAgain = askingAgainWords(permission, referral.checkBackOn);
  return (
    <>
      {permission === 'may_use_limited' ? (
        <Line label="Limits">
          <EditableText
            label="Limits"
            isLabelHidden
            isMultiline
            placeholder="What may be said, and what may not"
            value={referral.permissionLimits}
            onSave={(permissionLimits) => update({ permissionLimits })}
          />
        </Line>
      ) : null}
      {askingAgain === null ? null : (
        <Line key={askingAgain} label={askingAgain}>
          <DateField
            label={`${askingAgain} on`}
            isLabelHidden
            look="quiet"
            value={referral.checkBackOn}
            onChange={(checkBackOn) => attempt(update({ checkBackOn }))}
          />
        </Line>
      )}
    </>
  );
}

function Told({
  referral,
  isWhole,
  update,
}: {
  referral: Referral;
  isWhole: boolean;
  update: (fields: Fields) => Promise<unknown>;
}) {
  return (
    <>
      {isWhole || referral.why !== '' ? (
        <Line label="Why">
          <EditableText
            label="Why"
            isLabelHidden
            isMultiline
            placeholder="Why they named them"
            value={referral.why}
            onSave={(why) => update({ why })}
          />
        </Line>
      ) : null}
      {isWhole || referral.howToReach !== '' ? (
        <Line label="How to reach">
          <EditableText
            label="How to reach"
            isLabelHidden
            isMultiline
            placeholder="As it was told"
            value={referral.howToReach}
            onSave={(howToReach) => update({ howToReach })}
          />
        </Line>
      ) : null}
      {isWhole ? (
        <Line label="When">
          <DateField
            label="Referred on"
            isLabelHidden
            look="quiet"
            value={referral.referredOn}
            onChange={(referredOn) => attempt(update({ referredOn }))}
          />
          <InterviewChoice
            fromContactId={referral.fromContactId}
            interviewId={referral.interviewId}
            look="quiet"
            onChange={(interviewId) => attempt(update({ interviewId }))}
          />
        </Line>
      ) : null}
    </>
  );
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.line}>
      <span className={styles.lineLabel} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}

function menuLines(
  referral: Referral,
  isOneOfSeveral: boolean,
  update: (fields: Fields) => Promise<unknown>,
  { showWhole, identify }: { showWhole: () => void; identify: () => void },
): MenuLine[] {
  const { referralId, toName, toContactId, isMain } = referral;
  const lines: MenuLine[] = [{ id: 'details', label: 'Edit all details', run: showWhole }];
  if (isOneOfSeveral && !isMain) {
    const run = () => attempt(update({ isMain: true }));
    lines.push({ id: 'main', label: 'Make the one to mention', run });
  }
  if (toContactId === null) {
    const run = () => attempt(makePerson(referralId));
    lines.push({ id: 'person', label: `Add ${toName} as a person`, run });
    lines.push({ id: 'identify', label: 'Say who it is…', run: identify });
  }
  const isSetAside = referral.setAsideAt === null;
  lines.push({
    id: 'aside',
    label: isSetAside ? 'Not following this up' : 'Follow it up again',
    run: () => attempt(call('referrals.setAside', { referralId, isSetAside })),
  });
  const done = sayRemoved('the referral');
  const remove = () => void attemptWithUndo('referrals.remove', { referralId }, done);
  lines.push({ id: 'remove', label: 'Remove referral', run: remove });
  return lines.map((line) => ({ ...line, changes: true }));
}
