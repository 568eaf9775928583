import { useMemo } from 'react';
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components';
import { formatClock } from '../../../core/dates.ts';
import type { BackupInfo } from '../../../core/safekeeping/model.ts';
import { localTimeZone, today } from '../../app/dayWords.ts';
import {
  placeWords,
  reasonWords,
  sayAllCounts,
  sayCounts,
  sayEarlier,
  sayExactly,
} from '../../app/safekeepingWords.ts';
import { joinWords } from '../../ui/joinWords.ts';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { EarlierButtons, lookAt } from './EarlierButtons.tsx';
import styles from './EarlierList.module.css';
import { groupBackups } from './groupBackups.ts';

/** Every backup under the day it was made on. Enter looks at one. */
export function BackupDays({
  backups,
  onRestored,
}: {
  backups: readonly BackupInfo[];
  onRestored: () => void;
}) {
  const timeZone = localTimeZone();
  const day = today();
  const days = useMemo(() => groupBackups(backups, timeZone, day), [backups, timeZone, day]);
  return (
    <GridList
      aria-label="Backups"
      className={styles.list ?? ''}
      keyboardNavigationBehavior="tab"
      onAction={(id) => lookAt({ backupId: String(id) })}
    >
      {days.map(({ day: madeOn, title, backups: made }) => (
        <GridListSection key={madeOn} id={madeOn} className={styles.group ?? ''}>
          <GridListHeader className={styles.heading ?? ''}>{title}</GridListHeader>
          {made.map((backup) => (
            <BackupRow key={backup.backupId} backup={backup} onRestored={onRestored} />
          ))}
        </GridListSection>
      ))}
    </GridList>
  );
}

function BackupRow({ backup, onRestored }: { backup: BackupInfo; onRestored: () => void }) {
  const { backupId, madeAt, reason, changes, counts, place } = backup;
  const timeZone = localTimeZone();
  const title = sayEarlier(madeAt, timeZone, today());
  const what = changes.length > 0 ? changes.join(', ') : reasonWords[reason];
  const why = changes.length > 0 ? reasonWords[reason] : '';
  return (
    <GridListItem id={backupId} textValue={`${title}, ${what}`} className={styles.row ?? ''}>
      <time className={styles.time} dateTime={madeAt} title={sayExactly(madeAt, timeZone)}>
        {formatClock(madeAt, timeZone)}
      </time>
      <span className={styles.words}>
        <span className={styles.what} dir="auto">
          {what}
        </span>
        <span className={styles.facts} title={sayAllCounts(counts)}>
          {joinWords(why, sayCounts(counts), placeWords[place])}
        </span>
      </span>
      <OwnPresses className={`${styles.buttons} ${styles.onHover}`}>
        <EarlierButtons what={{ backupId }} title={title} onRestored={onRestored} />
      </OwnPresses>
    </GridListItem>
  );
}
