import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { DeskFrame } from '../parts/desk/desk-frame.tsx';
import { EmergencyBanner } from '../parts/desk/emergency-banner.tsx';
import { followCases } from '../parts/desk/follow-cases.ts';
import { QueueNav } from '../parts/desk/queue-nav.tsx';
import { deskWords } from '../parts/desk/words.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { useWords } from '../ui/use-language.ts';

/** The desk around every screen of the service centre and of the units. */
export function Desk({ children }: { children: ReactNode }) {
  const words = useWords(deskWords);
  const { post } = useSession();
  const cache = useQueryClient();
  const [, goTo] = useLocation();
  const takesCalls = post.role === 'operator' || post.role === 'supervisor';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another post hears another stream
  useEffect(() => followCases(cache), [cache, post.id]);

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
        </>
      }
    >
      <EmergencyBanner />
      {children}
    </DeskFrame>
  );
}

function searchAddress(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^\d{20}$/.test(digits) ? `/cases/${digits}` : `/search?q=${encodeURIComponent(text.trim())}`;
}
