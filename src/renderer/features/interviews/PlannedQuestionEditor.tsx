import type { Cue, PlannedQuestion } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { ConditionField } from '../../ui/ConditionField.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { FieldList, TextList } from '../../ui/FieldList.tsx';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import { CueMarks } from './CueMarks.tsx';
import styles from './PlannedQuestionEditor.module.css';
import { usePlan } from './planContext.ts';
import type { PlanItem } from './planItems.ts';
import { type QuestionFields, questionSaver } from './updateQuestion.ts';

type Save = (fields: QuestionFields) => Promise<unknown>;

const outcomes: { id: PlannedQuestion['outcome']; label: string }[] = [
  { id: 'unasked', label: 'Not asked yet' },
  { id: 'asked', label: 'Asked' },
  { id: 'skipped', label: 'Skipped' },
];

/** Everything about a planned question besides its text, rank, minutes and note. */
export function PlannedQuestionEditor({ item }: { item: PlanItem }) {
  const { question, code } = item;
  const { remove } = usePlan();
  const save = questionSaver(item.interviewId, item.id);
  const changeProbes = useLatest(question.probes, (probes) => save({ probes }));
  return (
    <OwnPresses className={styles.editor ?? ''}>
      <Cues cues={question.cues} save={save} />
      <div className={styles.columns}>
        <TextList label="Probes" noun="probe" texts={question.probes} change={changeProbes} />
        <Parts parts={question.parts} save={save} />
        <EditableText
          label="Why I ask"
          isMultiline
          value={question.whyAsk}
          placeholder="What the answer will tell me"
          onSave={(whyAsk) => save({ whyAsk })}
        />
        <EditableText
          label="How to ask it"
          isMultiline
          value={question.guidance}
          placeholder="Such as “Do not ask how much”"
          onSave={(guidance) => save({ guidance })}
        />
        <EditableText
          label="Section"
          value={question.section}
          placeholder="None"
          onSave={(section) => save({ section })}
        />
        <div className={styles.wide}>
          <ConditionField
            condition={question.condition}
            onChange={(condition) => save({ condition })}
          />
        </div>
      </div>
      <div className={styles.foot}>
        <Segments
          label={`Outcome of ${code}`}
          isLabelHidden
          value={question.outcome}
          options={outcomes}
          onChange={(outcome) => attempt(save({ outcome }))}
        />
        <Button look="quiet" onPress={() => remove(item.id)}>
          Remove {code}
        </Button>
      </div>
    </OwnPresses>
  );
}

function Cues({ cues, save }: { cues: Cue[]; save: Save }) {
  const change = useLatest(cues, (next) => save({ cues: next }));
  const set = (cueId: string, fields: Partial<Cue>) =>
    change((before) => before.map((cue) => (cue.cueId === cueId ? { ...cue, ...fields } : cue)));
  return (
    <FieldList
      label="Listen for"
      noun="cue"
      lines={cues.map(({ cueId, text, state }, index) => ({
        id: cueId,
        text,
        aside: (
          <CueMarks
            label={`Cue ${index + 1}`}
            state={state}
            onChange={(next) => attempt(set(cueId, { state: next }))}
          />
        ),
      }))}
      onAdd={(text) =>
        attempt(
          change((before) => [...before, { cueId: crypto.randomUUID(), text, state: 'open' }]),
        )
      }
      onChange={(cueId, text) => set(cueId, { text })}
      onRemove={(cueId) => attempt(change((before) => before.filter((cue) => cue.cueId !== cueId)))}
    />
  );
}

function Parts({ parts, save }: { parts: PlannedQuestion['parts']; save: Save }) {
  const change = useLatest(parts, (next) => save({ parts: next }));
  return (
    <FieldList
      label="Parts with an answer each"
      noun="part"
      lines={parts.map(({ partId, text }) => ({ id: partId, text }))}
      onAdd={(text) =>
        attempt(change((before) => [...before, { partId: crypto.randomUUID(), text, note: '' }]))
      }
      onChange={(partId, text) =>
        change((before) =>
          before.map((part) => (part.partId === partId ? { ...part, text } : part)),
        )
      }
      onRemove={(partId) =>
        attempt(change((before) => before.filter((part) => part.partId !== partId)))
      }
    />
  );
}
