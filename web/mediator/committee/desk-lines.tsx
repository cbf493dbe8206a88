import { type Instant, instantOf, localDateOf } from '@linli/domain/kernel';
import type { CommitteeDesk } from '@linli/domain/mediation';
import type { ReactNode } from 'react';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { daysBetween } from '../../client/days.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { TakingOver } from './taking-over.tsx';

type Common = { code: string; number?: string | undefined; disputeType: string; committee: { name: string } };
type Of<Name extends keyof CommitteeDesk> = { line: CommitteeDesk[Name][number] };

function useWhen() {
  const language = useLanguage();
  const now = useMinute();
  return {
    now,
    when: (instant: string) => nearDateAndTime(instant, now, language),
    isOver: (dueAt: string | undefined) => dueAt !== undefined && dueAt < instantOf(now),
  };
}

/** How many days there are, in the colour of how few, and until when that is. */
function DaysLeft({ dueAt }: { dueAt: string | undefined }) {
  const words = useWords(committeeWords).desk;
  const { now, when, isOver } = useWhen();
  if (dueAt === undefined) return null;
  const days = daysBetween(localDateOf(instantOf(now)), localDateOf(dueAt as Instant));
  return (
    <>
      <Badge kind={isOver(dueAt) ? 'bad' : days <= 7 ? 'warn' : 'plain'}>
        {isOver(dueAt) ? words.over : words.daysLeft(days)}
      </Badge>
      <span>{words.until(when(dueAt))}</span>
    </>
  );
}

/** A file without a mediator. */
export function WaitingLine({ line }: Of<'waiting'>) {
  const words = useWords(committeeWords).desk;
  const { when, isOver } = useWhen();
  return (
    <DeskLine
      line={line}
      isLate={isOver(line.dueAt)}
      acts={
        <LinkButton to={`/selection/${line.code}`} kind="secondary">
          {words.select}
        </LinkButton>
      }
    >
      <DaysLeft dueAt={line.dueAt} />
      <span>{words.opened(when(line.openedAt))}</span>
    </DeskLine>
  );
}

/** What another committee handed on to us. */
export function ReceivedLine({ line }: Of<'received'>) {
  const words = useWords(committeeWords).desk;
  const { handingKind } = useWords(mediationWords);
  const { isOver } = useWhen();
  return (
    <DeskLine line={line} isLate={isOver(line.dueAt)} acts={<TakingOver code={line.code} />}>
      <Badge kind="accent">{handingKind[line.kind]}</Badge>
      <DaysLeft dueAt={line.dueAt} />
      <span>{words.from(line.from.name)}</span>
    </DeskLine>
  );
}

/** A dispute in which another committee asks us to mediate with it, or in which we do. */
export function JointLine({ line }: Of<'joint'>) {
  const words = useWords(committeeWords).joint;
  const { when } = useWhen();
  const state = line.joinedAt ? 'joined' : 'asked';
  return (
    <DeskLine
      line={line}
      acts={
        <LinkButton to={`/joint/${line.code}`} kind="secondary">
          {line.joinedAt ? words.lookJoined : words.look}
        </LinkButton>
      }
    >
      <Badge kind={state === 'asked' ? 'warn' : 'good'}>{words.state[state]}</Badge>
      <span>{line.joinedAt ? words.joined(when(line.joinedAt)) : words.asked(when(line.at))}</span>
    </DeskLine>
  );
}

/** An agreement that the parties may have a court confirm. */
export function ConfirmationLine({ line }: Of<'confirmations'>) {
  const words = useWords(committeeWords).desk;
  const { isOver } = useWhen();
  return (
    <DeskLine
      line={line}
      isLate={isOver(line.dueAt) && !line.appliedAt}
      acts={
        <LinkButton to={`~/mediator/files/${line.code}`} kind="secondary">
          {words.file}
        </LinkButton>
      }
    >
      {line.appliedAt ? <Badge kind="good">{words.applied}</Badge> : <DaysLeft dueAt={line.dueAt} />}
      {!line.appliedAt && <span>{words.wanted(line.wanted, line.parties)}</span>}
    </DeskLine>
  );
}

/** A joint meeting: to be called, called, or held with what is still to be done. */
export function MeetingLine({ line }: Of<'meetings'>) {
  const words = useWords(committeeWords).meeting;
  const { post } = useSession();
  const { now, when, isOver } = useWhen();
  const today = localDateOf(instantOf(now));
  const open = line.decisions.filter(({ doneAt }) => doneAt === undefined);
  const isLate = open.some(({ byOn }) => byOn < today);
  const isOurs = open.some(({ unit }) => unit.id === post.unit.id);
  const status = line.heldAt ? 'held' : line.called ? 'called' : 'asked';
  const isToCall = status === 'asked' && post.role === 'supervisor';
  const isToWrite = status === 'called' && post.role === 'supervisor' && isOver(line.called?.meetsAt);
  return (
    <DeskLine
      line={line}
      isLate={isLate}
      acts={
        <LinkButton to={`/meetings/${line.code}/${line.meeting}`} kind="secondary">
          {isOurs ? words.report : isToCall ? words.call : isToWrite ? words.minutesTitle : words.title(line.meeting)}
        </LinkButton>
      }
    >
      <Badge kind={status === 'asked' ? 'warn' : status === 'called' ? 'accent' : 'plain'}>
        {words.status[status]}
      </Badge>
      {status === 'asked' && <span>{words.asked(when(line.askedAt))}</span>}
      {status === 'called' && line.called && (
        <span>
          {when(line.called.meetsAt)} · {line.called.where}
        </span>
      )}
      {status === 'held' && <span>{words.open(line.decisions.length - open.length, line.decisions.length)}</span>}
      {isLate && <Badge kind="bad">{words.late}</Badge>}
    </DeskLine>
  );
}

type Own = { line: Common; isLate?: boolean; acts: ReactNode; children: ReactNode };

function DeskLine({ line, isLate = false, acts, children }: Own) {
  const nameOf = useDisputeTypeName();
  const { post } = useSession();
  return (
    <article className={isLate ? 'desk-line desk-line-late' : 'desk-line'}>
      <h3>
        {nameOf(line.disputeType)}
        {line.committee.name !== post.unit.name && <span className="soft small"> {line.committee.name}</span>}
      </h3>
      <p className="row small">{children}</p>
      <div className="row row-apart">
        <span className="soft small figures">{line.number ?? line.code}</span>
        <span className="row">{acts}</span>
      </div>
    </article>
  );
}
