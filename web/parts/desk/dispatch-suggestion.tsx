import type { CaseView, DispatchSuggestion as Suggested } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { get } from '../../client/api.ts';
import { getDivision } from '../../client/places.ts';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { useScopeWords } from './use-scope-words.ts';
import { deskWords } from './words.ts';

type Chosen = { lead: string; assisting: Array<{ unitId: string; task: string }> };
type Own = { found: CaseView; onSuggested: (chosen: Chosen) => void };

/** Which unit the catalogue names, put into the form, and why: the rule, its version, the path walked. */
export function DispatchSuggestion({ found, onSuggested }: Own) {
  const words = useWords(deskWords).suggestion;
  const language = useLanguage();
  const scopeOf = useScopeWords();
  // The register of places ends with the community; the cell's own name stands in the case.
  const communityCode = found.place.divisionCode.slice(0, 12);
  const { data } = useQuery({
    queryKey: ['dispatch-suggestion', found.code],
    queryFn: () => get<Suggested>(`/cases/${found.code}/dispatch-suggestion`),
    gcTime: 0,
  });
  const place = useQuery({
    queryKey: ['division', communityCode],
    queryFn: () => getDivision(communityCode),
    staleTime: 3_600_000,
  });
  const suggest = useRef(onSuggested);
  suggest.current = onSuggested;

  useEffect(() => {
    if (!data?.lead) return;
    const assisting = data.assisting.map(({ unitId }) => ({ unitId, task: words.defaultTask }));
    suggest.current({ lead: data.lead.unitId, assisting });
  }, [data, words]);

  if (!data) return null;
  const { lead, rule, path, missing, fallback, duties } = data;
  if (!lead) return <Notice kind="warn" icon="alert" title={fallback === 'noRule' ? words.noRule : words.noHolder} />;
  const known = place.data ? [...place.data.ancestors, place.data] : [];
  const nameOf = (code: string) =>
    known.find((one) => one.code === code)?.name ?? found.placeName.split(' ').at(-1) ?? code;
  const dutyOf = (key: string) => {
    const duty = duties.find((one) => one.key === key);
    return duty ? (language === 'en' ? duty.nameEn : duty.nameZh) : key;
  };
  return (
    <Notice title={words.title(lead.name)}>
      <details>
        <summary>{words.why}</summary>
        {rule && (
          <p title={words.rule(rule.id, rule.version)}>{words.ruleWords(scopeOf(rule.category), dutyOf(rule.lead))}</p>
        )}
        <p>{words.path}</p>
        <ul>
          {path.map((step) => (
            <li key={step.divisionCode}>
              {step.held ? words.held(nameOf(step.divisionCode), lead.name) : words.notHeld(nameOf(step.divisionCode))}
              {step.choice && `（${words.choice[step.choice]}）`}
            </li>
          ))}
        </ul>
        {missing.length > 0 && <p>{words.missing(missing.map(dutyOf).join('、'))}</p>}
      </details>
    </Notice>
  );
}
