import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from './icon.tsx';
import './thumb-bar.css';

export type BarLink = {
  to: string;
  label: string;
  icon: IconName;
  /** What people come here for most. */
  isMain?: boolean;
  /** What waits behind it, said in words to who does not see it. */
  count?: { shown: number; said: string } | undefined;
};

/**
 * Where a page is used standing, with one hand: at the lower edge, one line. It makes room while somebody types, and nothing ever
 * lies behind it. On a wide screen it is a row under the head, like everywhere.
 */
export function ThumbBar({ links }: { links: readonly BarLink[] }) {
  const [here] = useLocation();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-bar', true);
    return () => void document.documentElement.toggleAttribute('data-bar', false);
  }, []);
  return (
    <ul className="thumb-bar">
      {links.map(({ to, label, icon, isMain, count }) => (
        <li key={to}>
          <Link
            href={to}
            className={isMain ? 'thumb-link thumb-link-main' : 'thumb-link'}
            aria-current={isHere(to, here) ? 'page' : undefined}
          >
            <span className="thumb-icon">
              <Icon name={icon} />
              {count && (
                <span className="thumb-count figures" aria-hidden="true">
                  {count.shown > 99 ? '99+' : count.shown}
                </span>
              )}
            </span>
            <span className="thumb-label">{label}</span>
            {count && <span className="visually-hidden">{count.said}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function isHere(to: string, here: string): boolean {
  return to === '/' ? here === '/' : here === to || here.startsWith(`${to}/`);
}
