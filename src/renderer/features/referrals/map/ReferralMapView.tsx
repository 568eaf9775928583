/** The map of how I got to whom. */
export function ReferralMapView(_: { nodeId: string | null }) {
  return null;
}
