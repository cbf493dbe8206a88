import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { BulkStatus } from '../parts/desk/bulk-status.tsx';
import { DeskFrame } from '../parts/desk/desk-frame.tsx';
import { EmergencyBanner } from '../parts/desk/emergency-banner.tsx';
import { followCases } from '../parts/desk/follow-cases.ts';
import { operatorWords } from '../parts/desk/operator-words.ts';
import { QueueNav } from '../parts/desk/queue-nav.tsx';
import { queuesOf } from '../parts/desk/queues.ts';
import { ShortcutHelp } from '../parts/desk/shortcut-help.tsx';
import { deskWords } from '../parts/desk/words.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { useWords } from '../ui/use-language.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';

/** After `g`: the first letters of what the queues are called in English, as on other desks. */
const letters: Partial<Record<string, string>> = {
  accept: 'a',
  dispatch: 'd',
  returned: 'r',
  extensions: 'e',
  followUp: 'f',
  close: 'c',
  handle: 'h',
  assist: 's',
  overdue: 'o',
};

/** The desk around every screen of the service centre and of the units. */
export function Desk({ children }: { children: ReactNode }) {
  const words = useWords(deskWords);
  const { post } = useSession();
  const cache = useQueryClient();
  const [, goTo] = useLocation();
  const takesCalls =
    post.role === 'supervisor' || (post.role === 'operator' && post.unit.kind !== 'mediationCommittee');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another post hears another stream
  useEffect(() => followCases(cache), [cache, post.id]);

  const keys = useWords(operatorWords).shortcuts;
  const register = () => takesCalls && goTo('/register');
  useShortcuts([
    { keys: '/', name: keys.search, act: () => document.querySelector<HTMLElement>('.desk-search input')?.focus() },
    ...(takesCalls ? [{ keys: 'n', name: keys.register, act: register }] : []),
    ...queuesOf(post)
      .flatMap((group) => group.queues)
      .filter(({ name }) => name in letters)
      .map(({ name }) => ({
        keys: `g ${letters[name]}`,
        name: keys.queue(words.nav[name]),
        act: () => goTo(`/queues/${name}`),
      })),
  ]);

  return (
    <DeskFrame
      home="/desk/"
      name={words.name}
      side={<QueueNav />}
      tools={
        <>
          <Input.Search
            className="desk-search"
            allowClear
            aria-label={words.nav.search}
            placeholder={words.nav.search}
            onSearch={(text) => text.trim() !== '' && goTo(searchAddress(text))}
          />
          {takesCalls && (
            <Button type="primary" onClick={() => goTo('/register')}>
              {words.nav.register}
            </Button>
          )}
          <ShortcutHelp />
        </>
      }
    >
      <EmergencyBanner />
      <BulkStatus />
      {children}
    </DeskFrame>
  );
}

function searchAddress(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^\d{20}$/.test(digits) ? `/cases/${digits}` : `/search?q=${encodeURIComponent(text.trim())}`;
}
