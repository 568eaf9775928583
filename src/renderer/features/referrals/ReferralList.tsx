/** The referrals as an indented list. */
export function ReferralList() {
  return null;
}
