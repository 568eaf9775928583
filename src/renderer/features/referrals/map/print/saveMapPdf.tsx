import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Delivery } from '../../../../../api/index.ts';
import { call } from '../../../../transport/client.ts';
import type { IndexedMap } from '../visiblePart.ts';
import styles from './MapPrint.module.css';
import { MapSheet } from './MapSheet.tsx';
import { type MapPrint, mapPages } from './mapPages.ts';

let isPrinting = false;

/** Makes a PDF of the map and asks where it goes. Throws CallError. */
export async function saveMapPdf(
  shown: IndexedMap,
  print: MapPrint,
  words: { title: string; day: string; fileName: string },
): Promise<Delivery> {
  if (isPrinting) throw new Error('Another PDF is on its way. Wait until it is there.');
  isPrinting = true;
  const { title } = document;
  const host = document.createElement('div');
  host.className = `${styles.root} ${paperClass(print)}`;
  host.lang = 'en';
  document.body.append(host);
  const root = createRoot(host);
  try {
    flushSync(() =>
      root.render(
        mapPages(shown, print).map((page, place) => (
          <MapSheet
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
            key={place}
            {...{ shown, page }}
            title={words.title}
            day={words.day}
          />
        )),
      ),
    );
    // The title of the page becomes that of the PDF.
    document.title = words.title;
    return await call('desktop.savePdf', { fileName: words.fileName });
  } finally {
    document.title = title;
    root.unmount();
    host.remove();
    isPrinting = false;
  }
}

function paperClass({ paper, isLandscape }: MapPrint): string {
  if (paper === 'a4') return (isLandscape ? styles.a4Across : styles.a4Upright) ?? '';
  return (isLandscape ? styles.letterAcross : styles.letterUpright) ?? '';
}
