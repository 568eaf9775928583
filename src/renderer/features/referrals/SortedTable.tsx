import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import type { SortOrder } from '../../../core/referrals/sortRows.ts';
import { useGrowing } from '../../ui/useGrowing.ts';
import styles from './ReferralsPage.module.css';

/** One column: what it is called, and how wide it is, in px or as a share of what is left. */
export type TableColumn<C extends string> = { id: C; label: string; width: number | `${number}fr` };

/** What is a share of the width is never narrower than this; then the table scrolls, so that names can be read. */
const leastShare = 160;
const layoutOptions = { rowHeight: 36, headingHeight: 32 };
/** Rows out of sight are not drawn, but have to be known, which costs too. */
const rowsAtOnce = 100;

/** A table that draws only the rows in sight and is sorted by its headings. */
export function SortedTable<T extends { id: string; name: string }, C extends string>({
  label,
  columns,
  rows,
  order,
  onSort,
  cells,
}: {
  label: string;
  columns: readonly TableColumn<C>[];
  rows: readonly T[];
  order: SortOrder<C>;
  onSort: (order: SortOrder<C>) => void;
  /** What a row shows in each column. */
  cells: (row: T) => Record<C, ReactNode>;
}) {
  const drawn = useGrowing(rows, rowsAtOnce, `${order.column} ${order.isDescending}`);
  return (
    <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
      <Table
        aria-label={label}
        className={styles.grid ?? ''}
        sortDescriptor={{
          column: order.column,
          direction: order.isDescending ? 'descending' : 'ascending',
        }}
        onSortChange={({ column, direction }) =>
          onSort({ column: column as C, isDescending: direction === 'descending' })
        }
      >
        <TableHeader>
          {columns.map(({ id, label: name, width }, place) => (
            <Column
              key={id}
              id={id}
              isRowHeader={place === 0}
              allowsSorting
              width={width}
              minWidth={typeof width === 'number' ? width : leastShare}
              className={styles.column ?? ''}
            >
              {({ sortDirection }) => (
                <>
                  <span className={styles.columnName}>{name}</span>
                  {sortDirection === 'ascending' ? <ArrowUp size={12} aria-hidden /> : null}
                  {sortDirection === 'descending' ? <ArrowDown size={12} aria-hidden /> : null}
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody
          items={drawn}
          renderEmptyState={() => <p className={styles.none}>No names here.</p>}
        >
          {(row) => {
            const shown = cells(row);
            return (
              <Row id={row.id} className={styles.gridRow ?? ''}>
                {columns.map(({ id }, place) => (
                  <Cell
                    key={id}
                    className={styles.cell ?? ''}
                    // Typing jumps to a name.
                    {...(place === 0 ? { textValue: row.name } : {})}
                  >
                    {shown[id]}
                  </Cell>
                ))}
              </Row>
            );
          }}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}
