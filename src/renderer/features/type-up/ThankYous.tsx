import type { FormTableBlock } from '../../../core/packet/outline.ts';
import styles from './Paper.module.css';

/** Whom to thank and by when, as printed; they stand on the list of things to do. */
export function ThankYous({ table }: { table: FormTableBlock }) {
  // What was sent is ticked on the list of things to do, not here.
  const isText = (place: number) => table.rows.every((row) => row[place]?.boxes.length === 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {table.columns
            .filter((_, place) => isText(place))
            .map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table have no other name
          <tr key={index}>
            {row.map(({ text }, place) =>
              isText(place) ? (
                <td key={table.columns[place]?.label} dir="auto">
                  {text}
                </td>
              ) : null,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
