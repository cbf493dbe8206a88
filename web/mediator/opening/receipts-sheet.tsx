import type { OpenedMediation } from '@linli/domain/mediation';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { addressesOf } from '../steps/addresses.ts';
import { ReceiptLeaf } from './receipt-leaf.tsx';
import { openingWords } from './words.ts';
import './receipts-sheet.css';

type Own = { opened: Pick<OpenedMediation, 'code' | 'receipts'>; nameOf: (party: number) => string };

/** Each party’s code and receipt, shown this once: to print, one leaf each, so that nobody sees another’s. */
export function ReceiptsSheet({ opened, nameOf }: Own) {
  const words = useWords(openingWords).receipts;
  return (
    <div className="stack stack-wide file-narrow">
      <div className="stack stack-tight no-print">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <div className="no-print">
        <Notice kind="warn" icon="alert">
          <p>{words.once}</p>
        </Notice>
      </div>
      <ul className="receipts">
        {opened.receipts.map(({ party, code, receipt }) => (
          <li key={code}>
            <ReceiptLeaf name={nameOf(party)} code={code} receipt={receipt} />
          </li>
        ))}
      </ul>
      <div className="stack stack-tight no-print">
        <Button kind="secondary" wide onClick={() => window.print()}>
          {words.print}
        </Button>
        <LinkButton to={addressesOf(opened.code).file} wide>
          {words.toFile}
        </LinkButton>
      </div>
    </div>
  );
}
