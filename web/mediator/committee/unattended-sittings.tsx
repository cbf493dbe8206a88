import type { MediatorCard } from '@linli/domain/mediation';
import { Link } from 'wouter';
import { nearDateAndTime, timeOfDay } from '../../client/beijing-time.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';

/** What was planned for when she is not there, said as soon as her hours or days away are saved: nothing is moved by itself. */
export function UnattendedSittings({ mediator: { unattended } }: { mediator: MediatorCard }) {
  const words = useWords(committeeWords).mediator;
  const nameOf = useDisputeTypeName();
  const language = useLanguage();
  if (unattended.length === 0) return null;
  return (
    <Notice kind="warn" icon="clock" title={words.unattendedTitle(unattended.length)} live>
      <ul className="stack stack-tight">
        {unattended.map(({ at, untilAt, because, file }) => (
          <li key={`${at} ${file?.code}`}>
            <span className="figures">
              {nearDateAndTime(at, Date.now(), language)}–{timeOfDay(untilAt)}
            </span>{' '}
            {words.unattended[because]}
            <br />
            {file ? (
              <Link href={`~/mediator/files/${file.code}`}>
                {nameOf(file.disputeType)} {file.number}
              </Link>
            ) : (
              <span className="soft">{words.unattendedElsewhere}</span>
            )}
          </li>
        ))}
      </ul>
      <p>{words.unattendedHint}</p>
    </Notice>
  );
}
