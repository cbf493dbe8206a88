import './trusted-types.ts';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepOffline } from './app-update.ts';
import { leaveWhenPossible } from './leaving.ts';
import { wordsReady } from './locale.ts';
import { ApiProblem } from './problem.ts';
import { watchWhatIsTyped } from './unsaved.ts';

const queries: QueryClient = new QueryClient({
  // A session that has ended shows the sign-in form wherever one stands.
  queryCache: new QueryCache({
    onError: (failure) => {
      const isEnded = failure instanceof ApiProblem && failure.problem.status === 401;
      if (isEnded && queries.getQueryData(['me'])) queries.setQueryData(['me'], null);
    },
  }),
  defaultOptions: {
    // The client already tries again what is worth it; a refusal does not get better by repeating. Without a network
    // people are told so at once, instead of waiting for it.
    queries: { retry: false, staleTime: 15_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Puts one audience's screens on the page, once its words are here. */
export async function start(screens: ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  await wordsReady();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>{screens}</QueryClientProvider>
    </StrictMode>,
  );
  watchWhatIsTyped();
  leaveWhenPossible();
  // After what the reader waits for: keeping the pages takes as long as it takes, and a page without is whole too.
  whenLoaded(() => void keepOffline().catch(() => {}));
}

function whenLoaded(then: () => void): void {
  if (document.readyState === 'complete') then();
  else window.addEventListener('load', then, { once: true });
}
