import { useEffect, useRef, useState } from 'react';
import { meNodeId } from '../../../../core/referrals/layoutMap.ts';
import type { ReferralNode } from '../../../../core/referrals/referralTree.ts';
import { navigate } from '../../../app/navigation.ts';
import { RecordReferralSheet } from '../RecordReferralSheet.tsx';
import styles from './Map.module.css';
import { MapCanvas } from './MapCanvas.tsx';
import { MapFoot } from './MapFoot.tsx';
import { MapToolbar } from './MapToolbar.tsx';
import { comesBack, rememberLeaving } from './mapMemory.ts';
import { PrintMapSheet } from './print/PrintMapSheet.tsx';
import { useReferralTree, useShownMap } from './useShownMap.ts';

/** The map of how I got to whom; with a `nodeId` it goes to that node. */
export function ReferralMapView(props: MapProps) {
  const tree = useReferralTree();
  if (tree === null) return <section className={styles.view} aria-label="Map" aria-busy />;
  return <MapOfTree tree={tree} {...props} />;
}

type MapProps = {
  nodeId: string | null;
  /** Whether the sheet that prints the map is open. */
  isPrinting: boolean;
  onPrint: (isPrinting: boolean) => void;
};

function MapOfTree({
  tree,
  nodeId,
  isPrinting,
  onPrint,
}: MapProps & { tree: readonly ReferralNode[] }) {
  const shown = useShownMap(tree, nodeId);
  const { map, view, currentId, lit, found, move, reveal } = shown;
  const [recordsFor, setRecordsFor] = useState<string | null>(null);
  useGoingTo(nodeId, reveal);
  const focusMap = () => view.frame.current?.focus({ preventScroll: true });
  const jump = (id: string) => {
    reveal(id);
    focusMap();
  };
  const showAll = () => {
    shown.choose({ filter: 'all' });
    // The button goes with what it says.
    focusMap();
  };
  useComingBack(view.frame);
  const open = (id: string) => {
    rememberLeaving();
    const contact = map.byId.get(id)?.node?.contact;
    if (contact) navigate({ page: 'people', contactId: contact.contactId });
    else if (id === meNodeId) navigate({ page: 'me' });
  };
  return (
    <section className={styles.view} aria-label="Map">
      <MapToolbar shown={shown} onJump={jump} onLeave={focusMap} onPrint={() => onPrint(true)} />
      <MapCanvas {...{ map, view, currentId, lit, found }} onMove={move} onOpen={open} />
      <MapFoot
        item={map.byId.get(currentId) ?? null}
        knownCount={shown.roots.length}
        onShowAll={shown.found?.size === 0 ? showAll : null}
        isSoughtMissing={shown.isSoughtMissing}
        onOpen={open}
        onRecord={setRecordsFor}
      />
      <RecordReferralSheet
        contactId={recordsFor}
        isOpen={recordsFor !== null}
        onClose={() => setRecordsFor(null)}
      />
      <PrintMapSheet map={map} isOpen={isPrinting} onClose={() => onPrint(false)} />
    </section>
  );
}

/** Gives the map the keyboard back that went on from it, where nothing else has it. */
function useComingBack(frame: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (comesBack() && isFree) frame.current?.focus({ preventScroll: true });
  }, [frame]);
}

/** Goes to the node a place of the app names, once for each time it is gone to. */
function useGoingTo(nodeId: string | null, reveal: (nodeId: string) => void): void {
  const latest = useRef(reveal);
  latest.current = reveal;
  useEffect(() => {
    if (nodeId !== null) latest.current(nodeId);
  }, [nodeId]);
}
