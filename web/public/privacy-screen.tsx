import type { RetentionRule } from '@linli/domain/cases';
import type { Responsible } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { get } from '../client/api.ts';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { privacyWords } from './words.ts';
import './promises-screen.css';
import './privacy-screen.css';

/** The privacy notice, before anybody gives anything (个人信息保护法 art. 17). */
export function PrivacyScreen() {
  const words = useWords(privacyWords);
  return (
    <article className="stack stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <WhoAnswers />
      <section className="stack">
        <h2>{words.kept.title}</h2>
        <KeptTable />
      </section>
      <HowLong />
      <Said title={words.never.title} list={words.never.list} />
      <Said title={words.rights.title} list={words.rights.list} />
      <Said title={words.limits.title} list={words.limits.list} />
      <p className="soft small">{words.law}</p>
    </article>
  );
}

function WhoAnswers() {
  const words = useWords(privacyWords).who;
  const { data } = useQuery({ queryKey: ['responsible'], queryFn: () => get<Responsible>('/public/responsible') });
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {data?.body && <p>{words.named(data.body)}</p>}
      {data?.body === null && (
        <Notice kind="warn" icon="alert">
          <p>{words.missing}</p>
        </Notice>
      )}
    </section>
  );
}

/** A table for those who see it whole, a list of cards where there is no room: the same rows. */
function KeptTable() {
  const words = useWords(privacyWords).kept;
  return (
    <table className="kept">
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          {[words.what, words.why, words.seen, words.until].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {words.rows.map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td data-label={words.why}>{row.why}</td>
            <td data-label={words.seen}>{row.seen}</td>
            <td data-label={words.until}>{row.until}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The rules that are in force, as the house acts by them. */
function HowLong() {
  const words = useWords(privacyWords).periods;
  const { data, error, refetch } = useQuery({
    queryKey: ['retention-rules'],
    queryFn: () => get<{ rules: readonly RetentionRule[] }>('/public/retention-rules'),
  });
  return (
    <section className="stack" aria-busy={data === undefined && error === null}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {data && <PeriodTable rules={data.rules} />}
      <p className="soft">{words.after}</p>
    </section>
  );
}

function PeriodTable({ rules }: { rules: readonly RetentionRule[] }) {
  const words = useWords(privacyWords).periods;
  return (
    <table className="kept kept-periods">
      <caption className="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          {[words.what, words.until, words.basis].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map(({ recordClass, division, keep, basis }) => (
          <tr key={`${division} ${recordClass}`}>
            <th scope="row">
              {words.classes[recordClass]}
              {division !== 'CN' && words.onlyIn(division)}
            </th>
            <td data-label={words.until}>{keep === 'permanent' ? words.permanent : words.years(keep)}</td>
            <td data-label={words.basis}>{basis}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ title, list }: { title: string; list: readonly string[] }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="promises">
        {list.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </section>
  );
}
