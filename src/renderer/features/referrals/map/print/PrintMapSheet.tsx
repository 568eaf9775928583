import { useMemo, useState } from 'react';
import { formatDay } from '../../../../../core/dates.ts';
import { today } from '../../../../app/dayWords.ts';
import { attempt } from '../../../../app/notices.ts';
import { saySavedAs } from '../../../../app/savedFile.ts';
import { useNotebook } from '../../../../replica/useReplica.ts';
import { Button } from '../../../../ui/Button.tsx';
import form from '../../../../ui/Form.module.css';
import { ViewControls } from '../../../../ui/readOnly.tsx';
import { Segments } from '../../../../ui/Segments.tsx';
import { Sheet, SheetButtons } from '../../../../ui/Sheet.tsx';
import { rememberChoices, rememberedChoices } from '../../../packet/packetMemory.ts';
import { countWords } from '../countWords.ts';
import type { IndexedMap } from '../visiblePart.ts';
import { type MapPrint, mapPages } from './mapPages.ts';
import { saveMapPdf } from './saveMapPdf.tsx';

const sizes = [
  { id: 'one', label: 'On one page' },
  { id: 'many', label: 'On as many pages as it takes' },
] as const;

const papers = [
  { id: 'a4', label: 'A4' },
  { id: 'letter', label: 'Letter' },
] as const;

const ways = [
  { id: 'landscape', label: 'Landscape' },
  { id: 'portrait', label: 'Portrait' },
] as const;

/** The sheet that puts the map on paper, as it is shown now. */
export function PrintMapSheet({
  map,
  isOpen,
  onClose,
}: {
  map: IndexedMap;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Sheet title="Print map" isOpen={isOpen} onClose={onClose} size="small">
      <PrintChoices map={map} onClose={onClose} />
    </Sheet>
  );
}

function PrintChoices({ map, onClose }: { map: IndexedMap; onClose: () => void }) {
  const { name } = useNotebook();
  const [print, setPrint] = useState<MapPrint>(() => ({
    paper: rememberedChoices().paper,
    isLandscape: true,
    isOnOnePage: false,
  }));
  const pages = useMemo(() => mapPages(map, print), [map, print]);
  const readableCount = useMemo(() => readablePages(map, print), [map, print]);
  const save = async () => {
    rememberChoices({ ...rememberedChoices(), paper: print.paper });
    const day = today();
    const words = {
      title: `Referral map, ${name}`,
      day: formatDay(day),
      fileName: `referral-map-${day}.pdf`,
    };
    const saved = await saveMapPdf(map, print, words);
    if (saved.outcome !== 'saved') return;
    onClose();
    saySavedAs(saved.path);
  };
  return (
    <div className={form.form}>
      <ViewControls>
        <Segments
          label="Size"
          value={print.isOnOnePage ? 'one' : 'many'}
          options={sizes}
          onChange={(size) => setPrint({ ...print, isOnOnePage: size === 'one' })}
        />
        {readableCount === null ? null : (
          <p className={form.hint}>{tooSmallWords(readableCount)}</p>
        )}
        <Segments
          label="Paper"
          value={print.paper}
          options={papers}
          onChange={(paper) => setPrint({ ...print, paper })}
        />
        <Segments
          label="Direction"
          value={print.isLandscape ? 'landscape' : 'portrait'}
          options={ways}
          onChange={(way) => setPrint({ ...print, isLandscape: way === 'landscape' })}
        />
      </ViewControls>
      <p className={form.hint} role="status">
        {sizeWords(pages.length, print.isOnOnePage && readableCount !== null)}
      </p>
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" onPress={() => attempt(save())}>
          Save as PDF…
        </Button>
      </SheetButtons>
    </div>
  );
}

/** How many pages keep the names readable that would not be on one; null where they would be. */
function readablePages(map: IndexedMap, print: MapPrint): number | null {
  const [one] = mapPages(map, { ...print, isOnOnePage: true });
  if (one === undefined || one.scale >= 0.5) return null;
  return mapPages(map, { ...print, isOnOnePage: false }).length;
}

function sizeWords(count: number, isTooSmall: boolean): string {
  const pages = countWords(count, 'page', 'pages');
  return `${pages}, with ${isTooSmall ? 'names too small to read' : 'what is open on the map now'}.`;
}

function tooSmallWords(readableCount: number): string {
  const pages = countWords(readableCount, 'page', 'pages');
  return `On one page the names would be too small to read; ${pages} keep them readable.`;
}
