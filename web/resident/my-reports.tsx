import { Link } from 'wouter';
import { dateAndTime, nearDateAndTime } from '../client/beijing-time.ts';
import type { Receipt } from '../client/receipts.ts';
import { spokenCode } from '../parts/cases/case-code.ts';
import { plainStatus } from '../parts/cases/plain-status.ts';
import { storyWords } from '../parts/cases/words.ts';
import { Badge } from '../ui/badge.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { byUrgency, isLate } from './my-reports-order.ts';
import './my-reports.css';
import { paths } from './paths.ts';
import { useMyReports } from './use-my-reports.ts';
import { residentWords } from './words.ts';

type Own = {
  /** Where somebody looks for them, it is said that there are none. */
  saysNone?: boolean;
};

/** What was sent from this device: who has it, until when, what is wanted of her; and from when that is. */
export function MyReports({ saysNone = false }: Own) {
  const words = useWords(residentWords).mine;
  const language = useLanguage();
  const { kept, isLooking, failed } = useMyReports();
  const receipts = byUrgency(kept.data ?? [], Date.now());
  if (receipts.length === 0 && !saysNone) return null;
  const seen = receipts.flatMap(({ last }) => (last ? [last.seenAt] : [])).toSorted();
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      <p className="soft small">{kept.error ? words.closed : receipts.length === 0 ? words.none : words.hint}</p>
      {saysNone && kept.isPending && <Loading />}
      <p className="my-reports-state small" role="status">
        {isLooking && words.looking}
        {failed > 0 && seen[0] !== undefined && words.asOf(nearDateAndTime(seen[0], Date.now(), language))}
        {failed > 0 && seen[0] === undefined && words.unseen}
      </p>
      <ul className="stack stack-tight">
        {receipts.map((receipt) => (
          <OneReport key={receipt.caseCode} receipt={receipt} />
        ))}
      </ul>
    </section>
  );
}

function OneReport({ receipt }: { receipt: Receipt }) {
  const words = useWords(residentWords).mine;
  const story = useWords(storyWords);
  const language = useLanguage();
  const { caseCode, about, sentAt, dueAt, last } = receipt;
  const now = Date.now();
  const late = isLate(receipt, now);
  const promisedAt = last ? last.promisedAt : dueAt;
  return (
    <li className={late ? 'thing my-report my-report-late' : 'thing my-report'}>
      <Link className="thing-title" href={paths.case(caseCode)}>
        {about}
      </Link>
      {last && (
        <p className="my-report-state">
          {last.wants === 'answer' ? words.wantsAnswer : plainStatus(last.status, last.unitName, story)}{' '}
          {last.wants && <Badge kind="warn">{words.yourTurn}</Badge>}
        </p>
      )}
      {promisedAt && (
        <p className={late ? 'now-late figures' : 'figures'}>
          {(late ? story.overdue : story.promised)(dateAndTime(promisedAt, now, language))}
        </p>
      )}
      <p className="soft small figures">
        {spokenCode(caseCode)} · {words.sentAt(nearDateAndTime(sentAt, now, language))}
      </p>
    </li>
  );
}
