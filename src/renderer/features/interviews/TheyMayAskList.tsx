import type { Interview, TheyMayAsk } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { AddLine } from '../../ui/AddLine.tsx';
import { MayAskRow } from '../../ui/MayAskRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLatest } from '../../ui/useLatest.ts';

type Asked = Omit<TheyMayAsk, 'theyMayAskId'> & { theyMayAskId: string | null };

/** Questions they may put to me, with my prepared answers; for a job interview, or once there are some. */
export function TheyMayAskList({ interview }: { interview: Interview }) {
  const { interviewId, theyMayAsk, kind } = interview;
  const change = useLatest<Asked[]>(theyMayAsk, (next) =>
    call('interviews.setTheyMayAsk', { interviewId, theyMayAsk: next }),
  );
  if (theyMayAsk.length === 0 && kind !== 'job') return null;
  const set = (id: string, update: (asked: Asked) => Asked) =>
    change((before) => before.map((asked) => (asked.theyMayAskId === id ? update(asked) : asked)));
  return (
    <Section title="They may ask me" aside="With the answers I have prepared">
      {theyMayAsk.map(({ theyMayAskId, text, answerPoints }, index) => (
        <MayAskRow
          key={theyMayAskId}
          name={`Question ${index + 1} they may ask`}
          text={text}
          answerPoints={answerPoints}
          onText={(next) => set(theyMayAskId, (asked) => ({ ...asked, text: next }))}
          onAnswer={(update) =>
            set(theyMayAskId, (asked) => ({ ...asked, answerPoints: update(asked.answerPoints) }))
          }
          onRemove={() =>
            attempt(
              change((before) => before.filter((asked) => asked.theyMayAskId !== theyMayAskId)),
            )
          }
        />
      ))}
      <AddLine
        label="Type a question they may ask, then Enter"
        look="content"
        onAdd={(text) =>
          attempt(change((before) => [...before, { theyMayAskId: null, text, answerPoints: [] }]))
        }
      />
    </Section>
  );
}
