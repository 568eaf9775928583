import type { ReactNode } from 'react';
import type { PacketFact } from '../../../core/packet/outline.ts';
import styles from './PacketPreview.module.css';

/** A part of the packet with its heading and a word on how to use it. */
export function Part({
  heading,
  hint = '',
  children,
}: {
  heading: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <section>
      {heading ? <Heading level={1}>{heading}</Heading> : null}
      {hint ? <p className={styles.quiet}>{hint}</p> : null}
      {children}
    </section>
  );
}

/** The heading of a part, or of a section within one. */
export function Heading({ level, children }: { level: 1 | 2; children: ReactNode }) {
  return level === 1 ? (
    <h2 className={styles.chapter}>{children}</h2>
  ) : (
    <h3 className={styles.section}>{children}</h3>
  );
}

/** A text under its label. */
export function Statement({ label, text }: { label: string; text: string }) {
  return (
    <div className={styles.statement}>
      <span className={styles.label}>{label}</span>
      <p dir="auto">{text}</p>
    </div>
  );
}

/** Labels with their values; a blank line to write on where there is none. */
export function Facts({ title, facts }: { title: string; facts: readonly PacketFact[] }) {
  return (
    <>
      {title ? <p className={styles.personName}>{title}</p> : null}
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.label} className={styles.fact}>
            <dt className={styles.label}>{fact.label}</dt>
            <dd dir="auto">
              {fact.values.length > 0 ? fact.values.join(', ') : <span className={styles.blank} />}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Ruled lines to write on. */
export function Rules({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: ruled lines are all alike
    <div key={index} className={styles.rule} aria-hidden />
  ));
}
