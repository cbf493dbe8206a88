import type { CaseLine } from '@linli/domain/cases';
import type { TableColumnsType } from 'antd';
import { type MouseEvent, useMemo } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { Badge } from '../../ui/badge.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { StatusBadge } from '../cases/status-badge.tsx';
import { caseWords } from '../cases/words.ts';
import { ListClock } from './list-clock.tsx';
import type { LiveLine } from './live-lines.ts';
import { operatorWords } from './operator-words.ts';
import { useCategoryName } from './use-category-name.ts';
import { deskWords } from './words.ts';

/** What a list of cases tells of each. */
export function useCaseColumns(): TableColumnsType<LiveLine> {
  const { list: words, page } = useWords(deskWords);
  const mine = useWords(operatorWords);
  const plain = useWords(caseWords);
  const language = useLanguage();
  const nameOf = useCategoryName();
  // Rows are drawn anew only where something about them has changed; what is today changes with the hour at the latest.
  const hour = Math.floor(Date.now() / 3_600_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hour stands for the instants that are told by it
  return useMemo(() => {
    const when = (instant: string) => dateAndTime(instant, Date.now(), language);
    return [
      {
        title: words.what,
        dataIndex: 'words',
        className: 'cell-words',
        render: (text: string, line) => (
          <Link href={`/cases/${line.code}`} className="case-words" onClick={openByRow}>
            {text}
          </Link>
        ),
      },
      {
        title: words.where,
        dataIndex: 'placeName',
        className: 'cell-place',
        width: 200,
        render: (place: string, line) => (
          <span className="case-place">{[place, line.address].filter(Boolean).join(' ')}</span>
        ),
      },
      {
        title: words.category,
        dataIndex: 'categoryName',
        className: 'cell-category',
        width: 120,
        render: (_: unknown, line) => nameOf(line) ?? <span className="soft">{plain.unnamedCategory}</span>,
      },
      {
        title: words.status,
        dataIndex: 'status',
        className: 'cell-status',
        width: 140,
        render: (status: CaseLine['status'], line) => (
          <span className="case-marks">
            {line.hasLeft ? <Badge>{mine.live.left}</Badge> : <StatusBadge status={status} />}
            {line.hasNewAnswer && <Badge kind="accent">{page.waitsFor.unit}</Badge>}
            {line.extensionPending && <Badge kind="warn">{words.extensionPending}</Badge>}
            {line.followUpAttempts > 0 && <Badge kind="warn">{mine.followUp.attempts(line.followUpAttempts)}</Badge>}
            {line.followUpAgainAt && (
              <span className="small figures">{mine.followUp.again(when(line.followUpAgainAt))}</span>
            )}
          </span>
        ),
      },
      {
        title: words.unit,
        dataIndex: 'leadUnit',
        className: 'cell-unit',
        width: 160,
        render: (unit?: string) => unit ?? '—',
      },
      {
        title: words.due,
        dataIndex: 'dueAt',
        className: 'cell-due',
        width: 168,
        render: (_: unknown, line) => <DueCell line={line} when={when} />,
      },
      {
        title: words.registered,
        dataIndex: 'registeredAt',
        className: 'cell-registered',
        width: 118,
        render: (instant: string) => <span className="figures soft">{when(instant)}</span>,
      },
    ];
  }, [words, page, mine, plain, language, nameOf, hour]);
}

/** The row opens the case, and remembers it: the link is for the keyboard, for what hears it and for a tab of its own. */
function openByRow(event: MouseEvent): void {
  const isForOtherTab = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  if (isForOtherTab) event.stopPropagation();
  else event.preventDefault();
}

/** What the reader's own unit owes comes first, then what the whole case waits for. */
function DueCell({ line, when }: { line: CaseLine; when: (instant: string) => string }) {
  const words = useWords(deskWords);
  const { dueAt, stoppedAt, owed, alarm } = line;
  if (!dueAt && !stoppedAt && !owed) return '—';
  const stage = words.stage[line.stage as keyof typeof words.stage];
  const kind = alarm === 'reminded' ? 'warn' : 'bad';
  return (
    <span className="case-due">
      {owed && (
        <>
          <ListClock line={line} dueAt={owed.at} />
          <span className="soft small figures">
            {words.stage[owed.clock]} {when(owed.at)}
          </span>
        </>
      )}
      {stoppedAt && (
        <>
          <span className="clock clock-stopped">{words.timer.stopped}</span>
          <span className="soft small figures">{words.timer.since(when(stoppedAt))}</span>
        </>
      )}
      {dueAt && !owed && (
        <>
          <ListClock line={line} dueAt={dueAt} />
          <span className="soft small figures">
            {stage} {when(dueAt)}
          </span>
        </>
      )}
      {dueAt && owed && (
        <span className="case-owed soft small">
          {stage} <ListClock line={line} dueAt={dueAt} />
        </span>
      )}
      {alarm !== 'none' && <Badge kind={kind}>{words.alarm[alarm]}</Badge>}
    </span>
  );
}
