import { useNotebook } from '../../replica/useReplica.ts';
import { areFew, DrawnLater } from '../../ui/DrawnLater.tsx';
import { ViewControls } from '../../ui/readOnly.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { GiverTable } from './GiverTable.tsx';
import { NameTable } from './NameTable.tsx';
import { ReferralNumbersLine } from './ReferralNumbersLine.tsx';
import styles from './ReferralsPage.module.css';
import { useReferralsView } from './referralsView.ts';

const tables = [
  { id: 'givers', label: 'People who gave names' },
  { id: 'names', label: 'Names' },
] as const;

const filters = [
  { id: 'all', label: 'All' },
  { id: 'open', label: 'Not acted on' },
  { id: 'to_ask', label: 'Permission to be asked' },
  { id: 'set_aside', label: 'Set aside' },
] as const;

/** The referrals as tables: who gave names and what came of them, and every name. */
export function ReferralTable() {
  const [view, keep] = useReferralsView();
  const { contacts, referrals } = useNotebook();
  return (
    <>
      <ReferralNumbersLine />
      <div className={styles.controls}>
        <ViewControls>
          <Segments
            label="Table of"
            isLabelHidden
            value={view.table}
            options={tables}
            onChange={(table) => keep({ table })}
          />
          {view.table === 'names' ? (
            <Segments
              label="Which names"
              isLabelHidden
              value={view.filter}
              options={filters}
              onChange={(filter) => keep({ filter })}
            />
          ) : null}
        </ViewControls>
      </div>
      <DrawnLater key={view.table} isAtOnce={[contacts, referrals].every(areFew)}>
        {view.table === 'givers' ? (
          <GiverTable order={view.giverOrder} onSort={(giverOrder) => keep({ giverOrder })} />
        ) : (
          <NameTable
            filter={view.filter}
            order={view.nameOrder}
            onSort={(nameOrder) => keep({ nameOrder })}
          />
        )}
      </DrawnLater>
    </>
  );
}
