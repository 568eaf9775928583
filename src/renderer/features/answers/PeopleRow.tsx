import type { GridPerson } from '../../../core/answers/model.ts';
import { sayDay } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { joinWords } from '../../ui/joinWords.ts';
import styles from './AnswersGrid.module.css';
import type { ShownParts } from './AnswersGrid.tsx';
import type { Cell } from './gridKeys.ts';
import { type GridLayout, headHeight } from './gridLayout.ts';

/** The row of people above the answers: each leads to the person, each day to the interview. */
export function PeopleRow({
  people,
  isByTopic,
  layout: { questionWidth, personWidth },
  shown,
  active,
}: {
  people: readonly GridPerson[];
  isByTopic: boolean;
  layout: GridLayout;
  shown: ShownParts;
  active: Cell;
}) {
  const tabIndexOf = (column: number) => (active.row === 0 && active.column === column ? 0 : -1);
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.headRow} style={{ height: headHeight }}>
        <th
          scope="col"
          aria-colindex={1}
          tabIndex={tabIndexOf(0)}
          data-cell="0 0"
          className={`${styles.corner} ${styles.cell}`}
          style={{ width: questionWidth, height: headHeight }}
        >
          {isByTopic ? 'Topic' : 'Question'}
        </th>
        {shown.people.map((place) => {
          const person = people[place];
          return person === undefined ? null : (
            <th
              key={person.contact.contactId}
              scope="col"
              aria-colindex={place + 2}
              tabIndex={tabIndexOf(place + 1)}
              data-cell={`0 ${place + 1}`}
              className={`${styles.person} ${styles.cell}`}
              style={{
                left: questionWidth + place * personWidth,
                width: personWidth,
                height: headHeight,
              }}
            >
              <PersonHead person={person} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function PersonHead({ person: { contact, talks } }: { person: GridPerson }) {
  const { contactId, displayName, role, organisation } = contact;
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={styles.name}
        title={displayName}
        dir="auto"
        onClick={() => navigate({ page: 'people', contactId })}
      >
        {displayName}
      </button>
      <p className={styles.place} dir="auto">
        {joinWords(role, organisation)}
      </p>
      <p className={styles.days}>
        {talks.map(({ interviewId, on }, place) => (
          <span key={interviewId}>
            {place === 0 ? '' : ', '}
            <button
              type="button"
              tabIndex={-1}
              className={styles.link}
              onClick={() => navigate({ page: 'interviews', interviewId })}
            >
              {sayDay(on)}
            </button>
          </span>
        ))}
      </p>
    </>
  );
}
