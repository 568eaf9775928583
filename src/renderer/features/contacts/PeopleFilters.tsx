import { ArrowDownUp } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import {
  type ContactFilter,
  type ContactSort,
  contactSorts,
} from '../../../core/contacts/listContacts.ts';
import { sources, stages } from '../../../core/contacts/model.ts';
import { sourceWords, stageWords } from '../../../core/words.ts';
import { IconButton } from '../../ui/Button.tsx';
import choice from '../../ui/Choice.module.css';
import { Choice } from '../../ui/Choice.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './PeoplePage.module.css';

const standings = [
  { id: 'active', label: 'Active' },
  { id: 'pool', label: 'Pool' },
  { id: 'archived', label: 'Archived' },
] as const;

const stageOptions = [
  { id: 'any', label: 'Any stage' },
  ...stages.map((stage) => ({ id: stage, label: stageWords[stage] })),
] as const;

const sourceOptions = [
  { id: 'any', label: 'Any source' },
  ...sources.map((source) => ({ id: source, label: sourceWords[source] })),
] as const;

/** The row of filters over the list of people, or over the board. */
export function PeopleFilters({
  filter,
  tags,
  isOnBoard = false,
  onChange,
}: {
  filter: ContactFilter;
  tags: readonly string[];
  /** Whether they are over the board, whose columns are the stages of active people. */
  isOnBoard?: boolean;
  onChange: (filter: ContactFilter) => void;
}) {
  const tagOptions = [
    { id: 'any', label: 'Any tag' },
    ...tags.map((tag) => ({ id: `tag:${tag}`, label: tag })),
  ];
  return (
    <>
      {isOnBoard ? null : (
        <Segments
          label="Which people"
          isLabelHidden
          value={filter.standing}
          options={standings}
          onChange={(standing) => onChange({ ...filter, standing })}
        />
      )}
      <div className={styles.filters}>
        {isOnBoard ? null : (
          <Choice
            label="Stage"
            isLabelHidden
            look="quiet"
            value={filter.stage ?? 'any'}
            options={stageOptions}
            onChange={(stage) => onChange({ ...filter, stage: stage === 'any' ? null : stage })}
          />
        )}
        <Choice
          label="Source"
          isLabelHidden
          look="quiet"
          value={filter.source ?? 'any'}
          options={sourceOptions}
          onChange={(source) => onChange({ ...filter, source: source === 'any' ? null : source })}
        />
        {tags.length === 0 ? null : (
          <Choice
            label="Tag"
            isLabelHidden
            look="quiet"
            value={filter.tag === null ? 'any' : `tag:${filter.tag}`}
            options={tagOptions}
            onChange={(id) => onChange({ ...filter, tag: id === 'any' ? null : id.slice(4) })}
          />
        )}
      </div>
    </>
  );
}

const sortWords: Record<ContactSort, string> = {
  name: 'By name',
  organisation: 'By organisation',
  stage: 'By stage',
  changed: 'Last changed first',
};

/** The button that says in which order the list is. */
export function SortMenu({
  sort,
  onChange,
}: {
  sort: ContactSort;
  onChange: (sort: ContactSort) => void;
}) {
  return (
    <MenuTrigger>
      <IconButton icon={ArrowDownUp} label="Sort people" size={15} />
      <Popover className={choice.popover ?? ''} offset={4}>
        <Menu
          className={choice.list ?? ''}
          aria-label="Sort people"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[sort]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (key !== undefined) onChange(key as ContactSort);
          }}
        >
          {contactSorts.map((id) => (
            <MenuItem key={id} id={id} className={choice.item ?? ''} textValue={sortWords[id]}>
              <span className={choice.check} aria-hidden>
                {id === sort ? '✓' : ''}
              </span>
              {sortWords[id]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
