import type { CaseView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { getCatalogue } from '../../client/catalogue.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { spokenCode } from '../cases/case-code.ts';
import { caseWords } from '../cases/words.ts';
import { ContactFact } from './contact-fact.tsx';
import { deskWords } from './words.ts';

/** The small facts, in the order in which they are asked for. */
export function CaseFacts({ found }: { found: CaseView }) {
  const words = useWords(deskWords);
  const plain = useWords(caseWords);
  const language = useLanguage();
  const related = found.mergedInto ?? found.linkedTo;
  return (
    <section className="panel">
      <h2>{words.page.facts}</h2>
      <dl className="facts">
        <Fact title={words.page.registered}>{dateAndTime(found.registeredAt, Date.now(), language)}</Fact>
        <Fact title={words.page.channel}>{plain.channel[found.channel]}</Fact>
        <Fact title={words.page.reporter}>
          {words.page.reporterKind[found.reporterKind]}
          {found.reporterKind !== 'anonymous' && found.mayRead.includes('readContact') && <ContactFact found={found} />}
        </Fact>
        <Fact title={words.page.centre}>{found.centre.name}</Fact>
        {found.accusation && (
          <Fact title={words.page.accused}>
            {[...found.accusation.units.map(({ name }) => name), found.accusation.other].filter(Boolean).join('、') ||
              words.page.accusedNone}
          </Fact>
        )}
        {found.isReporterShielded && <Fact title={words.page.reporter}>{words.page.shielded}</Fact>}
        {found.informed.length > 0 && (
          <Fact title={words.page.informed}>{found.informed.map((unit) => unit.name).join('、')}</Fact>
        )}
        {related && (
          <Fact title={found.mergedInto ? words.page.mergedInto : words.page.linkedTo}>
            <Link href={`/cases/${related}`} className="figures">
              {spokenCode(related)}
            </Link>
          </Fact>
        )}
        <CustomFacts found={found} />
        {found.supervisions.map((one) => (
          <Fact key={one.at} title={words.page.supervisions}>
            {words.choice.trigger[one.trigger]}
            {one.listed && `（${words.page.listed}）`}：{one.words}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function CustomFacts({ found }: { found: CaseView }) {
  const plain = useWords(caseWords);
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  if (!data) return null;
  const schema = data.categories.find((one) => one.code === found.categoryCode)?.fields.properties;
  return Object.entries(found.fields).map(([name, value]) => {
    const field = schema?.[name];
    const title = (language === 'en' ? field?.['x-title-en'] : field?.title) ?? name;
    const shown = typeof value === 'boolean' ? (value ? plain.yes : plain.no) : String(value);
    return (
      <Fact key={name} title={title}>
        {shown}
        {field?.['x-unit'] ?? ''}
      </Fact>
    );
  });
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
