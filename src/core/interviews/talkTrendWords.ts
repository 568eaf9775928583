import type { TalkChange } from './talkTrend.ts';

/** What changed in the latest talks, in sentences; [] when all is as it was. */
export function sayTalkChange({
  talkCount,
  askedShare,
  minutesOver,
  referrals,
}: TalkChange): string[] {
  const [latest, before] =
    talkCount === 1
      ? ['your last talk', 'the one before']
      : [`your last ${talkCount} talks`, `the ${talkCount} before`];
  const of = (after: string, earlier: string) => `In ${latest} ${after}; in ${before} ${earlier}.`;
  const sentences: string[] = [];
  if (askedShare !== null && percent(askedShare.before) !== percent(askedShare.after)) {
    const { before: was, after: is } = askedShare;
    sentences.push(of(`you asked ${percent(is)} of what you had planned`, percent(was)));
  }
  if (minutesOver !== null && Math.round(minutesOver.before) !== Math.round(minutesOver.after)) {
    const { before: was, after: is } = minutesOver;
    sentences.push(of(`you ended ${sayOver(is)}`, sayOver(was)));
  }
  if (referrals.before.toFixed(1) !== referrals.after.toFixed(1)) {
    sentences.push(of(`you gained ${names(referrals.after)}`, names(referrals.before)));
  }
  return sentences;
}

/** Minutes over or under the planned length, such as "4 minutes over" and "on time". */
export function sayOver(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole === 0) return 'on time';
  const count = `${Math.abs(whole)} ${Math.abs(whole) === 1 ? 'minute' : 'minutes'}`;
  return whole > 0 ? `${count} over` : `${count} early`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function names(perTalk: number): string {
  const count = perTalk.toFixed(1).replace(/\.0$/, '');
  return `${count} ${count === '1' ? 'name' : 'names'} a talk`;
}
