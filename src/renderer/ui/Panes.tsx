import type { ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import styles from './Panes.module.css';

/** A list beside a page; the line between them can be dragged and is remembered. */
export function Panes({ list, children }: { list: ReactNode; children: ReactNode }) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: 'askbook.panes',
    storage: localStorage,
  });
  return (
    <Group
      className={styles.group ?? ''}
      defaultLayout={defaultLayout}
      onLayoutChanged={onLayoutChanged}
    >
      <Panel
        id="list"
        className={styles.list ?? ''}
        defaultSize="300px"
        minSize="220px"
        maxSize="50%"
      >
        {list}
      </Panel>
      <Separator className={styles.line ?? ''} aria-label="Width of the list" />
      <Panel id="page" className={styles.page ?? ''} minSize="40%">
        {children}
      </Panel>
    </Group>
  );
}

/** The page of one thing: scrolls by itself and keeps its lines short enough to read. */
export function Page({ children, label }: { children: ReactNode; label: string }) {
  return (
    <main className={styles.scroll} aria-label={label}>
      <div className={styles.sheet}>{children}</div>
    </main>
  );
}

/** The head of a list pane: its name and what can be done there, its search and filters. */
export function ListHeader({
  title,
  count,
  actions,
  children,
}: {
  title: string;
  count?: number;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={styles.listHeader}>
      <div className={styles.listTitleRow}>
        <h1 className={styles.listTitle}>{title}</h1>
        {count === undefined ? null : <span className={styles.count}>{count}</span>}
        <span className={styles.listActions}>{actions}</span>
      </div>
      {children}
    </header>
  );
}
