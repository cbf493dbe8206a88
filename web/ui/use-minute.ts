import { useSyncExternalStore } from 'react';

const minute = 60_000;

/** The time, told anew at each full minute: a page that stays open goes on counting. */
export function useMinute(): number {
  return useSyncExternalStore(atFullMinutes, () => Math.floor(Date.now() / minute) * minute);
}

function atFullMinutes(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(tell, minute - (Date.now() % minute));
  };
  const tell = () => {
    listener();
    wait();
  };
  wait();
  // A tab that slept tells the time of its last breath until it is looked at.
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}
