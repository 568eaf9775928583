import { navigate } from '../../app/navigation.ts';
import { ViewControls } from '../../ui/readOnly.tsx';
import { Segments } from '../../ui/Segments.tsx';

const views = [
  { id: 'list', label: 'List' },
  { id: 'board', label: 'Board' },
] as const;

/** Chooses between the two ways to look at the people. */
export function ViewChoice({ view }: { view: (typeof views)[number]['id'] }) {
  return (
    <ViewControls>
      <Segments
        label="View"
        isLabelHidden
        value={view}
        options={views}
        onChange={(next) =>
          navigate(next === 'board' ? { page: 'board' } : { page: 'people', contactId: null })
        }
      />
    </ViewControls>
  );
}
