/** How a length compares with the planned one, to stand behind "17 min"; '' where none was planned. */
export function comparedWords(minutes: number, plannedMinutes: number): string {
  if (plannedMinutes === 0) return '';
  if (minutes === plannedMinutes) return ', as planned';
  if (minutes < plannedMinutes) return ` of the planned ${plannedMinutes}`;
  return `, ${minutes - plannedMinutes} over the planned ${plannedMinutes}`;
}

/** A long stretch as people say it, such as "3 h 5 min". */
export function spanWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ');
}
