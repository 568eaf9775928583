import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { foldText } from '../../core/contacts/searchText.ts';
import choice from './Choice.module.css';
import styles from './Combo.module.css';
import field from './Field.module.css';
import { FixedValue } from './FixedValue.tsx';
import { useReadOnly } from './readOnly.tsx';

/** One of the things a {@link Combo} offers; `detail` is shown beside it and searched too. */
export type ComboItem = { id: string; label: string; detail?: string };

/** How many matches are listed; typing on narrows them. */
const shownLimit = 60;

type ComboProps = {
  label: string;
  isLabelHidden?: boolean;
  value: string | null;
  items: readonly ComboItem[];
  /** Hears the id chosen, and null once the text was emptied. */
  onChange: (id: string | null, typed: string) => void;
  /** More lines to offer below the matches of what is typed, such as "New person". */
  extras?: ((typed: string) => readonly ComboItem[]) | undefined;
  /** What is said where nothing matches; left out where there always is something to choose. */
  noneFound?: string | undefined;
  placeholder?: string;
  autoFocus?: boolean;
  /** Quiet has no box until it is pointed at; for choices that stand among text. */
  look?: 'field' | 'quiet';
};

/** Chooses one of many by typing part of it. */
export function Combo({
  label,
  isLabelHidden = false,
  value,
  items,
  onChange,
  extras,
  noneFound,
  placeholder = '',
  autoFocus = false,
  look = 'field',
}: ComboProps) {
  const chosen = labelOf(items, value);
  const { typed, shown, type, choose } = useTypedChoice({ chosen, items, extras, onChange });
  const isReadOnly = useReadOnly();
  if (isReadOnly) {
    const like = look === 'quiet' ? 'combo' : 'text';
    return <FixedValue label={label} isLabelHidden={isLabelHidden} text={chosen} like={like} />;
  }
  return (
    <ComboBox
      className={field.field ?? ''}
      inputValue={typed}
      onInputChange={type}
      value={value}
      onChange={(key) => choose(key === null ? null : String(key))}
      items={shown}
      allowsCustomValue
      allowsEmptyCollection={noneFound !== undefined}
      menuTrigger="input"
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label className={field.label ?? ''}>{label}</Label>}
      <div className={`${styles.box} ${look === 'quiet' ? styles.quiet : ''}`}>
        <Input
          className={styles.input ?? ''}
          placeholder={placeholder}
          dir="auto"
          autoFocus={autoFocus}
        />
        <Button className={`${field.icon} ${styles.open}`}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Matches noneFound={noneFound} />
    </ComboBox>
  );
}

function labelOf(items: readonly ComboItem[], value: string | null): string {
  return value === null ? '' : (items.find(({ id }) => id === value)?.label ?? '');
}

/** What is typed, and what of it is offered; the whole list until something was typed. */
function useTypedChoice({
  chosen,
  items,
  extras,
  onChange,
}: Pick<ComboProps, 'items' | 'extras' | 'onChange'> & { chosen: string }) {
  const [typed, setTyped] = useState(chosen);
  const [isSearching, setIsSearching] = useState(false);
  const needle = isSearching ? typed : '';
  const shown = useMemo(
    () => [...matching(items, needle), ...(needle.trim() === '' ? [] : (extras?.(needle) ?? []))],
    [items, needle, extras],
  );
  const type = (text: string) => {
    setTyped(text);
    setIsSearching(true);
    if (text === '') onChange(null, '');
  };
  const choose = (id: string | null) => {
    const item = shown.find((candidate) => candidate.id === id);
    if (!item) return;
    const isExtra = !items.includes(item);
    if (!isExtra) setTyped(item.label);
    setIsSearching(false);
    onChange(item.id, isExtra ? typed.trim() : item.label);
  };
  return { typed, shown, type, choose };
}

function Matches({ noneFound }: Pick<ComboProps, 'noneFound'>) {
  return (
    <Popover className={choice.popover ?? ''} offset={4}>
      <ListBox
        className={choice.list ?? ''}
        renderEmptyState={() => <span className={styles.none}>{noneFound}</span>}
      >
        {(item: ComboItem) => (
          <ListBoxItem id={item.id} textValue={item.label} className={choice.item ?? ''}>
            <Text slot="label" className={styles.words ?? ''}>
              <span className={styles.name} dir="auto">
                {item.label}
              </span>{' '}
              {item.detail ? (
                <span className={styles.detail} dir="auto">
                  {item.detail}
                </span>
              ) : null}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

function matching(items: readonly ComboItem[], typed: string): ComboItem[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  const found: ComboItem[] = [];
  for (const item of items) {
    const text = foldText(`${item.label} ${item.detail ?? ''}`);
    if (words.every((word) => text.includes(word))) found.push(item);
    if (found.length === shownLimit) break;
  }
  return found;
}
