import { memo, useEffect, useRef, useState } from 'react';
import type { PacketOutline } from '../../../../core/packet/outline.ts';
import { paperClass } from './MeasuringDesk.tsx';
import { PageBody } from './PageBody.tsx';
import styles from './PageSheet.module.css';
import type { Page } from './packetPages.ts';
import paper from './paper.module.css';
import { settingOf } from './piece.ts';

/** The class names of what holds the pages of a document. */
export function sheetClass(outline: PacketOutline): string {
  const setting = settingOf(outline);
  const { paper: size } = outline;
  return `${paperClass({ paper: size, setting })} ${styles[size]} ${styles[setting] ?? ''}`;
}

/** A page of true proportions; `isLazy` draws what stands on it only while it is near what is seen. */
export const PageSheet = memo(function PageSheet({
  page,
  isLazy = false,
}: {
  page: Page;
  isLazy?: boolean;
}) {
  const [frame, isNear] = useNearness(isLazy);
  return (
    <section ref={frame} className={styles.frame} aria-label={page.label}>
      <div className={styles.sheet}>
        <div className={`${paper.body} ${paper.fullHeight}`}>
          {isNear ? <PageBody parts={page.parts} /> : null}
        </div>
        <div className={styles.footer}>
          <span className={styles.name} dir="auto">
            {page.footer.name}
          </span>
          <span className={styles.end}>
            <span className={styles.code}>{page.footer.code}</span>
            <span>{page.footer.page}</span>
          </span>
        </div>
      </div>
    </section>
  );
});

function useNearness(isLazy: boolean) {
  const frame = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(!isLazy);
  useEffect(() => {
    if (!isLazy || !frame.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '2000px' },
    );
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [isLazy]);
  return [frame, isNear] as const;
}
