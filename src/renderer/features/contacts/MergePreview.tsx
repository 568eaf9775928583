import { useMemo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { comesAlong } from '../../../core/contacts/comesAlong.ts';
import { contradictions, type MergeGroup } from '../../../core/contacts/mergedFields.ts';
import type { Contact } from '../../../core/contacts/model.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './MergePreview.module.css';
import { groupWords, sayComesAlong, sayGroup } from './mergeWords.ts';

/** Two people side by side: what to choose between, and what comes along. */
export function MergePreview({
  kept,
  merged,
  taken,
  onTakenChange,
}: {
  kept: Contact;
  merged: Contact;
  /** What is taken from the merged one. */
  taken: readonly MergeGroup[];
  onTakenChange: (taken: readonly MergeGroup[]) => void;
}) {
  const notebook = useNotebook();
  const groups = contradictions(kept, merged);
  const counts = useMemo(() => comesAlong(notebook, merged.contactId), [notebook, merged]);
  const name = (taken.includes('displayName') ? merged : kept).displayName;
  const choose = (group: MergeGroup, isTaken: boolean) => {
    const others = taken.filter((other) => other !== group);
    onTakenChange(isTaken ? [...others, group] : others);
  };
  return (
    <>
      {groups.length === 0 ? null : (
        <div className={styles.rows}>
          <div className={styles.row} aria-hidden>
            <span />
            <span className={styles.head}>This person</span>
            <span className={styles.head}>The other</span>
          </div>
          {groups.map((group) => (
            <GroupChoice
              key={group}
              label={groupWords[group]}
              own={sayGroup(kept, group)}
              other={sayGroup(merged, group)}
              isTaken={taken.includes(group)}
              onChange={(isTaken) => choose(group, isTaken)}
            />
          ))}
        </div>
      )}
      <p className={styles.words}>
        {sayComesAlong(counts, name)} What only one of them has is kept, and so are the notes, tags,
        addresses and numbers of both.
      </p>
    </>
  );
}

function GroupChoice({
  label,
  own,
  other,
  isTaken,
  onChange,
}: {
  label: string;
  own: string;
  other: string;
  isTaken: boolean;
  onChange: (isTaken: boolean) => void;
}) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      className={styles.row ?? ''}
      value={isTaken ? 'other' : 'own'}
      onChange={(value) => onChange(value === 'other')}
    >
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <SideChoice value="own" text={own} />
      <SideChoice value="other" text={other} />
    </RadioGroup>
  );
}

function SideChoice({ value, text }: { value: 'own' | 'other'; text: string }) {
  return (
    <Radio value={value} className={styles.side ?? ''}>
      <span className={styles.mark} aria-hidden />
      <span className={styles.text} dir="auto">
        {text}
      </span>
    </Radio>
  );
}
