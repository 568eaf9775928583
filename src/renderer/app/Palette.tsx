import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useNotebook } from '../replica/useReplica.ts';
import styles from './Palette.module.css';
import { findInNotebook } from './paletteResults.ts';

/** One field that leads everywhere: people, interviews, questions and actions. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label="Go to anything" className={styles.dialog ?? ''}>
          <PaletteSearch onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteSearch({ onClose }: { onClose: () => void }) {
  const notebook = useNotebook();
  const [query, setQuery] = useState('');
  const results = useMemo(() => findInNotebook(notebook, query), [notebook, query]);
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField
        aria-label="Search people, interviews, questions and actions"
        autoFocus
        className={styles.field ?? ''}
      >
        <Input className={styles.input ?? ''} placeholder="Person, interview, question or action" />
      </SearchField>
      <Menu
        className={styles.results ?? ''}
        aria-label="Results"
        items={results}
        renderEmptyState={() => <p className={styles.empty}>Nothing found for “{query}”.</p>}
      >
        {(result) => (
          <MenuItem
            id={result.id}
            textValue={result.title}
            className={styles.result ?? ''}
            onAction={() => {
              onClose();
              result.go();
            }}
          >
            <span className={styles.title}>{result.title}</span>
            <span className={styles.detail}>{result.detail}</span>
            <span className={styles.kind}>{result.kind}</span>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
