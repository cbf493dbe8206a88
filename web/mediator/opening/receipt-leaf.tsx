import { QrCode } from '../../ui/qr-code.tsx';
import { useWords } from '../../ui/use-language.ts';
import './receipts-sheet.css';
import { openingWords } from './words.ts';

type Own = { name: string; code: string; receipt: string };

/** What one party is given: where her pages are, her code, and the receipt that opens them. */
export function ReceiptLeaf({ name, code, receipt }: Own) {
  const { receipts: words } = useWords(openingWords);
  const address = `${location.host}/mediation/${code}`;
  return (
    <div className="receipt-leaf">
      <h2>{words.of(name)}</h2>
      <div className="receipt-both">
        <dl className="stack stack-tight">
          <div>
            <dt className="soft small">{words.code}</dt>
            <dd className="receipt-code figures">{code}</dd>
          </div>
          <div>
            <dt className="soft small">{words.receipt}</dt>
            <dd className="receipt-code figures">{inGroups(receipt)}</dd>
          </div>
        </dl>
        <QrCode text={`${location.origin}/mediation/${code}`} label={words.scan} />
      </div>
      <p className="small">{words.how(address)}</p>
    </div>
  );
}

/** Fours can be read aloud and typed. */
function inGroups(receipt: string): string {
  return receipt.replaceAll(/[^0-9A-Za-z]/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}
