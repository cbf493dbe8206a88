import type { CaseLine } from '@linli/domain/cases';
import { Link } from 'wouter';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { Badge } from '../ui/badge.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { caseOf } from './acts/act.ts';
import { useActWords } from './acts/use-act-words.ts';
import { useActs } from './acts/use-acts.ts';
import { roundMetres } from './near.ts';
import { gridWords } from './words.ts';
import '../ui/edge-card.css';
import './case-card.css';

type Own = { line: CaseLine; isMine?: boolean; metres?: number };

/** One matter as a card that a thumb cannot miss: what, by when, where. */
export function CaseCard({ line, isMine = false, metres }: Own) {
  const words = useWords(gridWords);
  const nameOf = useActWords();
  const language = useLanguage();
  const { acts } = useActs();
  const waiting = acts.filter((act) => act.state !== 'sent' && caseOf(act) === line.code);
  const isLate = line.alarm === 'yellow' || line.alarm === 'red';
  const due = line.dueAt && nearDateAndTime(line.dueAt, Date.now(), language);
  return (
    <Link
      className={isLate ? 'edge-card edge-card-late case-card' : 'edge-card case-card'}
      href={`/cases/${line.code}`}
    >
      <span className="case-card-words">{line.words}</span>
      <span className="row small">
        {metres !== undefined && <strong className="figures">{words.near.away(roundMetres(metres))}</strong>}
        {isLate && due && <Badge kind="bad">{words.mine.late(due)}</Badge>}
        {!isLate && due && (isMine || line.alarm === 'reminded') && (
          <Badge kind={line.alarm === 'reminded' ? 'warn' : 'plain'}>{words.mine.due(due)}</Badge>
        )}
        <StatusBadge status={line.status} />
      </span>
      <span className="soft small figures">
        {nearDateAndTime(line.registeredAt, Date.now(), language)} · {line.address ?? line.placeName}
      </span>
      {waiting.map((act) => (
        <span key={act.id} className="case-card-waiting small">
          {words.mine.doneHere(nameOf(act), words.acts.state[act.state])}
        </span>
      ))}
    </Link>
  );
}
