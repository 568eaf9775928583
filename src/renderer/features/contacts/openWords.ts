import type { OpenReason } from '../../../core/follow-ups/whatKeepsOpen.ts';

/** What keeps a conversation open, as the end of a line, such as "a thank-you; your promise: send the list". */
export function openWords(reasons: readonly OpenReason[]): string {
  const thanks = reasons.filter(({ kind }) => kind === 'thank_you').length;
  const others = reasons.flatMap(({ kind, text }) => {
    if (kind === 'thank_you') return [];
    return [kind === 'promise' ? `your promise: ${text}` : text];
  });
  const thanked = thanks === 0 ? [] : [thanks === 1 ? 'a thank-you' : `${thanks} thank-yous`];
  return [...thanked, ...others].join('; ');
}
