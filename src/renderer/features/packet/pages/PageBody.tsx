import styles from './paper.module.css';
import type { Look, Part, TableFrame } from './piece.ts';

/** Pieces below each other as they stand on a page; rows of one table stand in one, under its head. */
export function PageBody({ parts }: { parts: readonly Part[] }) {
  return stretches(parts).map(({ table, parts: own, start }) =>
    table === null ? (
      own.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity and hold no state
        <Standing key={start + place} part={part} />
      ))
    ) : (
      <Table key={start} table={table} rows={own} />
    ),
  );
}

/** What is no paragraph: headings, rules and lines to write on. */
const notParagraphs = new Set<Look>([
  'title',
  'longTitle',
  'chapter',
  'section',
  'question',
  'coverRule',
  'gapAfterRule',
  'ruled',
  'ruledAnswer',
]);

function Standing({ part: { piece, slice } }: { part: Part }) {
  const Element = notParagraphs.has(piece.look) ? 'div' : 'p';
  return (
    <Element className={styles[piece.look]} data-piece>
      {piece.draw(slice)}
    </Element>
  );
}

function Table({ table, rows }: { table: TableFrame; rows: readonly Part[] }) {
  return (
    <table className={styles.table} aria-label={table.label || undefined}>
      <colgroup>
        {table.columns.map(({ label, share }) => (
          <col key={label} width={`${share}%`} />
        ))}
      </colgroup>
      {table.hasHead ? (
        <thead>
          <tr>
            {table.columns.map(({ label }) => (
              <th key={label} scope="col" className={styles.head}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody className={styles[table.rowLook]}>
        {rows.map(({ piece, slice }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity and hold no state
          <tr key={place} data-piece>
            {piece.draw(slice)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Stretch = { table: TableFrame | null; parts: Part[]; start: number };

function stretches(parts: readonly Part[]): Stretch[] {
  const found: Stretch[] = [];
  parts.forEach((part, start) => {
    const last = found.at(-1);
    if (last && last.table === part.piece.table) last.parts.push(part);
    else found.push({ table: part.piece.table, parts: [part], start });
  });
  return found;
}
