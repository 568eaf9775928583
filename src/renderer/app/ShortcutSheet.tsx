import { actions, menus } from '../../core/actions.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { keysShown } from './commands.ts';
import styles from './ShortcutSheet.module.css';

/** Every shortcut by menu, from the list of actions. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet title="Keyboard shortcuts" isOpen={isOpen} onClose={onClose} size="large">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.columns} aria-label="All shortcuts" tabIndex={0}>
        {menus.map((menu) => {
          const lines = actions.filter((action) => action.menu === menu && action.keys !== null);
          if (lines.length === 0) return null;
          return (
            <section key={menu} className={styles.group}>
              <h3 className={styles.heading}>{menu}</h3>
              <dl>
                {lines.map((action) => (
                  <div key={action.actionId} className={styles.line}>
                    <dt>{action.label}</dt>
                    <dd>
                      <kbd className={styles.keys}>{keysShown(action.actionId)}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </section>
    </Sheet>
  );
}
