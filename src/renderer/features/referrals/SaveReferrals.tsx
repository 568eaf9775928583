import { FileDown } from 'lucide-react';
import type { Delivery } from '../../../api/index.ts';
import { attempt, showNotice } from '../../app/notices.ts';
import { saveExport } from '../../app/saveExport.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { CallError, call } from '../../transport/client.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { rememberedChoices } from '../packet/packetMemory.ts';

/** Everything the referrals can be saved as. */
export function SaveReferrals() {
  const { referrals } = useNotebook();
  if (Object.keys(referrals).length === 0) return null;
  return <MenuButton label="Save referrals" icon={FileDown} lines={lines} />;
}

const save = (deliver: () => Promise<Delivery>) => attempt(saveExport(deliver));
const saveSvg = () => save(() => call('referrals.exportPicture', { format: 'svg' }));

/** Saves the map as PNG; where it is too large for that, or cannot be drawn, SVG is offered. */
function savePng(): void {
  const saved = saveExport(() => call('referrals.exportPicture', { format: 'png' }));
  const offered = saved.catch((cause: unknown) => {
    const isNoPicture =
      cause instanceof CallError && ['invalid_input', 'internal'].includes(cause.code);
    if (!isNoPicture) throw cause;
    const action = { label: 'Save as SVG…', run: saveSvg };
    showNotice(cause.message, 'alarm', { action });
  });
  attempt(offered);
}

const lines = [
  {
    id: 'docx',
    label: 'Report for Word…',
    run: () => save(() => call('referrals.exportDocx', { paper: rememberedChoices().paper })),
  },
  { id: 'png', label: 'Picture of the map (PNG)…', run: savePng },
  { id: 'svg', label: 'Picture of the map (SVG)…', run: saveSvg },
  { id: 'csv', label: 'Table (CSV)…', run: () => save(() => call('referrals.exportCsv', {})) },
  {
    id: 'dot',
    label: 'Text for Graphviz…',
    run: () => save(() => call('referrals.exportText', { format: 'dot' })),
  },
  {
    id: 'mermaid',
    label: 'Text for Mermaid…',
    run: () => save(() => call('referrals.exportText', { format: 'mermaid' })),
  },
];
