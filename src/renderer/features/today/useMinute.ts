import { useEffect, useState } from 'react';

/** Answers the present instant on the minute (ISO 8601 UTC), anew while the component is shown. */
export function useMinute(): string {
  const [, setMinute] = useState(presentMinute);
  useEffect(() => {
    // Asked of the clock each time: a machine that slept has missed ticks.
    const timer = setInterval(() => setMinute(presentMinute()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return presentMinute();
}

function presentMinute(): string {
  return `${new Date().toISOString().slice(0, 16)}:00.000Z`;
}
