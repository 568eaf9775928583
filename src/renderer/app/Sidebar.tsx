import {
  CalendarDays,
  History,
  type LucideIcon,
  MessageCircleQuestion,
  MessagesSquare,
  Search,
  Sun,
  Table2,
  UserRound,
  UsersRound,
  Waypoints,
} from 'lucide-react';
import { Button, TooltipTrigger } from 'react-aria-components';
import type { ActionId } from '../../core/actions.ts';
import { useReplica } from '../replica/useReplica.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { Pill } from '../ui/Pill.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { actionById, keysShown, runAction } from './commands.ts';
import { type Route, useRoute } from './navigation.ts';
import { SaveMark } from './SaveMark.tsx';
import styles from './Sidebar.module.css';

const places: { actionId: ActionId; page: Route['page']; icon: LucideIcon }[] = [
  { actionId: 'go.today', page: 'today', icon: Sun },
  { actionId: 'go.people', page: 'people', icon: UsersRound },
  { actionId: 'go.referrals', page: 'referrals', icon: Waypoints },
  { actionId: 'go.questions', page: 'questions', icon: MessageCircleQuestion },
  { actionId: 'go.interviews', page: 'interviews', icon: CalendarDays },
  { actionId: 'go.answers', page: 'answers', icon: Table2 },
];

/** The places of the notebook; below them me, the notebook's name and whether it is saved. */
export function Sidebar() {
  const { notebook, desktop } = useReplica();
  return (
    <nav className={styles.sidebar} aria-label="Places">
      <Button className={styles.find ?? ''} onPress={() => runAction('palette.open')}>
        <Search size={14} aria-hidden />
        <span>{actionById('palette.open').label}</span>
        <kbd className={styles.keys} aria-hidden>
          {keysShown('palette.open')}
        </kbd>
      </Button>
      <ul className={styles.places}>
        {places.map((place) => (
          <Place key={place.actionId} {...place} />
        ))}
      </ul>
      <ul className={styles.places}>
        <Place actionId="go.me" page="me" icon={UserRound} />
        <Place actionId="go.history" page="history" icon={History} />
      </ul>
      <div className={styles.foot}>
        <div className={styles.notebook}>
          <MessagesSquare size={14} aria-hidden className={styles.notebookIcon} />
          <span className={styles.name} title={desktop?.notebook?.folder}>
            {notebook?.name}
          </span>
          <NotebookMenu />
        </div>
        <div className={styles.state}>
          <SaveMark />
          {notebook?.isSample ? <Pill tone="due">Sample</Pill> : null}
        </div>
      </div>
    </nav>
  );
}

// Pages that belong to a place without being it.
const pageShownAs: Partial<Record<Route['page'], Route['page']>> = {
  board: 'people',
  packet: 'people',
  typeUp: 'interviews',
  letter: 'people',
  wordings: 'me',
};

function Place({
  actionId,
  page,
  icon: Icon,
}: {
  actionId: ActionId;
  page: Route['page'];
  icon: LucideIcon;
}) {
  const route = useRoute();
  const here = pageShownAs[route.page] ?? route.page;
  const { label } = actionById(actionId);
  return (
    <li>
      <TooltipTrigger delay={800}>
        <Button
          className={styles.place ?? ''}
          onPress={() => runAction(actionId)}
          {...(here === page ? { 'aria-current': 'page' } : {})}
        >
          <Icon size={16} strokeWidth={1.7} aria-hidden />
          <span className={styles.placeName}>{label}</span>
        </Button>
        <Tooltip text={label} keys={keysShown(actionId)} />
      </TooltipTrigger>
    </li>
  );
}

function NotebookMenu() {
  const lines: ActionId[] = ['notebook.showFolder', 'notebook.open', 'notebook.close'];
  return (
    <MenuButton
      label="Notebook"
      lines={lines.map((actionId) => ({
        id: actionId,
        label: actionById(actionId).label,
        run: () => runAction(actionId),
      }))}
    />
  );
}
