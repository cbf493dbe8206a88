import { whyNotConfirmed } from '@linli/domain/mediation';
import { dateAndTime } from '../../client/beijing-time.ts';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { spanWords } from '../../parts/mediation/span-words.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

const after: readonly string[] = ['settled', 'performed', 'broken'];

/** 司法确认: the days that are left, who wants it, and what a ruling means for her. */
export function ConfirmationSection({ file, onDone }: PartyProps) {
  const { after: words } = useWords(partyWords);
  const language = useLanguage();
  const { found, own } = file;
  const nameOf = usePartyName(found);
  if (!after.includes(found.status)) return null;
  const { confirmation, dues } = found;
  const bar = whyNotConfirmed(found as never);
  if (bar !== undefined)
    return (
      <section className="stack stack-tight">
        <h2>{words.confirmTitle}</h2>
        <p>{words.notConfirmed[bar]}</p>
      </section>
    );
  const { ruling, accepted, declined, appliedAt, court } = confirmation ?? {};
  const until = dues.confirm?.at;
  const left = until === undefined ? 0 : Math.max(0, Math.floor((Date.parse(until) - Date.now()) / 86_400_000));
  const wanted = confirmation?.consents.map(({ party }) => party) ?? [];
  const waiting = found.parties.filter(({ number, leftAt }) => leftAt === undefined && !wanted.includes(number));
  const isOver = until === undefined || Date.parse(until) < Date.now();
  const when = (instant: string) => dateAndTime(instant, Date.now(), language);
  return (
    <section className="stack stack-tight">
      <h2>{words.confirmTitle}</h2>
      <p className="soft">{words.confirmLead}</p>
      {ruling && (
        <Notice
          kind={ruling.result === 'confirmed' ? 'good' : 'warn'}
          icon={ruling.result === 'confirmed' ? 'check' : 'alert'}
          title={words[ruling.result](ruling.courtNumber)}
        />
      )}
      {!ruling && declined && (
        <Notice kind="warn" icon="alert" title={words.declined}>
          {declined.reason?.text}
        </Notice>
      )}
      {!ruling && accepted && <Notice icon="clock" title={words.accepted(accepted.courtNumber)} />}
      {appliedAt && <p className="soft">{words.asked(court ?? '', when(appliedAt))}</p>}
      {!appliedAt && isOver && <p>{words.confirmOver}</p>}
      {!appliedAt && !isOver && (
        <>
          <p>
            <strong className="figures">{words.confirmLeft(left, when(until))}</strong>
          </p>
          {wanted.includes(own) && <p>{words.wished}</p>}
          {wanted.length > 0 && waiting.length > 0 && !waiting.some(({ number }) => number === own) && (
            <p className="soft">{words.othersWish(waiting.map(({ number }) => nameOf(number)).join('、'))}</p>
          )}
          {waiting.length === 0 && <p className="soft">{words.allWish}</p>}
          <PartyStep
            file={file}
            onDone={onDone}
            step="confirmationWish"
            label={words.wish}
            lead={words.confirmLead}
            body={() => ({})}
          />
        </>
      )}
    </section>
  );
}

/** Where else the dispute may go: with its address and until when. */
export function RoadsSection({ file: { found } }: Pick<PartyProps, 'file'>) {
  const { after: words } = useWords(partyWords);
  const spoken = useWords(mediationWords);
  const roads = found.outcome?.roads ?? [];
  if (roads.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h2>{words.roads}</h2>
      {found.outcome?.words && <p className="words">{found.outcome.words.text}</p>}
      <ul className="stack stack-tight">
        {roads.map((road) => (
          <li key={`${road.kind} ${road.name}`} className="card stack stack-tight">
            <p>
              <strong>{spoken.roadKind[road.kind]}</strong>：{road.name}
            </p>
            {road.address && <p>{road.address}</p>}
            {road.within && (
              <p className="soft">
                {words.within(spanWords(road.within, spoken))}
                {road.law && `（${road.law}）`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
