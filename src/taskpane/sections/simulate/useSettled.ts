import { useEffect, useState } from 'react';

/** As long as a person pauses between two words, in milliseconds. */
const PAUSE = 250;

/** A value once nothing has changed it for a moment: what is worked out of it need not follow every key. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
