import { useQuery } from '@tanstack/react-query';
import { dateAndTime } from '../client/beijing-time.ts';
import { findReceipt } from '../client/receipts.ts';
import { spokenCode } from '../parts/cases/case-code.ts';
import { announce } from '../ui/announcer.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { DoorPlate } from '../ui/door-plate.tsx';
import { Notice } from '../ui/notice.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import { paths } from './paths.ts';
import { justSent } from './sent.ts';
import './sent-screen.css';

/** The code as a door plate, the receipt this once, and what happens next by when. */
export default function SentScreen({ code }: { code: string }) {
  const words = useWords(pageWords).sent;
  const language = useLanguage();
  const kept = useQuery({ queryKey: ['receipt', code], queryFn: async () => (await findReceipt(code)) ?? null });
  // What was sent while she was elsewhere, or a while ago, is shown from the device's own memory.
  const registered = justSent.get(code) ?? kept.data;
  const copy = async (receipt: string) => {
    await navigator.clipboard.writeText(words.receiptText(code, receipt));
    announce(words.receiptCopied);
  };
  return (
    <div className="stack stack-wide">
      <section className="sent">
        <h1>{words.title}</h1>
        <DoorPlate label={words.codeLabel} code={spokenCode(code)} />
        {registered?.dueAt && Date.parse(registered.dueAt) > Date.now() && (
          <p>{words.promise(dateAndTime(registered.dueAt, Date.now(), language))}</p>
        )}
      </section>
      {registered?.receipt && (
        <section className="card stack">
          <h2>{words.receiptTitle}</h2>
          <p>{words.receiptLead}</p>
          <p className="receipt figures">{grouped(registered.receipt)}</p>
          <Button kind="secondary" wide onClick={() => void copy(registered.receipt ?? '')}>
            {words.receiptCopy}
          </Button>
          <Notice kind="good" icon="check" title={words.receiptKept}>
            {words.receiptKeptMore}
          </Notice>
          <figure className="sent-qr">
            <QrCode text={`${location.origin}${paths.case(code)}#${registered.receipt}`} label={words.qr} />
            <figcaption className="soft small">{words.qr}</figcaption>
          </figure>
        </section>
      )}
      <div className="home-buttons">
        <LinkButton to={paths.case(code)} wide>
          {words.track}
        </LinkButton>
        <LinkButton to={paths.home} kind="secondary" wide>
          {words.home}
        </LinkButton>
      </div>
    </div>
  );
}

function grouped(receipt: string): string {
  return receipt.replace(/(.{4})(?=.)/g, '$1 ');
}
