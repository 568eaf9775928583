import { saySavedAs } from '../../app/savedFile.ts';
import { flushPendingWrites } from '../../replica/pendingWrites.ts';
import { call } from '../../transport/client.ts';

/** Saves a set where the person wants it, with what was typed a moment ago in it, and says where. */
export async function saveSetAsFile(questionSetId: string): Promise<void> {
  await flushPendingWrites();
  const delivery = await call('questionBank.exportSet', { questionSetId });
  if (delivery.outcome === 'saved') saySavedAs(delivery.path);
}
