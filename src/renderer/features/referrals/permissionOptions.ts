import { type Permission, permissions } from '../../../core/referrals/model.ts';
import { permissionWords } from '../../../core/words.ts';

/** Every permission as a choice. */
export const permissionOptions = permissions.map((id) => ({ id, label: permissionWords[id] }));

/**
 * What a day to ask the referrer again is called under a permission; null where there is none to choose. A day that was
 * kept stays when it is taken back that they want to ask first.
 */
export function askingAgainWords(
  permission: Permission,
  keptDay: string | null,
): 'Check back' | 'Ask again' | null {
  switch (permission) {
    case 'will_ask_first':
      return 'Check back';
    case 'may_use_limited':
      return 'Ask again';
    default:
      return keptDay === null ? null : 'Ask again';
  }
}
