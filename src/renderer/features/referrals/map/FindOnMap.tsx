import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { type ReferralNode, walkTree } from '../../../../core/referrals/referralTree.ts';
import { useAction } from '../../../app/commands.ts';
import { Combo } from '../../../ui/Combo.tsx';
import { joinWords } from '../../../ui/joinWords.ts';
import styles from './Map.module.css';

const nobody: readonly ReferralNode[] = [];

/** Finds somebody on the map by typing. Escape empties the field, and leaves it once it is empty. */
export function FindOnMap({
  tree,
  onJump,
  onLeave,
}: {
  /** Also who is not shown at present; going to them shows them. */
  tree: readonly ReferralNode[];
  onJump: (nodeId: string) => void;
  onLeave: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  // A new field, and an empty one, for every search.
  const [search, setSearch] = useState({ number: 0, isGoingOn: false });
  useAction('search.focus', () => box.current?.querySelector('input')?.select());
  // After the map is drawn: who may be found is not known sooner than anybody can type.
  const findable = useDeferredValue(tree, nobody);
  const items = useMemo(
    () =>
      [...walkTree(findable)].map(({ node }) => ({
        id: node.nodeId,
        label: node.name,
        detail: node.contact
          ? joinWords(node.contact.role, node.contact.organisation)
          : 'name only',
      })),
    [findable],
  );
  const startAnew = (isGoingOn: boolean) => setSearch({ number: search.number + 1, isGoingOn });
  const jump = (id: string | null) => {
    if (id === null) return;
    startAnew(false);
    onJump(id);
  };
  const hearEscape = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    if (!(target instanceof HTMLInputElement)) return;
    const isOpen = target.getAttribute('aria-expanded') === 'true';
    // A list that was opened without typing closes first, by itself.
    if (target.value === '' && isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    if (target.value === '') onLeave();
    else startAnew(true);
  };
  return (
    <div ref={box} className={styles.search} onKeyDownCapture={hearEscape}>
      <Combo
        key={search.number}
        label="Find on the map"
        isLabelHidden
        placeholder="Find on the map"
        noneFound="Nobody found"
        autoFocus={search.isGoingOn}
        value={null}
        items={items}
        onChange={jump}
      />
    </div>
  );
}
