import { FileDown } from 'lucide-react';
import type { Delivery } from '../../../api/index.ts';
import { attempt, showNotice } from '../../app/notices.ts';
import { saveExport } from '../../app/saveExport.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { CallError, call } from '../../transport/client.ts';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { rememberedChoices } from '../packet/packetMemory.ts';
import { rememberedScope } from './map/mapMemory.ts';

/** Everything the referrals can be saved as. */
export function SaveReferrals() {
  const { notebookId, referrals } = useNotebook();
  if (Object.keys(referrals).length === 0) return null;
  return <MenuButton label="Save referrals" icon={FileDown} lines={linesOf(notebookId)} />;
}

const save = (deliver: () => Promise<Delivery>) => attempt(saveExport(deliver));

/** The lines of the menu; pictures and texts are about those the map is about when they are chosen. */
function linesOf(notebookId: string): MenuLine[] {
  const saveText = (format: 'dot' | 'mermaid') => () =>
    save(() => call('referrals.exportText', { format, scope: rememberedScope(notebookId) }));
  return [
    {
      id: 'docx',
      label: 'Report for Word…',
      run: () => save(() => call('referrals.exportDocx', { paper: rememberedChoices().paper })),
    },
    { id: 'png', label: 'Picture of the map (PNG)…', run: () => savePng(notebookId) },
    { id: 'svg', label: 'Picture of the map (SVG)…', run: () => save(picture(notebookId, 'svg')) },
    { id: 'csv', label: 'Table (CSV)…', run: () => save(() => call('referrals.exportCsv', {})) },
    { id: 'dot', label: 'Text for Graphviz…', run: saveText('dot') },
    { id: 'mermaid', label: 'Text for Mermaid…', run: saveText('mermaid') },
  ];
}

function picture(notebookId: string, format: 'png' | 'svg'): () => Promise<Delivery> {
  const scope = rememberedScope(notebookId);
  return () => call('referrals.exportPicture', { format, scope });
}

/** Saves the map as PNG; where it is too large for that, or cannot be drawn, SVG is offered. */
function savePng(notebookId: string): void {
  const offered = saveExport(picture(notebookId, 'png')).catch((cause: unknown) => {
    const isNoPicture =
      cause instanceof CallError && ['invalid_input', 'internal'].includes(cause.code);
    if (!isNoPicture) throw cause;
    const run = () => save(picture(notebookId, 'svg'));
    showNotice(cause.message, 'alarm', { action: { label: 'Save as SVG…', run } });
  });
  attempt(offered);
}
