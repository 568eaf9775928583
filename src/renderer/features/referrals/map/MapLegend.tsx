import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { markKinds, markWords } from '../../../../core/referrals/mapMarks.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Map.module.css';
import { Mark } from './Mark.tsx';

const lines = [
  { className: styles.link, words: 'Named by, the one to mention' },
  { className: styles.secondLink, words: 'Also named by' },
  { className: styles.litLink, words: 'The way to the chosen one' },
];

/** What marks and lines of the map mean. */
export function MapLegend() {
  return (
    <DialogTrigger>
      <Button look="quiet">Legend</Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <Dialog className={styles.dialog ?? ''} aria-label="Legend">
          <div className={styles.legend}>
            {markKinds.map((kind) => (
              <LegendLine key={kind} picture={<Mark kind={kind} />} words={markWords[kind]} />
            ))}
            {lines.map(({ className, words }) => (
              <LegendLine key={words} picture={<Line className={className} />} words={words} />
            ))}
            <LegendLine picture={<span className={styles.end} />} words="Leads no further" />
            <LegendLine
              picture={<span className={styles.toggle} data-toggle="+12" />}
              words="So many are hidden behind it"
            />
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function LegendLine({ picture, words }: { picture: React.ReactNode; words: string }) {
  return (
    <>
      <span className={styles.picture}>{picture}</span>
      <span>{words}</span>
    </>
  );
}

function Line({ className }: { className: string | undefined }) {
  return (
    <svg className={styles.legendLine} viewBox="0 0 32 8" aria-hidden="true">
      <path d="M0 4H32" className={className} />
    </svg>
  );
}
