const offered = [3, 4, 6, 12];

/** How often I may get in touch with a person, the interval they have now among them. */
export function intervalOptions(now: number): { id: string; label: string }[] {
  const months = [...new Set([...offered, now])].sort((one, other) => one - other);
  return [
    ...months.map((count) => ({ id: `${count}`, label: everyWords(count) })),
    { id: 'never', label: 'Never' },
  ];
}

/** The months an interval of {@link intervalOptions} stands for; null for never. */
export function monthsOf(id: string): number | null {
  return id === 'never' ? null : Number(id);
}

function everyWords(months: number): string {
  return months === 12 ? 'Once a year' : `Every ${months} months`;
}
