import { formatDay } from '../../../core/dates.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import { followUpKindWords } from '../../../core/words.ts';
import { dueWords } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { hasDraft } from '../referrals/ReportSheet.tsx';
import styles from './TodayPage.module.css';
import { placeOf } from './todayLists.ts';

/** One thing to do; what is left of a talk itself leads to where it is done. */
export function FollowUpRow({
  followUp,
  today,
  onDraft,
}: {
  followUp: FollowUp;
  today: string;
  onDraft: (followUpId: string) => void;
}) {
  const notebook = useNotebook();
  const { followUpId, contactId, dueOn, kind, text } = followUp;
  const name = notebook.contacts[contactId]?.displayName ?? '';
  const place = placeOf(followUp, notebook);
  const { words, tone } = dueWords(dueOn, today);
  return (
    <li className={styles.row}>
      <Tick
        isSelected={false}
        label={`Done: ${text}`}
        onChange={() => attempt(call('followUps.close', { followUpId, as: 'done' }))}
      />
      <span className={styles.text}>
        {place === null ? text : <RowLink onPress={() => navigate(place)}>{text}</RowLink>}
      </span>
      {hasDraft(notebook, followUp) ? (
        <Button
          look="quiet"
          aria-label={`Draft: ${text}`}
          onPress={() => onDraft(followUp.followUpId)}
        >
          Draft
        </Button>
      ) : null}
      <RowLink onPress={() => navigate({ page: 'people', contactId })}>{name}</RowLink>
      <span className={styles.kind}>{followUpKindWords[kind]}</span>
      <span title={formatDay(dueOn)}>
        <Pill tone={tone}>{words}</Pill>
      </span>
    </li>
  );
}
