import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useRoute } from 'wouter';
import { follow } from '../client/live.ts';
import { DeskFrame } from '../parts/desk/desk-frame.tsx';
import { postsWords } from '../parts/desk/posts-words.ts';
import '../parts/desk/queue-nav.css';
import { useSession } from '../parts/identity/session-gate.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { rulesWords } from './rules/words.ts';

const screens = [
  { href: '/', word: 'units', also: '/units/:id' },
  { href: '/delegations', word: 'delegations' },
  { href: '/hand-overs', word: 'handOvers' },
  { href: '/exports', word: 'exports' },
  { href: '/emergency', word: 'emergency' },
] as const;

const ruleScreens = [
  { href: '/catalogue', word: 'catalogue', also: '/catalogue/:code' },
  { href: '/dispatch', word: 'dispatch' },
  { href: '/deadlines', word: 'deadlines' },
  { href: '/calendar', word: 'calendar', also: '/calendar/import' },
  { href: '/templates', word: 'templates' },
  { href: '/papers', word: 'papers', also: '/papers/:paper' },
  { href: '/retention', word: 'retention', also: '/retention/import' },
  { href: '/mediation-rules', word: 'mediationRules', also: '/mediation-rules/import' },
  { href: '/places', word: 'places', also: '/places/:part' },
  { href: '/changes', word: 'changes' },
] as const;

/** The desk of those who manage posts and read no case. */
export function AdminDesk({ children }: { children: ReactNode }) {
  const words = useWords(postsWords);
  const { post } = useSession();
  const cache = useQueryClient();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another post hears another stream
  useEffect(
    () => follow('/events', () => void cache.invalidateQueries({ queryKey: ['emergencies'] })),
    [cache, post.id],
  );

  const isAdministrator = post.role === 'administrator';
  return (
    <DeskFrame home="/admin/" name={words.name} side={isAdministrator && <AdminNav />}>
      {isAdministrator ? children : <Notice kind="plain">{words.onlyAdministrators}</Notice>}
    </DeskFrame>
  );
}

function AdminNav() {
  const words = useWords(postsWords).nav;
  const rules = useWords(rulesWords).nav;
  return (
    <nav aria-label={words.label} className="queues">
      <section className="queue-group" aria-label={words.label}>
        <h2>{words.label}</h2>
        <ul>
          {screens.map(({ href, word, ...more }) => (
            <li key={href}>
              <AdminLink href={href} also={'also' in more ? more.also : href}>
                {words[word]}
              </AdminLink>
            </li>
          ))}
          <li>
            <a href="/mediator/committee" className="queue-link">
              {words.mediation}
            </a>
          </li>
        </ul>
      </section>
      <section className="queue-group" aria-label={rules.label}>
        <h2>{rules.label}</h2>
        <ul>
          {ruleScreens.map(({ href, word, ...more }) => (
            <li key={href}>
              <AdminLink href={href} also={'also' in more ? more.also : href}>
                {rules[word]}
              </AdminLink>
            </li>
          ))}
        </ul>
      </section>
    </nav>
  );
}

function AdminLink({ href, also, children }: { href: string; also: string; children: ReactNode }) {
  const [isAt] = useRoute(href);
  const [isInside] = useRoute(also);
  const link = useRef<HTMLAnchorElement>(null);
  const isCurrent = isAt || isInside;
  // On a telephone the links stand in one row, most of them out of sight.
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isCurrent]);
  return (
    <Link ref={link} href={href} className="queue-link" aria-current={isAt ? 'page' : isInside || undefined}>
      {children}
    </Link>
  );
}
