import { ChevronsDownUp } from 'lucide-react';
import { useMemo } from 'react';
import type { MapFilter, MapScope } from '../../../../core/referrals/mapFilter.ts';
import { type ReferralNode, walkTree } from '../../../../core/referrals/referralTree.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { ViewControls } from '../../../ui/readOnly.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { countWords } from './countWords.ts';
import { FindOnMap } from './FindOnMap.tsx';
import styles from './Map.module.css';
import { MapLegend } from './MapLegend.tsx';
import type { ShownMap } from './useShownMap.ts';

const filters = [
  { id: 'all', label: 'All' },
  { id: 'open', label: 'Not acted on' },
  { id: 'talked', label: 'Talked to' },
  { id: 'nameable', label: 'May be named' },
  { id: 'dead_ends', label: 'Dead ends' },
  { id: 'bare_names', label: 'Only names' },
] as const satisfies readonly { id: MapFilter; label: string }[];

const scopes = [
  { id: 'chains', label: 'In chains' },
  { id: 'everybody', label: 'Everybody active' },
] as const satisfies readonly { id: MapScope; label: string }[];

/** Above the map: to find somebody on it, to narrow it, and what else can be done with it. */
export function MapToolbar({
  shown,
  onJump,
  onLeave,
  onPrint,
}: {
  shown: ShownMap;
  onJump: (nodeId: string) => void;
  /** Goes from the search to the map itself. */
  onLeave: () => void;
  onPrint: () => void;
}) {
  const { memory, roots, found, choose, setAllOpen } = shown;
  const count = useMemo(() => countOf(roots, found, memory.filter), [roots, found, memory.filter]);
  const lines = [
    { id: 'expand', label: 'Expand all', run: () => setAllOpen(true) },
    { id: 'collapse', label: 'Collapse all', run: () => setAllOpen(false) },
  ];
  return (
    <ViewControls>
      <search className={styles.bar} aria-label="Whom the map shows">
        <FindOnMap tree={shown.tree} onJump={onJump} onLeave={onLeave} />
        <Choice
          label="Show only"
          isLabelHidden
          value={memory.filter}
          options={filters}
          onChange={(filter) => choose({ filter })}
        />
        <Segments
          label="Who"
          isLabelHidden
          value={memory.scope}
          options={scopes}
          onChange={(scope) => choose({ scope })}
        />
        <span className={styles.count} role="status">
          {count}
        </span>
        <span className={styles.tools}>
          <MapLegend />
          <MenuButton label="Open or close branches" icon={ChevronsDownUp} lines={lines} />
          <Button onPress={onPrint}>Print…</Button>
        </span>
      </search>
    </ViewControls>
  );
}

function countOf(
  roots: readonly ReferralNode[],
  found: ReadonlySet<string> | null,
  filter: MapFilter,
): string {
  if (found !== null) {
    const words = filters.find(({ id }) => id === filter)?.label.toLowerCase() ?? '';
    return found.size === 0
      ? `Nobody: ${words}`
      : `${countWords(found.size, 'name', 'names')}: ${words}`;
  }
  let [people, names] = [0, 0];
  for (const { node } of walkTree(roots)) {
    if (node.contact === null) names += 1;
    else people += 1;
  }
  const only = names === 0 ? '' : `, ${countWords(names, 'name only', 'names only')}`;
  return `${countWords(people, 'person', 'people')}${only}`;
}
