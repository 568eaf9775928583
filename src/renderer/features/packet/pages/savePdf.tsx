import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Delivery } from '../../../../api/index.ts';
import type { PacketOutline } from '../../../../core/packet/outline.ts';
import { call } from '../../../transport/client.ts';
import { nextTurn } from './layOut.ts';
import styles from './PageSheet.module.css';
import { PageSheet, sheetClass } from './PageSheet.tsx';
import { TitleLevel } from './PaperParts.tsx';
import { type Page, packetPages } from './packetPages.ts';

let isPrinting = false;

/** Makes a PDF of the packets, page by page as on screen, and asks where it goes. Throws CallError. */
export async function savePdf(outline: PacketOutline, fileName: string): Promise<Delivery> {
  if (isPrinting) throw new Error('Another PDF is on its way. Wait until it is there.');
  isPrinting = true;
  const { title } = document;
  const sheets = new PrintSheets(outline);
  try {
    for await (const pages of packetPages(outline, new AbortController().signal)) {
      sheets.add(pages);
      await nextTurn();
    }
    // The title of the page becomes that of the PDF.
    document.title = outline.properties.title;
    return await call('desktop.savePdf', { fileName });
  } finally {
    document.title = title;
    sheets.clear();
    isPrinting = false;
  }
}

/** What is printed: pages beside the app's own, which only paper shows. */
class PrintSheets {
  readonly #host = document.createElement('div');
  readonly #roots: Root[] = [];

  constructor(outline: PacketOutline) {
    this.#host.className = `${styles.printRoot} ${sheetClass(outline)}`;
    this.#host.lang = outline.properties.language;
    document.body.append(this.#host);
  }

  add(pages: readonly Page[]): void {
    const place = document.createElement('div');
    this.#host.append(place);
    const root = createRoot(place);
    this.#roots.push(root);
    flushSync(() =>
      root.render(
        <TitleLevel value={1}>
          {pages.map((page) => (
            <PageSheet key={page.key} page={page} />
          ))}
        </TitleLevel>,
      ),
    );
  }

  clear(): void {
    for (const root of this.#roots) root.unmount();
    this.#host.remove();
  }
}
