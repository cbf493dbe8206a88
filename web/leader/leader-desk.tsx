import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { DeskFrame } from '../parts/desk/desk-frame.tsx';
import { EmergencyBanner } from '../parts/desk/emergency-banner.tsx';
import { followCases } from '../parts/desk/follow-cases.ts';
import { deskWords } from '../parts/desk/words.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { useWords } from '../ui/use-language.ts';

export function LeaderDesk({ children }: { children: ReactNode }) {
  const words = useWords(deskWords);
  const { post } = useSession();
  const cache = useQueryClient();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another post hears another stream
  useEffect(() => followCases(cache), [cache, post.id]);

  return (
    <DeskFrame home="/leader/" name={words.leaderName}>
      <EmergencyBanner />
      {children}
    </DeskFrame>
  );
}
