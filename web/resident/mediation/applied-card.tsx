import type { AppliedMediation } from '@linli/domain/mediation';
import { useEffect, useRef } from 'react';
import { dateAndTime } from '../../client/beijing-time.ts';
import { spokenCode } from '../../parts/cases/case-code.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DoorPlate } from '../../ui/door-plate.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { paths } from '../paths.ts';
import '../sent-screen.css';
import { applyWords } from './apply-words.ts';

/** Code and receipt this once, who has it and by when she hears. */
export function AppliedCard({ applied }: { applied: AppliedMediation }) {
  const words = useWords(applyWords);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { partyCode, receipt, committee, dueAt } = applied;
  const copy = async () => {
    await navigator.clipboard.writeText(words.text(partyCode, receipt));
    announce(words.copied);
  };
  return (
    <div className="stack stack-wide">
      <section className="sent">
        <h1 tabIndex={-1} ref={heading}>
          {words.sent}
        </h1>
        <p>{words.sentTo(committee.name)}</p>
        {dueAt && <p>{words.sentBy(dateAndTime(dueAt, Date.now(), language))}</p>}
        <DoorPlate label={words.codeLabel} code={`${spokenCode(partyCode.slice(0, 20))}${partyCode.slice(20)}`} />
      </section>
      <section className="card stack">
        <h2>{words.receiptTitle}</h2>
        <p>{words.receiptLead}</p>
        <p className="receipt figures">{receipt.replace(/(.{4})(?=.)/g, '$1 ')}</p>
        <Button kind="secondary" wide onClick={() => void copy()}>
          {words.copy}
        </Button>
      </section>
      <p className="soft">{words.other}</p>
      <LinkButton to={paths.mediation(partyCode)} wide>
        {words.open}
      </LinkButton>
    </div>
  );
}
