import type { PathPlace } from '../../../core/referrals/pathWords.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import styles from './PathLine.module.css';

/** The way from me to somebody; everybody on it but the last one is a link. Cut short it shows both of its ends. */
export function PathLine({
  places,
  isShort = false,
}: {
  places: readonly PathPlace[];
  isShort?: boolean;
}) {
  const hidden = isShort && places.length > most ? places.length - most + 1 : 0;
  const first = hidden === 0 ? places : places.slice(0, 1);
  const steps = (some: readonly PathPlace[]) =>
    some.map((place) => (
      <Step key={place.contactId ?? 'name'} place={place} isLast={place === places.at(-1)} />
    ));
  return (
    <p className={styles.path}>
      <span className={styles.step}>Me</span>
      {steps(first)}
      {hidden === 0 ? null : (
        <>
          <span className={styles.step}>
            <Arrow />… {hidden} more
          </span>
          {steps(places.slice(1 + hidden))}
        </>
      )}
    </p>
  );
}

/** So many people of a way are shown where it is cut short. */
const most = 6;

function Step({ place, isLast }: { place: PathPlace; isLast: boolean }) {
  const { contactId, name, remark } = place;
  return (
    <span className={styles.step}>
      <Arrow />
      {contactId === null || isLast ? (
        <bdi className={styles.here}>{name}</bdi>
      ) : (
        <PersonLink contactId={contactId} />
      )}
      {remark === '' ? null : ` (${remark})`}
    </span>
  );
}

function Arrow() {
  return (
    <>
      <span className={styles.arrow} aria-hidden>
        ›
      </span>{' '}
    </>
  );
}
