/** A DATE-TIME without a zone (RFC 5545, 3.3.5), such as 20260505T140000, of a clock that shows UTC. */
export function clockValue(clock: number): string {
  return new Date(clock).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

/** A DATE-TIME in UTC, such as 20260505T120000Z; the instant is ISO 8601. */
export function utcValue(instant: string): string {
  return `${clockValue(Date.parse(instant))}Z`;
}

/** A DATE (RFC 5545, 3.3.4), such as 20260505, of a day YYYY-MM-DD. */
export function dateValue(day: string): string {
  return day.replaceAll('-', '');
}

/** A DURATION (RFC 5545, 3.3.6) of whole minutes, such as -PT15M or PT9H. */
export function durationValue(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60];
  const shown = `${hours === 0 ? '' : `${hours}H`}${rest === 0 && hours > 0 ? '' : `${rest}M`}`;
  return `${minutes < 0 ? '-' : ''}PT${shown}`;
}
