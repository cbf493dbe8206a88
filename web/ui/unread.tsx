import { Failure } from './failure.tsx';

type Asked = { error: unknown; refetch: () => Promise<unknown> };

/** Of what a page asked for, one after the other, the first that could not be read, and the way to ask for it again. */
export function Unread({ of }: { of: readonly Asked[] }) {
  const failed = of.find(({ error }) => error !== null);
  if (!failed) return null;
  return <Failure of={failed.error} onRetry={() => void failed.refetch()} />;
}
