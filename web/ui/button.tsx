import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

type Look = { kind?: 'primary' | 'secondary' | 'quiet' | 'danger'; wide?: boolean; icon?: IconName };

/** A press that does something. `busy` keeps it from doing it twice, and says so. */
export function Button({
  kind = 'primary',
  wide = false,
  icon,
  busy = false,
  children,
  onClick,
  ...rest
}: Look & { busy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      className={classOf({ kind, wide })}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {busy && <span className="button-busy" aria-hidden="true" />}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  to,
  kind = 'primary',
  wide = false,
  icon,
  children,
}: Look & { to: string; children: ReactNode }) {
  return (
    <Link href={to} className={classOf({ kind, wide })}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}

function classOf({ kind, wide }: Look): string {
  return `button button-${kind}${wide ? ' button-wide' : ''}`;
}
