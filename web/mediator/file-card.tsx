import { type Calendar, instantOf } from '@linli/domain/kernel';
import type { MediationLine, MediationWait } from '@linli/domain/mediation';
import { Link } from 'wouter';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { MediationStatusBadge } from '../parts/mediation/mediation-status-badge.tsx';
import { useDisputeTypeName } from '../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../parts/mediation/words.ts';
import { WorkingClock } from '../parts/mediation/working-clock.tsx';
import { Badge } from '../ui/badge.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { useMinute } from '../ui/use-minute.ts';
import { mediatorWords } from './words.ts';
import '../ui/edge-card.css';
import './file-card.css';

const pressing: readonly MediationWait[] = [
  'sessionToday',
  'late',
  'recordSession',
  'overdue',
  'courtTime',
  'leadAbsent',
];

/** One file as a card: what it is about, how long there is, what waits in it. */
export function FileCard({ line, calendar }: { line: MediationLine; calendar: Calendar | undefined }) {
  const words = useWords(mediatorWords).list;
  const spoken = useWords(mediationWords);
  const language = useLanguage();
  const nameOf = useDisputeTypeName();
  const now = useMinute();
  const when = (instant: string) => nearDateAndTime(instant, now, language);
  const isLate = line.dueAt !== undefined && line.dueAt < instantOf(now);
  return (
    <Link
      className={isLate ? 'edge-card edge-card-late file-card' : 'edge-card file-card'}
      href={`/files/${line.code}`}
    >
      <span>
        <strong>{nameOf(line.disputeType)}</strong> <span className="soft">{line.placeName}</span>
      </span>
      <span className="row">
        {line.waits.map((wait) => (
          <Badge key={wait} kind={pressing.includes(wait) ? 'warn' : 'accent'}>
            {spoken.wait[wait]}
          </Badge>
        ))}
        <MediationStatusBadge status={line.status} isQuiet={line.waits.length > 0} />
      </span>
      {line.dueAt && line.stage && (
        <span className="row small">
          <WorkingClock
            calendar={calendar}
            running={{ dueAt: line.dueAt, isWorkingTime: line.isWorkingTime === true }}
          />
          <span className="soft figures">
            {spoken.stage[line.stage]}：{spoken.clock.until(when(line.dueAt))}
          </span>
        </span>
      )}
      {line.stoppedAt && <span className="soft small figures">{spoken.clock.stopped(when(line.stoppedAt))}</span>}
      <span className="soft small figures file-card-foot">
        <span>{line.number ?? words.noNumber}</span>
        <span>
          {spoken.source[line.intake]} · {spoken.parties(line.parties)}
        </span>
        <span>{line.nextSessionAt ? words.session(when(line.nextSessionAt)) : words.opened(when(line.openedAt))}</span>
      </span>
    </Link>
  );
}
