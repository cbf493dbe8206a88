import type { ReactNode } from 'react';
import './timeline.css';

export type Stop = {
  key: string;
  title: ReactNode;
  when?: ReactNode;
  children?: ReactNode;
  state: 'past' | 'now' | 'ahead';
};

/** What happened and what comes, drawn as the stops of a bus line. */
export function Timeline({ stops, label }: { stops: Stop[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {stops.map((stop) => (
        <li
          key={stop.key}
          className={`stop stop-${stop.state}`}
          aria-current={stop.state === 'now' ? 'step' : undefined}
        >
          <span className="stop-sign" aria-hidden="true" />
          <div className="stop-words">
            <p className="stop-title">{stop.title}</p>
            {stop.when && <p className="stop-when figures">{stop.when}</p>}
            {stop.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
