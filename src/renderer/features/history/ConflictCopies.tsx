import { GridList, GridListItem } from 'react-aria-components';
import type { ConflictCopy } from '../../../core/safekeeping/model.ts';
import { localTimeZone, today } from '../../app/dayWords.ts';
import { sayAllCounts, sayCounts, sayMoment } from '../../app/safekeepingWords.ts';
import { joinWords } from '../../ui/joinWords.ts';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { Section } from '../../ui/Section.tsx';
import { EarlierButtons, lookAt } from './EarlierButtons.tsx';
import styles from './EarlierList.module.css';

/** The copies a sync program or a person put beside the notebook; nothing when there are none. */
export function ConflictCopies({
  copies,
  onRestored,
}: {
  copies: readonly ConflictCopy[];
  onRestored: () => void;
}) {
  if (copies.length === 0) return null;
  return (
    <Section title="Copies beside the notebook" aside={String(copies.length)}>
      <p className={styles.about}>
        A sync program makes such a copy when the notebook was changed in two places. Nothing of it
        was taken over.
      </p>
      <GridList
        aria-label="Copies beside the notebook"
        className={styles.list ?? ''}
        keyboardNavigationBehavior="tab"
        onAction={(id) => lookAt({ fileName: String(id) })}
        disabledKeys={copies.filter(({ state }) => state !== 'good').map((copy) => copy.fileName)}
      >
        {copies.map((copy) => (
          <CopyRow key={copy.fileName} copy={copy} onRestored={onRestored} />
        ))}
      </GridList>
    </Section>
  );
}

const stateWords = { newer: 'Written by a newer Askbook', damaged: 'Cannot be read' };

function CopyRow({ copy, onRestored }: { copy: ConflictCopy; onRestored: () => void }) {
  const { fileName, changedAt, state, counts } = copy;
  const timeZone = localTimeZone();
  return (
    <GridListItem id={fileName} textValue={fileName} className={styles.row ?? ''}>
      <span className={styles.words}>
        <span className={styles.what} dir="auto">
          {fileName}
        </span>
        <span className={styles.facts} title={counts === null ? undefined : sayAllCounts(counts)}>
          {joinWords(
            `Changed ${sayMoment(changedAt, timeZone, today())}`,
            counts === null ? '' : sayCounts(counts),
            state === 'good' ? '' : stateWords[state],
          )}
        </span>
      </span>
      {state === 'good' ? (
        <OwnPresses className={styles.buttons ?? ''}>
          <EarlierButtons
            what={{ fileName }}
            title={`the copy “${fileName}”`}
            onRestored={onRestored}
          />
        </OwnPresses>
      ) : null}
    </GridListItem>
  );
}
