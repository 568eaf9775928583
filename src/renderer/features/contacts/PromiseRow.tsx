import type { PromiseRecord } from '../../../core/follow-ups/model.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { call } from '../../transport/client.ts';
import { openCalendarSheet } from '../calendar/calendarSheet.ts';
import { DatedRow } from './DatedRow.tsx';

const toCalendar = (promiseId: string) => ({
  id: 'calendar',
  label: 'Save for a calendar…',
  run: () => openCalendarSheet({ what: 'promise', promiseId }),
});

const sideWords = { mine: 'I promised', theirs: 'They promised' };

const removed = sayRemoved('the promise');

/** One promise: whose it is, what, by when, and whether it is kept. */
export function PromiseRow({
  promise,
  isSideSaid = false,
}: {
  promise: PromiseRecord;
  /** Whether it stands below words that say whose it is. */
  isSideSaid?: boolean;
}) {
  const { promiseId, whose } = promise;
  const update = (fields: Partial<Pick<PromiseRecord, 'text' | 'dueOn' | 'whose'>>) =>
    call('promises.update', { promiseId, fields });
  const turned = whose === 'mine' ? 'theirs' : 'mine';
  return (
    <DatedRow
      text={promise.text}
      aside={isSideSaid ? '' : sideWords[whose]}
      dueOn={promise.dueOn}
      isDueRequired={false}
      isClosed={promise.keptAt !== null}
      onText={(text) => update({ text })}
      onDue={(dueOn) => attempt(update({ dueOn }))}
      onTick={(isKept) => attempt(call('promises.setKept', { promiseId, isKept }))}
      menu={[
        ...(whose === 'mine' && promise.dueOn !== null && promise.keptAt === null
          ? [toCalendar(promiseId)]
          : []),
        {
          id: 'turn',
          changes: true,
          label: whose === 'mine' ? 'It was their promise' : 'It was my promise',
          run: () => attempt(update({ whose: turned })),
        },
        {
          id: 'remove',
          changes: true,
          label: 'Remove',
          run: () => void attemptWithUndo('promises.remove', { promiseId }, removed),
        },
      ]}
    />
  );
}
