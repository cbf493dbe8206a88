import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Intent, newIntent } from '../../client/intent.ts';

type Steps<Wanted, Preview, Imported> = {
  preview: (wanted: Wanted) => Promise<Preview>;
  /** Of the very content, and against the very version, that were looked at. */
  run: (wanted: Wanted, seen: Preview, intent: Intent) => Promise<Imported>;
};

export type Importing<Wanted, Preview, Imported> = {
  look: (wanted: Wanted) => void;
  /** What was looked at is not wanted any more: something of it has changed. */
  forget: () => void;
  confirm: () => void;
  seen: Preview | undefined;
  wanted: Wanted | undefined;
  done: Imported | undefined;
  isLooking: boolean;
  isRunning: boolean;
  error: Error | null;
};

/** The two steps of every import: first what would change, then the import of what was looked at, once. */
export function useImport<Wanted, Preview, Imported>({
  preview,
  run,
}: Steps<Wanted, Preview, Imported>): Importing<Wanted, Preview, Imported> {
  const cache = useQueryClient();
  const intent = useRef(newIntent());
  const previewing = useMutation({ mutationFn: preview });
  const importing = useMutation({
    mutationFn: ({ wanted, seen }: { wanted: Wanted; seen: Preview }) => run(wanted, seen, intent.current),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['rules'] }),
  });
  const forget = () => {
    intent.current = newIntent();
    previewing.reset();
    importing.reset();
  };
  return {
    look: (wanted) => {
      forget();
      previewing.mutate(wanted);
    },
    forget,
    confirm: () => {
      const { variables: wanted, data: seen } = previewing;
      if (wanted !== undefined && seen !== undefined) importing.mutate({ wanted, seen });
    },
    seen: previewing.data,
    wanted: previewing.variables,
    done: importing.data,
    isLooking: previewing.isPending,
    isRunning: importing.isPending,
    error: importing.error ?? previewing.error,
  };
}
