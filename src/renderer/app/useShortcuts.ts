import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { actions } from '../../core/actions.ts';
import { keyBinding, runAction } from './commands.ts';
import { isTextField } from './textField.ts';

/** Listens for the keys of every action. */
export function useShortcuts(): void {
  useEffect(() => {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const { actionId, keys } of actions) {
      if (keys === null) continue;
      bindings[keyBinding(keys)] = (event) => {
        // Letters without a modifier belong to the field one types in; so does a text's own undo.
        const isTyping = isTextField(event.target);
        const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
        if (isTyping && (isBare || actionId.startsWith('history.'))) return;
        // An open sheet is the whole world until it is closed.
        if (document.querySelector('[role="dialog"]')) return;
        if (runAction(actionId)) event.preventDefault();
      };
    }
    // On the way down, because date fields and lists keep to themselves every key they see.
    return tinykeys(window, bindings, { capture: true });
  }, []);
}
