import { navigate } from '../../app/navigation.ts';
import { Page } from '../../ui/Panes.tsx';
import { ViewControls } from '../../ui/readOnly.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Backups } from './Backups.tsx';
import styles from './HistoryPage.module.css';
import { RemovedList } from './RemovedList.tsx';

const views = [
  { id: 'backups', label: 'Backups' },
  { id: 'removed', label: 'Removed' },
] as const;

/** What the notebook was before: its backups, and what was removed from it. */
export function HistoryPage({ view }: { view: 'backups' | 'removed' }) {
  return (
    <Page label="History">
      <header className={styles.header}>
        <h1 className={styles.title}>History</h1>
        <ViewControls>
          <Segments
            label="Show"
            isLabelHidden
            value={view}
            options={views}
            onChange={(next) => navigate({ page: 'history', view: next })}
          />
        </ViewControls>
      </header>
      {view === 'backups' ? <Backups /> : <RemovedList />}
    </Page>
  );
}
