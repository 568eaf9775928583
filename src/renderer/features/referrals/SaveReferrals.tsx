/** Everything the referrals can be saved as. */
export function SaveReferrals() {
  return null;
}
