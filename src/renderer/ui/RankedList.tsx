import { GripVertical } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  Button,
  DropIndicator,
  type DroppableCollectionReorderEvent,
  GridList,
  GridListItem,
  useDragAndDrop,
} from 'react-aria-components';
import { useAction } from '../app/commands.ts';
import styles from './RankedList.module.css';
import { useReadOnly } from './readOnly.tsx';
import { RowStoreContext, useRow, useRowStore } from './rowStore.ts';
import { useStableItems } from './useStableItems.ts';

/** A row of a {@link RankedList}. */
type RankedItem = {
  id: string;
  /** How it is called when it is read out or dragged. */
  name: string;
  isOpen: boolean;
};

type RankedListProps<T> = {
  label: string;
  items: readonly T[];
  /** Hears where the row shall stand, counted from 0 in the list without it. */
  onMove: (id: string, toIndex: number) => void;
  /** Enter or a press on the row. */
  onToggle: (id: string) => void;
  /** Delete on the row. */
  onRemove?: ((id: string) => void) | undefined;
  /** The row the move actions mean while no row has the focus. */
  lastOpenedId?: string | null;
  /** Draws a row; must not change from one drawing of the list to the next. */
  children: (item: T) => ReactNode;
};

/**
 * Rows in an order the person gives them: by drag, by the handle's own keyboard dragging, and with
 * the move actions on the row that has the focus. The list itself is drawn again only when the order
 * changes; each row looks itself up, so that typing in one of hundreds stays light.
 */
export function RankedList<T extends RankedItem>({
  label,
  items,
  onMove,
  onToggle,
  onRemove,
  lastOpenedId = null,
  children,
}: RankedListProps<T>) {
  const isReadOnly = useReadOnly();
  const store = useRowStore(items);
  const handles = useStableItems(useHandles(items));
  const box = useRef<HTMLDivElement>(null);
  const { move, spoken, onKeyDown } = useMoves({ box, items, onMove, onRemove, lastOpenedId });
  const dragAndDropHooks = useDragging(items, move);
  const latest = useRef({ onToggle, dragAndDropHooks });
  latest.current = { onToggle, dragAndDropHooks };
  const list = useMemo(
    () => (
      <GridList
        // A list cannot begin or stop to be one whose rows are dragged.
        key={String(isReadOnly)}
        aria-label={label}
        className={styles.list ?? ''}
        items={handles}
        dependencies={[children]}
        onAction={(id) => latest.current.onToggle(String(id))}
        keyboardNavigationBehavior="tab"
        {...(isReadOnly ? {} : { dragAndDropHooks: latest.current.dragAndDropHooks })}
      >
        {({ id, name }) => (
          <GridListItem id={id} textValue={name} className={styles.row ?? ''}>
            <Row id={id}>{children}</Row>
          </GridListItem>
        )}
      </GridList>
    ),
    [label, handles, children, isReadOnly],
  );
  return (
    <div ref={box} className={styles.box} onKeyDownCapture={onKeyDown}>
      <RowStoreContext value={store}>{list}</RowStoreContext>
      <div role="status" className={styles.spoken}>
        {spoken}
      </div>
    </div>
  );
}

/** Moves rows, says where they stand now, and hears the keys that do so. */
function useMoves({
  box,
  items,
  onMove,
  onRemove,
  lastOpenedId,
}: {
  box: RefObject<HTMLDivElement | null>;
  items: readonly RankedItem[];
  lastOpenedId: string | null;
} & Pick<RankedListProps<RankedItem>, 'onMove' | 'onRemove'>) {
  const isReadOnly = useReadOnly();
  const [spoken, setSpoken] = useState('');
  const move = (id: string, toIndex: number) => {
    if (isReadOnly) return;
    const isPossible = toIndex >= 0 && toIndex < items.length;
    setSpoken(isPossible ? `Now ${toIndex + 1} of ${items.length}` : 'It cannot move further');
    if (isPossible) onMove(id, toIndex);
  };
  const step = (by: 1 | -1) => {
    const id = focusedRow(box.current) ?? lastOpenedId;
    const from = items.findIndex((item) => item.id === id);
    if (id !== null && from >= 0) move(id, from + by);
  };
  useAction('question.moveUp', () => step(-1));
  useAction('question.moveDown', () => step(1));
  const onKeyDown = (event: KeyboardEvent) => {
    const id = focusedRow(box.current);
    const isOnRow = (event.target as HTMLElement).role === 'row';
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    // The app's own shortcuts may have been quicker.
    if (event.nativeEvent.defaultPrevented || id === null) return;
    if (isMove) step(event.key === 'ArrowUp' ? -1 : 1);
    else if (event.key === 'Delete' && isOnRow && onRemove && !isReadOnly) onRemove(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { move, spoken, onKeyDown };
}

function useDragging(items: readonly RankedItem[], move: (id: string, toIndex: number) => void) {
  const nameOf = (id: unknown) => items.find((item) => item.id === id)?.name ?? '';
  // The list keeps the hooks of its last drawing, which was before the newest rows.
  const drop = useRef<(event: DroppableCollectionReorderEvent) => void>(() => {});
  drop.current = (event) => {
    const [id] = event.keys;
    if (id !== undefined) move(String(id), placeOf(items, String(id), event));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (ids) => [...ids].map((id) => ({ 'text/plain': nameOf(id) })),
    onReorder: (event) => drop.current(event),
    renderDropIndicator: (target) => (
      <DropIndicator target={target} className={styles.drop ?? ''} />
    ),
  });
  return dragAndDropHooks;
}

function Row<T>({ id, children }: { id: string; children: (item: T) => ReactNode }) {
  const item = useRow<T>(id);
  return item === undefined ? null : children(item);
}

type Handle = { id: string; name: string };

/** What the list itself knows of its rows. While its order stays, an open row keeps its name. */
function useHandles(items: readonly RankedItem[]): Handle[] {
  const before = useRef<readonly Handle[]>([]);
  const isSameOrder =
    items.length === before.current.length &&
    items.every(({ id }, index) => id === before.current[index]?.id);
  const next = items.map(({ id, name, isOpen }, index) => {
    const old = isSameOrder ? before.current[index] : undefined;
    return { id, name: isOpen && old ? old.name : name };
  });
  before.current = next;
  return next;
}

/** The handle of a row, unless one can only read: drags it with the mouse, and with Enter, arrows and Enter again. */
export function MoveHandle({ label }: { label: string }) {
  const isReadOnly = useReadOnly();
  if (isReadOnly) return null;
  return (
    <Button slot="drag" aria-label={label} className={styles.handle ?? ''}>
      <GripVertical size={14} aria-hidden />
    </Button>
  );
}

function focusedRow(box: HTMLElement | null): string | null {
  const active = document.activeElement;
  if (!box || !active || !box.contains(active)) return null;
  return active.closest<HTMLElement>('[role="row"]')?.dataset.key ?? null;
}

function placeOf(
  items: readonly RankedItem[],
  id: string,
  { target }: DroppableCollectionReorderEvent,
): number {
  const others = items.filter((item) => item.id !== id);
  const at = others.findIndex((item) => item.id === target.key);
  if (at < 0) return items.findIndex((item) => item.id === id);
  return target.dropPosition === 'after' ? at + 1 : at;
}
