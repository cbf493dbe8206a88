import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listDisputeTypes } from '../../client/dispute-types.ts';
import { type MediationRulesView, readMediationRules } from '../../client/mediation-rules.ts';
import { CardTable } from '../../parts/desk/card-table.tsx';
import { PlaceName } from '../../parts/desk/place-name.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { RulesHead } from './rules-head.tsx';
import { importsWords } from './words.ts';

/** What mediation goes by in this county: periods, roads, types of dispute, grades, required numbers. */
export default function MediationRulesScreen() {
  const words = useWords(importsWords).mediationRules;
  const { data, error, refetch } = useQuery({ queryKey: ['rules', 'mediation'], queryFn: readMediationRules });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <section className="stack">
      <RulesHead
        words={words}
        importAt="/mediation-rules/import"
        version={data.version === 0 ? words.house : words.versionOwn(data.version)}
      />
      <Periods rules={data} />
      <Roads rules={data} />
      <DisputeTypes rules={data} />
      <Grades rules={data} />
      <Required rules={data} />
    </section>
  );
}

type Own = { rules: MediationRulesView };

function Part({ title, children }: { title: string | undefined; children: ReactNode }) {
  return (
    <section className="stack stack-tight">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function usePeriodWords() {
  const words = useWords(importsWords);
  return ({ amount, unit }: { amount: number; unit: string }) =>
    words.mediationRules.periodOf(amount, words.units[unit] ?? unit);
}

function Place({ code }: { code: string }) {
  const words = useWords(importsWords).mediationRules;
  return code === '' ? words.everywhere : <PlaceName code={code} />;
}

function Periods({ rules }: Own) {
  const { parts, mediationRules: words } = useWords(importsWords);
  const { stage: stages, source: sources } = useWords(mediationWords);
  const said = usePeriodWords();
  return (
    <Part title={parts.periods}>
      <CardTable
        label={parts.periods ?? ''}
        rows={rules.periods.filter(({ division }) => division === '' || division.startsWith(rules.divisionCode))}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.stage,
            render: ({ stage, intake }) => (intake === '' ? stages[stage] : `${stages[stage]} · ${sources[intake]}`),
          },
          { title: words.amount, width: '8em', render: said },
          { title: words.division, width: '10em', render: ({ division }) => <Place code={division} /> },
          { title: words.source, render: ({ source }) => source },
        ]}
      />
    </Part>
  );
}

function Roads({ rules }: Own) {
  const { parts, mediationRules: words } = useWords(importsWords);
  const { roadKind } = useWords(mediationWords);
  const typeOf = useTypeName(rules);
  const said = usePeriodWords();
  return (
    <Part title={parts.roads}>
      <CardTable
        label={parts.roads ?? ''}
        rows={rules.roads}
        rowKey={({ kind, name, division }) => `${division} ${kind} ${name}`}
        columns={[
          { title: words.kind, width: '10em', render: ({ kind }) => roadKind[kind] },
          { title: words.name, render: ({ name }) => name },
          { title: words.address, render: ({ address }) => address },
          { title: words.amount, width: '8em', render: ({ within }) => within && said(within) },
          { title: words.division, width: '8em', render: ({ division }) => <Place code={division} /> },
          {
            title: words.types,
            render: ({ disputeTypes }) => disputeTypes.map(typeOf).join('、') || words.anyType,
          },
          { title: words.source, render: ({ law }) => law },
        ]}
      />
    </Part>
  );
}

function useTypeName({ disputeTypes }: MediationRulesView) {
  const language = useLanguage();
  return (code: string) => {
    const found = disputeTypes.find((type) => type.code === code);
    return (language === 'en' ? found?.nameEn : found?.nameZh) ?? code;
  };
}

function DisputeTypes({ rules }: Own) {
  const { parts, mediationRules: words } = useWords(importsWords);
  const typeOf = useTypeName(rules);
  const { data } = useQuery({
    queryKey: ['dispute-types', rules.divisionCode],
    queryFn: () => listDisputeTypes(rules.divisionCode),
  });
  const committeeOf = (code: string) => data?.disputeTypes.find((type) => type.code === code)?.committee?.name;
  return (
    <Part title={parts.disputeTypes}>
      <CardTable
        label={parts.disputeTypes ?? ''}
        rows={rules.disputeTypes}
        rowKey={({ code }) => code}
        columns={[
          { title: words.name, render: ({ code }) => typeOf(code) },
          {
            title: words.trade,
            render: ({ code, trade }) =>
              trade && (committeeOf(code) ?? <span className="soft">{words.noCommittee}</span>),
          },
        ]}
      />
    </Part>
  );
}

function Grades({ rules }: Own) {
  const { parts, mediationRules: words } = useWords(importsWords);
  const { grades } = useWords(committeeWords).mediator;
  const share = (part: number) => Math.round(part * 100);
  return (
    <Part title={parts.grades}>
      <CardTable
        label={parts.grades ?? ''}
        rows={rules.grades}
        rowKey={({ grade }) => grade}
        columns={[
          { title: words.grade, width: '12em', render: ({ grade }) => grades[grade] },
          {
            title: words.asks,
            render: ({ years, concluded, settledShare, performedShare, trainingHours, isExcellent }) =>
              words.asksOf(years, concluded, share(settledShare), share(performedShare), trainingHours, isExcellent),
          },
        ]}
      />
    </Part>
  );
}

function Required({ rules }: Own) {
  const { parts, mediationRules: words } = useWords(importsWords);
  const { level: levels } = useWords(committeeWords).places;
  return (
    <Part title={parts.required}>
      <CardTable
        label={parts.required ?? ''}
        rows={rules.required}
        rowKey={({ level, residentsFrom }) => `${level} ${residentsFrom}`}
        columns={[
          { title: words.level, render: ({ level }) => levels[level] },
          {
            title: words.residents,
            render: ({ residentsFrom }) => <span className="figures">{residentsFrom.toLocaleString('en')}</span>,
          },
          { title: words.mediators, render: ({ mediators }) => <span className="figures">{mediators}</span> },
        ]}
      />
    </Part>
  );
}
