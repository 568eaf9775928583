import type { Interview } from '../../../core/interviews/model.ts';
import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { Section } from '../../ui/Section.tsx';

/** What I take away from an interview, in my own words. */
export function TakeAway({ interview }: { interview: Interview }) {
  const { interviewId, summary } = interview;
  return (
    <Section title="What I take away">
      <EditableText
        label="What I take away"
        isLabelHidden
        isMultiline
        look="content"
        minLines={2}
        value={summary}
        placeholder="In two or three sentences"
        onSave={(text) => call('interviews.writeSummary', { interviewId, text })}
      />
    </Section>
  );
}
