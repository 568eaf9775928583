import { permissions } from '../../../core/referrals/model.ts';
import { permissionWords } from '../../../core/words.ts';

/** Every permission as a choice. */
export const permissionOptions = permissions.map((id) => ({ id, label: permissionWords[id] }));
