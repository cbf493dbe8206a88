import { Link } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { listKept } from '../../client/own-mediation.ts';
import { spokenCode } from '../../parts/cases/case-code.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { paths } from '../paths.ts';
import './kept-mediations.css';
import { partyWords } from './party-words.ts';

/** The mediations that were opened on this device. */
export function KeptMediations() {
  const { kept: words } = useWords(partyWords);
  const language = useLanguage();
  const receipts = listKept();
  if (receipts.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      <p className="soft small">{words.lead}</p>
      <ul className="stack stack-tight">
        {receipts.map(({ partyCode, since }) => (
          <li key={partyCode} className="thing kept-mediation">
            <Link className="thing-title figures" href={paths.mediation(partyCode)}>
              {spokenCode(partyCode.slice(0, 20))}
              {partyCode.slice(20)}
            </Link>
            <span className="soft small">{dateAndTime(since, Date.now(), language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
