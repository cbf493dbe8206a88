import { backOff } from './back-off.ts';

const liveKinds = ['change', 'dispute', 'resync', 'ring'] as const;
type LiveKind = (typeof liveKinds)[number];

/**
 * Follows the server's stream of what changed for this post. The browser reconnects by itself while the server answers; when
 * it gives up, we come back with growing pauses. Returns the way to stop.
 */
export function follow(path: string, heard: (event: { kind: LiveKind; text: string }) => void): () => void {
  let source: EventSource | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;

  const open = () => {
    source = new EventSource(`/api/v1${path}`, { withCredentials: true });
    source.onopen = () => {
      attempt = 0;
    };
    for (const kind of liveKinds) {
      source.addEventListener(kind, (message) => heard({ kind, text: message.data }));
    }
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      waiting = setTimeout(open, backOff(attempt, Math.random()));
      attempt += 1;
    };
  };

  open();
  return () => {
    clearTimeout(waiting);
    source?.close();
  };
}
