import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { type ListedBinEntry, listBin } from '../../../core/bin/listBin.ts';
import { binDays } from '../../../core/bin/model.ts';
import { localTimeZone, today } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt, attemptWithUndo, showNotice } from '../../app/notices.ts';
import { sayExactly, sayMoment } from '../../app/safekeepingWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { joinWords } from '../../ui/joinWords.ts';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { binKindWords, placeOfRestored, sayDaysLeft, sayRestored } from './binWords.ts';
import styles from './EarlierList.module.css';
import page from './HistoryPage.module.css';

/** What was removed lately and can be brought back, what was removed last first. */
export function RemovedList() {
  const { bin } = useNotebook();
  const entries = useMemo(() => listBin({ bin }, new Date().toISOString()), [bin]);
  if (entries.length === 0) {
    return (
      <div className={page.nothing}>
        <EmptyState icon={Trash2} title="Nothing was removed">
          What you remove stays here for {binDays} days and can be brought back.
        </EmptyState>
      </div>
    );
  }
  const empty = () => void attemptWithUndo('bin.empty', {}, 'Emptied');
  return (
    <>
      <div className={page.tools}>
        <p className={page.about}>What you remove stays here for {binDays} days.</p>
        <Button changes onPress={empty}>
          Empty
        </Button>
      </div>
      <div className={styles.group}>
        <GridList
          aria-label="Removed"
          className={styles.list ?? ''}
          keyboardNavigationBehavior="tab"
        >
          {entries.map((entry) => (
            <RemovedRow key={entry.binEntryId} entry={entry} />
          ))}
        </GridList>
      </div>
    </>
  );
}

function RemovedRow({ entry }: { entry: ListedBinEntry }) {
  const { binEntryId, kind, name, removedAt, daysLeft, alsoHolds } = entry;
  const timeZone = localTimeZone();
  const removeForGood = () =>
    void attemptWithUndo('bin.remove', { binEntryId }, `Removed ${name} for good`);
  return (
    <GridListItem id={binEntryId} textValue={name} className={styles.row ?? ''}>
      <span className={styles.words}>
        <span className={styles.what} dir="auto">
          {name}
        </span>
        <span className={styles.facts}>
          {joinWords(
            binKindWords[kind],
            alsoHolds.length > 0 ? `with ${alsoHolds.join(', ')}` : '',
          )}
        </span>
      </span>
      <span className={styles.aside}>
        <span title={sayExactly(removedAt, timeZone)}>
          {sayMoment(removedAt, timeZone, today())}
        </span>
        <span>{sayDaysLeft(daysLeft)}</span>
      </span>
      <OwnPresses className={styles.buttons ?? ''}>
        <Button
          changes
          look="quiet"
          aria-label={`Bring back ${name}`}
          onPress={() => attempt(bringBack(entry))}
        >
          Bring back
        </Button>
        <Button
          changes
          look="quiet"
          aria-label={`Remove for good: ${name}`}
          onPress={removeForGood}
        >
          Remove for good
        </Button>
      </OwnPresses>
    </GridListItem>
  );
}

async function bringBack({ binEntryId, name }: ListedBinEntry): Promise<void> {
  const restored = await call('bin.restore', { binEntryId });
  const place = placeOfRestored(restored);
  const action = place && { label: 'Show', run: () => navigate(place) };
  showNotice(sayRestored(name, restored), 'neutral', { action });
}
