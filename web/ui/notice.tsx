import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

type Own = {
  kind?: 'plain' | 'good' | 'warn' | 'bad';
  icon?: IconName;
  title?: string;
  children?: ReactNode;
  live?: boolean;
};

/** A few words that stand out of the page. */
export function Notice({ kind = 'plain', icon, title, children, live }: Own) {
  return (
    <div className={`notice notice-${kind}`} role={live ? 'status' : undefined}>
      {icon && <Icon name={icon} />}
      <div className="notice-words">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
