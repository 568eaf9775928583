import { ListBox, ListBoxItem } from 'react-aria-components';
import { letterKindWords } from '../../../core/letters/letterKindWords.ts';
import { type LetterKind, letterKinds } from '../../../core/letters/model.ts';
import { replaceRoute } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import pane from '../../ui/ListPane.module.css';
import { ListPane } from '../../ui/ListPane.tsx';
import { ListHeader, Panes } from '../../ui/Panes.tsx';
import { Wording } from './Wording.tsx';
import styles from './WordingsPage.module.css';

/** The wordings letters and scripts are drawn from, beside the one chosen. */
export function WordingsPage({ kind }: { kind: LetterKind | null }) {
  const shown = kind ?? letterKinds[0];
  return (
    <Panes list={<KindList shown={shown} />}>
      <Wording key={shown} kind={shown} />
    </Panes>
  );
}

function KindList({ shown }: { shown: LetterKind }) {
  const { letterTemplates } = useNotebook();
  const items = letterKinds.map((id) => ({
    id,
    name: letterKindWords[id].name,
    isOwn: letterTemplates[id] !== undefined,
  }));
  return (
    <ListPane label="All wordings">
      <ListHeader title="Wordings" count={items.length} />
      <ListBox
        aria-label="Wordings"
        className={`${pane.list} ${styles.list}`}
        items={items}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          const chosen = letterKinds.find((one) => one === id);
          if (chosen !== undefined) replaceRoute({ page: 'wordings', kind: chosen });
        }}
      >
        {({ id, name, isOwn }) => (
          <ListBoxItem id={id} textValue={name} className={`${pane.item} ${styles.kind}`}>
            <span>{name}</span>
            <span className={styles.facts}>
              {`${purposeOf[letterKindWords[id].purpose]} · ${isOwn ? 'my own' : 'came with Askbook'}`}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </ListPane>
  );
}

const purposeOf = {
  ask: 'to ask for a talk',
  chase: 'to ask once more',
  thank_you: 'to thank',
  report_back: 'to tell how it went',
  keep_in_touch: 'to keep in touch',
  other: 'for anything else',
};
