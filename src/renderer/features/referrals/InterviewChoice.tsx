import { useMemo } from 'react';
import { interviewsOfContact } from '../../../core/interviews/interviewsOfContact.ts';
import { modeWords } from '../../../core/words.ts';
import { talkWords } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Choice } from '../../ui/Choice.tsx';

const none = 'none';

/** Chooses the interview a name was given in, among those with the person who gave it; null for none. */
export function InterviewChoice({
  fromContactId,
  interviewId,
  look = 'field',
  onChange,
}: {
  fromContactId: string;
  interviewId: string | null;
  look?: 'field' | 'quiet';
  onChange: (interviewId: string | null) => void;
}) {
  const { interviews } = useNotebook();
  const options = useMemo(() => {
    const talks = interviewsOfContact(interviews, fromContactId)
      .filter(({ status }) => status !== 'cancelled')
      .toSorted((a, b) => (b.startsAt ?? '').localeCompare(a.startsAt ?? ''));
    return [
      { id: none, label: 'Not in an interview' },
      ...talks.map((talk) => ({
        id: talk.interviewId,
        label: `${modeWords[talk.mode]}, ${talkWords(talk)}`,
      })),
    ];
  }, [interviews, fromContactId]);
  if (options.length === 1 && interviewId === null) return null;
  return (
    <Choice
      label="Given in"
      isLabelHidden={look === 'quiet'}
      look={look}
      value={interviewId ?? none}
      options={options}
      onChange={(next) => onChange(next === none ? null : next)}
    />
  );
}
