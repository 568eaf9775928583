import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import type { Interview } from '../../../core/interviews/model.ts';
import { modeWords } from '../../../core/words.ts';
import { keysShown, runAction } from '../../app/commands.ts';
import { replaceRoute } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ListHeader } from '../../ui/Panes.tsx';
import styles from './InterviewsPage.module.css';
import { groupInterviews } from './listInterviews.ts';
import { namesOf } from './peopleOf.ts';
import { distanceWords, whenWords } from './whenWords.ts';

/** The list pane: every interview, what is ahead first. */
export function InterviewList({ selectedId }: { selectedId: string | null }) {
  const notebook = useNotebook();
  const groups = useMemo(
    () => groupInterviews(Object.values(notebook.interviews)),
    [notebook.interviews],
  );
  const count = Object.keys(notebook.interviews).length;
  return (
    <>
      <ListHeader
        title="Interviews"
        count={count}
        actions={
          <IconButton
            icon={Plus}
            label="Plan interview"
            keys={keysShown('interview.plan')}
            onPress={() => runAction('interview.plan')}
          />
        }
      />
      {count === 0 ? null : (
        <Virtualizer
          layout={ListLayout}
          layoutOptions={{ rowHeight: 46, headingHeight: 28, padding: 8 }}
        >
          <ListBox
            aria-label="Interviews"
            className={styles.list ?? ''}
            items={groups}
            dependencies={[notebook.contacts]}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={selectedId === null ? [] : [selectedId]}
            onSelectionChange={(keys) => {
              const [interviewId] = keys === 'all' ? [] : keys;
              if (interviewId === undefined) return;
              replaceRoute({ page: 'interviews', interviewId: String(interviewId) });
            }}
          >
            {(group) => (
              <ListBoxSection id={group.status}>
                <Header className={styles.group ?? ''}>{group.title}</Header>
                <Collection items={group.interviews} dependencies={[notebook.contacts]}>
                  {(interview) => (
                    <InterviewItem interview={interview} names={namesOf(notebook, interview)} />
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Virtualizer>
      )}
    </>
  );
}

function InterviewItem({ interview, names }: { interview: Interview; names: string }) {
  const { startsAt, timeZone, mode, status } = interview;
  const isAhead = startsAt !== null && status === 'planned';
  const distance = isAhead
    ? distanceWords(startsAt, timeZone, new Date().toISOString())
    : modeWords[mode];
  const facts = `${whenWords(startsAt, timeZone)} · ${distance}`;
  return (
    <ListBoxItem
      id={interview.interviewId}
      textValue={`${names}, ${facts}`}
      className={styles.item ?? ''}
    >
      <span className={styles.names}>{names}</span>
      <span className={styles.facts}>{facts}</span>
    </ListBoxItem>
  );
}
