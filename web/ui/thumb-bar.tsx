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
    const page = document.documentElement;
    page.toggleAttribute('data-bar', true);
    const stop = watchKeyboard((isOpen) => page.toggleAttribute('data-typing', isOpen));
    return () => {
      stop();
      page.removeAttribute('data-bar');
      page.removeAttribute('data-typing');
    };
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

/** A keyboard on the screen takes a third of it and more; an address bar that comes and goes takes less. */
const leastShareOfKeyboard = 0.25;

/**
 * No browser says that its keyboard is open: a field has the focus also after it was put away. But it takes its room from what is
 * seen of the page.
 */
function watchKeyboard(tell: (isOpen: boolean) => void): () => void {
  const { visualViewport } = window;
  let tallest = { width: 0, height: 0 };
  const look = () => {
    const { innerWidth: width } = window;
    const height = visualViewport?.height ?? window.innerHeight;
    if (width !== tallest.width || height > tallest.height) tallest = { width, height };
    tell(height < tallest.height * (1 - leastShareOfKeyboard) && isTypedIn(document.activeElement));
  };
  const events = ['focusin', 'focusout'] as const;
  look();
  visualViewport?.addEventListener('resize', look);
  for (const event of events) document.addEventListener(event, look);
  return () => {
    visualViewport?.removeEventListener('resize', look);
    for (const event of events) document.removeEventListener(event, look);
  };
}

function isTypedIn(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !/^(checkbox|radio|file|button|submit)$/.test(element.type);
  return element instanceof HTMLTextAreaElement;
}

function isHere(to: string, here: string): boolean {
  return to === '/' ? here === '/' : here === to || here.startsWith(`${to}/`);
}
