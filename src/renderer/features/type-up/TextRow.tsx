import type { Interview } from '../../../core/interviews/model.ts';
import type { TextBlock } from '../../../core/type-up/typeUpOutline.ts';
import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import styles from './Paper.module.css';

const placeholders: Record<TextBlock['about'], string> = {
  freeNote: 'Whatever answers no question',
  summary: 'In two or three sentences',
  learned: 'About the work, the field, the people',
  fit: 'What I would like, and what not',
  advice: 'Goes into the thank-you',
  wentWell: 'What I want to do again',
};

/** A text of its own: what came up, what I take away, how it went. */
export function TextRow({ interview, block }: { interview: Interview; block: TextBlock }) {
  const { about, heading, row } = block;
  return (
    <div data-row={row.rowId} className={styles.answer}>
      <EditableText
        label={heading}
        isLabelHidden
        isMultiline
        look="content"
        minLines={about === 'freeNote' ? 5 : 2}
        value={textOf(interview, about)}
        placeholder={placeholders[about]}
        onSave={(text) => save(interview.interviewId, about, text)}
      />
    </div>
  );
}

function textOf(interview: Interview, about: TextBlock['about']): string {
  if (about === 'freeNote' || about === 'summary') return interview[about];
  return interview.selfReview[about];
}

function save(interviewId: string, about: TextBlock['about'], text: string): Promise<unknown> {
  switch (about) {
    case 'freeNote':
      return call('interviews.writeNote', { interviewId, text });
    case 'summary':
      return call('interviews.writeSummary', { interviewId, text });
    default:
      return call('interviews.updateSelfReview', { interviewId, fields: { [about]: text } });
  }
}
