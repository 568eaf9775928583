/** What a report of recovery says of an edit that was just being written; it was never acknowledged. */
export const cutEdit = 'At most the change that was just being saved at that moment.';
