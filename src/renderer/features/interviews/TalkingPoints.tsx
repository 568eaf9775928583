import type { Interview, TalkingPoint } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { FieldList } from '../../ui/FieldList.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLatest } from '../../ui/useLatest.ts';

type Point = Omit<TalkingPoint, 'talkingPointId'> & { talkingPointId: string | null };

/** What I want to say or offer. */
export function TalkingPoints({ interview }: { interview: Interview }) {
  const { interviewId } = interview;
  const change = useLatest<Point[]>(interview.talkingPoints, (talkingPoints) =>
    call('interviews.setTalkingPoints', { interviewId, talkingPoints }),
  );
  return (
    <Section title="What I want to say">
      <FieldList
        label="What I want to say"
        isLabelHidden
        noun="talking point"
        look="content"
        lines={interview.talkingPoints.map(({ talkingPointId, text }) => ({
          id: talkingPointId,
          text,
        }))}
        onAdd={(text) => attempt(change((before) => [...before, { talkingPointId: null, text }]))}
        onChange={(id, text) =>
          change((before) =>
            before.map((point) => (point.talkingPointId === id ? { ...point, text } : point)),
          )
        }
        onRemove={(id) =>
          attempt(change((before) => before.filter((point) => point.talkingPointId !== id)))
        }
      />
    </Section>
  );
}
