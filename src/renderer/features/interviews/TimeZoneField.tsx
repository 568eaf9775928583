import { useMemo } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import { myTimeZone } from '../../app/whenWords.ts';
import { Combo, type ComboItem } from '../../ui/Combo.tsx';

/** Chooses a time zone: the people's and one's own come first, every other one is found by typing. */
export function TimeZoneField({
  value,
  people,
  onChange,
}: {
  value: string;
  people: readonly Contact[];
  onChange: (timeZone: string) => void;
}) {
  const items = useMemo(() => zoneItems(value, people), [value, people]);
  return (
    <Combo
      key={value}
      label="Time zone"
      value={value}
      items={items}
      onChange={(timeZone) => timeZone !== null && timeZone !== value && onChange(timeZone)}
    />
  );
}

function zoneItems(value: string, people: readonly Contact[]): ComboItem[] {
  const details = new Map<string, string>();
  for (const { timeZone, displayName } of people) {
    if (timeZone !== '') details.set(timeZone, displayName);
  }
  details.set(myTimeZone, [details.get(myTimeZone), 'Me'].filter(Boolean).join(' and '));
  const zones = new Set([...details.keys(), value, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map((zone) => ({
    id: zone,
    label: zone.replaceAll('_', ' '),
    ...(details.has(zone) ? { detail: details.get(zone) ?? '' } : {}),
  }));
}
