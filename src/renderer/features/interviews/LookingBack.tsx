import { useMemo } from 'react';
import type { Interview, SelfReview } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { FieldList } from '../../ui/FieldList.tsx';
import { Section } from '../../ui/Section.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import { Chemistry } from './Chemistry.tsx';
import styles from './LookingBack.module.css';

const texts = [
  {
    field: 'learned',
    label: 'What I learned',
    placeholder: 'About the work, the field, the people',
  },
  { field: 'fit', label: 'How the work fits me', placeholder: 'What I would like, and what not' },
  {
    field: 'advice',
    label: 'Advice I will act on',
    placeholder: 'Goes into the thank-you',
  },
  { field: 'wentWell', label: 'What went well', placeholder: 'What I want to do again' },
] as const;

/** Answers whether anything was written down about how an interview went. */
export function hasLookedBack({ resources, selfReview }: Interview): boolean {
  const { improvements, learned, fit, wentWell, advice, chemistry } = selfReview;
  if (chemistry !== null) return true;
  return (
    resources.length + improvements.length > 0 || `${learned}${fit}${wentWell}${advice}` !== ''
  );
}

/** What I make of an interview once it is over. */
export function LookingBack({ interview }: { interview: Interview }) {
  const { interviewId, selfReview } = interview;
  const save = (fields: Partial<Omit<SelfReview, 'improvements'>>) =>
    call('interviews.updateSelfReview', { interviewId, fields });
  return (
    <Section title="Looking back">
      <div className={styles.texts}>
        <Chemistry interview={interview} />
        {texts.map(({ field, label, placeholder }) => (
          <EditableText
            key={field}
            label={label}
            isMultiline
            look="content"
            value={selfReview[field]}
            placeholder={placeholder}
            onSave={(text) => save({ [field]: text })}
          />
        ))}
        <Improvements interview={interview} />
      </div>
    </Section>
  );
}

type Line = { improvementId: string | null; text: string };

function Improvements({ interview }: { interview: Interview }) {
  const { interviewId } = interview;
  const { improvements } = interview.selfReview;
  const lines = useMemo(
    () => improvements.map(({ improvementId, text }): Line => ({ improvementId, text })),
    [improvements],
  );
  const change = useLatest<Line[]>(lines, (next) =>
    call('interviews.setImprovements', { interviewId, improvements: next }),
  );
  const tick = (improvementId: string, isImproved: boolean) =>
    attempt(call('interviews.tickImprovement', { interviewId, improvementId, isImproved }));
  return (
    <FieldList
      label="Do differently next time"
      noun="thing to do differently"
      look="content"
      lines={improvements.map(({ improvementId, text, improvedAt }) => ({
        id: improvementId,
        text,
        aside: (
          <Tick
            label={`Improved: ${text}`}
            isSelected={improvedAt !== null}
            onChange={(isImproved) => tick(improvementId, isImproved)}
          >
            Improved
          </Tick>
        ),
      }))}
      onAdd={(text) => attempt(change((before) => [...before, { improvementId: null, text }]))}
      onChange={(id, text) =>
        change((before) => before.map((one) => (one.improvementId === id ? { ...one, text } : one)))
      }
      onRemove={(id) =>
        attempt(change((before) => before.filter(({ improvementId }) => improvementId !== id)))
      }
    />
  );
}
