import { useEffect, useState } from 'react';

/** Answers the present instant (ISO 8601 UTC), anew every second while the component is shown. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    // Asked of the clock each time, never counted: a machine that slept has missed ticks.
    const timer = setInterval(() => setNow(new Date().toISOString()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
