import { FileDown } from 'lucide-react';
import type { Delivery } from '../../../api/index.ts';
import { attempt } from '../../app/notices.ts';
import { saveExport } from '../../app/saveExport.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { rememberedChoices } from '../packet/packetMemory.ts';

/** Everything the referrals can be saved as. */
export function SaveReferrals() {
  const { referrals } = useNotebook();
  if (Object.keys(referrals).length === 0) return null;
  return <MenuButton label="Save referrals" icon={FileDown} lines={lines} />;
}

const save = (deliver: () => Promise<Delivery>) => attempt(saveExport(deliver));

const lines = [
  {
    id: 'docx',
    label: 'Report for Word…',
    run: () => save(() => call('referrals.exportDocx', { paper: rememberedChoices().paper })),
  },
  {
    id: 'svg',
    label: 'Picture of the map (SVG)…',
    run: () => save(() => call('referrals.exportPicture', { format: 'svg' })),
  },
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
