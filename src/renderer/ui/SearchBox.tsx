import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useAction } from '../app/commands.ts';
import styles from './SearchBox.module.css';

/** The search of a list; the search shortcut focuses it while it is shown. */
export function SearchBox({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useAction('search.focus', () => input.current?.select());
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={styles.box ?? ''}>
      <Search size={14} aria-hidden className={styles.icon} />
      <Input ref={input} className={styles.input ?? ''} placeholder={label} />
      <Button className={styles.clear ?? ''} aria-label="Clear search">
        <X size={13} aria-hidden />
      </Button>
    </SearchField>
  );
}
