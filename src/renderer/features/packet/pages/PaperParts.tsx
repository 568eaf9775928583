import { createContext, type ReactNode, useContext } from 'react';
import styles from './paper.module.css';

/** The level of the packet's own title: below that of the page in the app, the first one in a PDF. */
export const TitleLevel = createContext(2);

/** A real heading, so many levels below the packet's title. */
export function PaperHeading({ depth, children }: { depth: number; children: ReactNode }) {
  const Heading = `h${Math.min(useContext(TitleLevel) + depth, 6)}` as 'h2';
  return <Heading className={styles.heading}>{children}</Heading>;
}

/** A text as the person typed it, in the direction of its own script; it may be parted by lines. */
export function Lines({ text, before }: { text: string | undefined; before?: ReactNode }) {
  return (
    <span className={styles.lines} dir="auto" data-lines>
      {before}
      {text}
    </span>
  );
}

/** A text with something small before it: a code, a box or nothing. */
export function Hanging({ sign, children }: { sign?: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.hanging}>
      <span>{sign} </span>
      {children}
    </span>
  );
}

/** What a question or a point is known by. */
export function Code({ children }: { children: ReactNode }) {
  return <span className={styles.code}>{children}</span>;
}

/** A box to tick with a pen, or one that is ticked. */
export function Box({ isTicked = false }: { isTicked?: boolean }) {
  return isTicked ? (
    <span className={styles.box} role="img" aria-label="Ticked">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2.5 6.5 5 9l4.5-6" />
      </svg>
    </span>
  ) : (
    <span className={styles.box} aria-hidden="true" />
  );
}

/** Lines to write on. */
export function Rules({ count }: { count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ruled lines are all alike
        <div key={place} className={styles.rule} />
      ))}
    </div>
  );
}
