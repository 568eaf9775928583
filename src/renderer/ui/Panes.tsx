import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useRoute } from '../app/navigation.ts';
import styles from './Panes.module.css';

/** Whether a page stands beside a list, inside the main landmark of both. */
const PanesContext = createContext(false);

/** A list beside a page; the line between them can be dragged and is remembered. */
export function Panes({ list, children }: { list: ReactNode; children: ReactNode }) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: 'askbook.panes',
    storage: localStorage,
  });
  // One main for both panes, so that the line between them lies in a landmark too.
  return (
    <main className={styles.whole}>
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
          <PanesContext value={true}>{children}</PanesContext>
        </Panel>
      </Group>
    </main>
  );
}

/** How far down each place was read, for coming back to it. */
const scrollTops = new Map<string, number>();

/** The page of one thing: scrolls by itself and keeps its lines short enough to read. */
export function Page({ children, label }: { children: ReactNode; label: string }) {
  const Landmark = useContext(PanesContext) ? 'section' : 'main';
  const place = JSON.stringify(useRoute());
  const scrolled = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (scrolled.current) scrolled.current.scrollTop = scrollTops.get(place) ?? 0;
  }, [place]);
  return (
    <Landmark
      className={styles.scroll}
      aria-label={label}
      ref={scrolled}
      onScroll={(event) => scrollTops.set(place, event.currentTarget.scrollTop)}
    >
      <div className={styles.sheet}>{children}</div>
    </Landmark>
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
