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
import { keysShown, runAction } from '../../app/commands.ts';
import { replaceRoute } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { IconButton } from '../../ui/Button.tsx';
import pane from '../../ui/ListPane.module.css';
import { ListPane } from '../../ui/ListPane.tsx';
import { ListHeader } from '../../ui/Panes.tsx';
import { useStableItems } from '../../ui/useStableItems.ts';
import styles from './InterviewsPage.module.css';
import { groupInterviews, type InterviewItem, interviewItems } from './listInterviews.ts';

/** The list pane: every interview, what is ahead first. */
export function InterviewList({ selectedId }: { selectedId: string | null }) {
  const notebook = useNotebook();
  const items = useStableItems(interviewItems(notebook));
  const groups = useMemo(() => groupInterviews(items), [items]);
  const count = items.length;
  return (
    <ListPane label="All interviews">
      <ListHeader
        title="Interviews"
        count={count}
        actions={
          <IconButton
            changes
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
            className={pane.list ?? ''}
            items={groups}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={selectedId === null ? [] : [selectedId]}
            onSelectionChange={(keys) => {
              const [interviewId] = keys === 'all' ? [] : keys;
              if (interviewId === undefined) return;
              replaceRoute({ page: 'interviews', interviewId: String(interviewId) });
            }}
          >
            {({ id, title, items: inGroup }) => (
              <ListBoxSection id={id}>
                <Header className={styles.group ?? ''}>{title}</Header>
                <Collection items={inGroup}>{line}</Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Virtualizer>
      )}
    </ListPane>
  );
}

const line = ({ id, names, facts }: InterviewItem) => (
  <ListBoxItem id={id} textValue={`${names}, ${facts}`} className={`${pane.item} ${styles.item}`}>
    <span className={styles.names}>{names}</span>
    <span className={styles.facts}>{facts}</span>
  </ListBoxItem>
);
