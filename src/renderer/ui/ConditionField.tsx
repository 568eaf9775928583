import { X } from 'lucide-react';
import type { Condition } from '../../core/question-bank/model.ts';
import { AddLine } from './AddLine.tsx';
import { IconButton } from './Button.tsx';
import { Choice, type Option } from './Choice.tsx';
import styles from './ConditionField.module.css';
import { EditableText } from './EditableText.tsx';
import field from './Field.module.css';
import lineStyles from './FieldList.module.css';
import { useReadOnly } from './readOnly.tsx';

type Kind = 'fact' | Condition['wanted'];

const kinds: readonly Option<Kind>[] = [
  { id: 'fact', label: 'Ask if it is so' },
  { id: 'heard', label: 'Ask if they said' },
  { id: 'not_heard', label: 'Ask if they did not say' },
];

/** When to ask a question: what must be so, or what was or was not said. */
export function ConditionField({
  condition,
  onChange,
}: {
  condition: Condition | null;
  onChange: (condition: Condition | null) => Promise<unknown>;
}) {
  const isReadOnly = useReadOnly();
  if (condition === null) {
    if (isReadOnly) return null;
    return (
      <div className={lineStyles.group}>
        <span className={field.label} aria-hidden>
          Condition
        </span>
        <AddLine
          label="Add a condition, such as “It is a new position”"
          onAdd={(text) => void onChange({ kind: 'fact', text, cue: '', wanted: 'heard' })}
        />
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <Choice
        label="Condition"
        value={condition.kind === 'fact' ? 'fact' : condition.wanted}
        options={kinds}
        onChange={(kind) =>
          void onChange(
            kind === 'fact'
              ? { ...condition, kind, cue: '', wanted: 'heard' }
              : { ...condition, kind: 'heard', wanted: kind },
          )
        }
      />
      <EditableText
        label="What must hold"
        isWrapped
        isLabelHidden
        isRequired
        value={condition.text}
        onSave={(text) => onChange({ ...condition, text })}
      />
      {condition.kind === 'heard' ? (
        <EditableText
          label="Cue it hangs on"
          isWrapped
          isLabelHidden
          value={condition.cue}
          placeholder="Cue it hangs on"
          onSave={(cue) => onChange({ ...condition, cue: cue.trim() })}
        />
      ) : null}
      <IconButton
        changes
        icon={X}
        size={14}
        label="Remove condition"
        onPress={() => void onChange(null)}
      />
    </div>
  );
}
