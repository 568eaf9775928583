import './paper.css';
import { startTransition, useEffect, useRef, useState } from 'react';
import type { PacketOutline } from '../../../../core/packet/outline.ts';
import { attempt } from '../../../app/notices.ts';
import styles from './PageSheet.module.css';
import { PageSheet, sheetClass } from './PageSheet.tsx';
import { type Page, packetPages } from './packetPages.ts';

/** So many pages are drawn in full, so that they can be searched and read on; later ones when they come near. */
const alwaysDrawn = 60;
/** How long pages of many packets gather before they are shown, in ms. */
const gatherMs = 250;

type Shown = { outline: PacketOutline; pages: readonly Page[]; isComplete: boolean };

/** The packets of an outline page by page, each as wide as the place allows but never larger than on paper. */
export function PacketPages({ outline }: { outline: PacketOutline }) {
  const shown = useShownPages(outline);
  const container = usePaperScale(shown?.outline.paper ?? outline.paper);
  return (
    <div
      ref={container}
      className={`${styles.pages} ${sheetClass(shown?.outline ?? outline)}`}
      lang="en"
      aria-busy={shown?.outline !== outline || !shown.isComplete}
    >
      {shown?.pages.map((page, place) => (
        <PageSheet key={page.key} page={page} isLazy={place >= alwaysDrawn} />
      ))}
    </div>
  );
}

/** The pages of an outline; those of the outline before it for as long as there are none. */
function useShownPages(outline: PacketOutline): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    attempt(showPages(outline, ended.signal, (next) => startTransition(() => setShown(next))));
    return () => ended.abort();
  }, [outline]);
  return shown;
}

async function showPages(
  outline: PacketOutline,
  signal: AbortSignal,
  show: (shown: Shown) => void,
): Promise<void> {
  const pages: Page[] = [];
  let shownAt = Number.NEGATIVE_INFINITY;
  try {
    for await (const more of packetPages(outline, signal)) {
      pages.push(...more);
      if (performance.now() - shownAt < gatherMs) continue;
      show({ outline, pages: [...pages], isComplete: false });
      shownAt = performance.now();
    }
    show({ outline, pages, isComplete: true });
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}

const paperWidths = { a4: (210 / 25.4) * 96, letter: 8.5 * 96 };

function usePaperScale(paper: PacketOutline['paper']) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const scale = Math.min(1, (entry?.contentRect.width ?? 0) / paperWidths[paper]);
      element.style.setProperty('--scale', scale.toFixed(4));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [paper]);
  return container;
}
