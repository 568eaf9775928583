import type { Cue, PlannedQuestion } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldList, TextList } from '../../ui/FieldList.tsx';
import { QuestionDetails } from '../../ui/QuestionDetails.tsx';
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
  const { remove, saveForLater } = usePlan();
  const save = questionSaver(item.interviewId, item.id);
  return (
    <QuestionDetails
      question={question}
      save={save}
      above={<Cues cues={question.cues} save={save} />}
      lists={
        <>
          <TextList
            label="Probes"
            noun="probe"
            texts={question.probes}
            onSave={(probes) => save({ probes })}
          />
          <Parts parts={question.parts} save={save} />
        </>
      }
      foot={
        <div className={styles.foot}>
          <Segments
            label={`Outcome of ${code}`}
            isLabelHidden
            value={question.outcome}
            options={outcomes}
            onChange={(outcome) => attempt(save({ outcome }))}
          />
          <span className={styles.actions}>
            <Button changes look="quiet" onPress={() => saveForLater(item.id)}>
              Save {code} for in person
            </Button>
            <Button changes look="quiet" onPress={() => remove(item.id)}>
              Remove {code}
            </Button>
          </span>
        </div>
      }
    />
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
