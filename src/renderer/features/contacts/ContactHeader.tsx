import { useMemo } from 'react';
import { type Contact, type Stage, stages } from '../../../core/contacts/model.ts';
import { deriveStage } from '../../../core/contacts/stage.ts';
import { stageWords } from '../../../core/words.ts';
import { runAction } from '../../app/commands.ts';
import { attempt } from '../../app/notices.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { ActionButton, Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './ContactHeader.module.css';
import { NextStepLine } from './NextStepLine.tsx';
import { stageTone } from './stageTone.ts';
import { updateContact } from './updateContact.ts';

const stageOptions = [
  { id: 'derived', label: 'As it happened' },
  ...stages.map((stage) => ({ id: stage, label: `Set to ${stageWords[stage].toLowerCase()}` })),
] as const;

const standingOptions = [
  { id: 'active', label: 'Active' },
  { id: 'pool', label: 'Pool' },
] as const;

/** The name of the menu that holds what else can be done with a person. */
export const moreLabel = 'More for this person';

/** The head of a person's page: who they are, where they stand, what can be done. */
export function ContactHeader({ contact }: { contact: Contact }) {
  const { contactId } = contact;
  const save = (field: 'displayName' | 'role' | 'organisation') => (text: string) =>
    updateContact(contactId, { [field]: text });
  return (
    <div className={styles.head}>
      <div className={styles.top}>
        <EditableText
          label="Name"
          isLabelHidden
          look="title"
          isRequired
          isWrapped
          value={contact.displayName}
          onSave={save('displayName')}
        />
        <div className={styles.actions}>
          <ActionButton actionId="packet.export" look="primary" />
          <MenuButton label={moreLabel} lines={moreLines(contact)} />
        </div>
      </div>
      <div className={styles.line}>
        <EditableText
          label="Role"
          isLabelHidden
          look="content"
          placeholder="Role"
          value={contact.role}
          onSave={save('role')}
        />
        <span className={styles.dot} aria-hidden>
          ·
        </span>
        <EditableText
          label="Organisation"
          isLabelHidden
          look="content"
          placeholder="Organisation"
          value={contact.organisation}
          onSave={save('organisation')}
        />
      </div>
      <Standing contact={contact} />
      <NextStepLine contact={contact} />
    </div>
  );
}

function Standing({ contact }: { contact: Contact }) {
  const { interviews, followUps, holidays } = useNotebook();
  const today = useToday();
  const stage = useMemo(
    () => deriveStage({ interviews, followUps, holidays }, contact, today),
    [interviews, followUps, holidays, contact, today],
  );
  const { contactId } = contact;
  const setStage = (id: Stage | 'derived') =>
    attempt(updateContact(contactId, { stageByHand: id === 'derived' ? null : id }));
  return (
    <div className={styles.standing}>
      <Pill tone={stageTone[stage]}>{stageWords[stage]}</Pill>
      <Choice
        label="Stage"
        isLabelHidden
        look="quiet"
        value={contact.stageByHand ?? 'derived'}
        options={stageOptions}
        onChange={setStage}
      />
      {contact.archivedAt === null ? (
        <Choice
          label="Pool or active"
          isLabelHidden
          look="quiet"
          value={contact.standing}
          options={standingOptions}
          onChange={(standing) => attempt(updateContact(contactId, { standing }))}
        />
      ) : (
        <>
          <Pill>Archived</Pill>
          <Button
            changes
            look="quiet"
            onPress={() => attempt(call('contacts.unarchive', { contactId }))}
          >
            Bring back
          </Button>
        </>
      )}
    </div>
  );
}

function moreLines({ contactId, archivedAt }: Contact): MenuLine[] {
  const lines: MenuLine[] = [
    { id: 'plan', label: 'Plan interview', run: () => void runAction('interview.plan') },
    { id: 'referral', label: 'Record referral', run: () => void runAction('referral.record') },
    { id: 'followUp', label: 'Add follow-up', run: () => void runAction('followUp.add') },
    archivedAt === null
      ? { id: 'archive', label: 'Archive person', run: () => void runAction('contact.archive') }
      : {
          id: 'unarchive',
          label: 'Bring back person',
          run: () => attempt(call('contacts.unarchive', { contactId })),
        },
    { id: 'merge', label: 'Merge with another person', run: () => void runAction('contact.merge') },
    { id: 'remove', label: 'Remove person', run: () => void runAction('contact.remove') },
  ];
  return lines.map((line) => ({ ...line, changes: true }));
}
