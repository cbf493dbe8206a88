import type { CaseView, RuleOfCase } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { listRulesOfCase } from '../../client/cases.ts';
import { useWords } from '../../ui/use-language.ts';
import { operatorWords } from './operator-words.ts';
import { useScopeWords } from './use-scope-words.ts';
import { deskWords } from './words.ts';

type Due = CaseView['dues'][string];

/** By which rule a date was fixed: for which matters, how long, and the law; what the rule is called in the catalogue, small. */
export function DueRule({ code, due }: { code: string; due: Due }) {
  const desk = useWords(deskWords);
  const words = useWords(operatorWords).rules;
  const scopeOf = useScopeWords();
  const { data = [] } = useQuery({
    queryKey: ['cases', 'rules', code],
    queryFn: () => listRulesOfCase(code),
  });
  const rule = data.find(({ id, version }) => id === due.rule && version === due.ruleVersion);
  const spans = due.periods.map(
    ({ amount, unit }) => `${amount} ${desk.choice.timeUnit[unit as keyof typeof desk.choice.timeUnit]}`,
  );
  const name = rule && words.name(scopeOf(rule.category), desk.stage[rule.stage], rule.placeName);
  return (
    <span className="due-rule soft small" title={desk.timer.rule(due.rule, due.ruleVersion, due.calendarVersion)}>
      {[name, spans.join(' + ')].filter(Boolean).join(' · ')}
      {rule && <Source rule={rule} />}
    </span>
  );
}

function Source({ rule }: { rule: RuleOfCase }) {
  const words = useWords(operatorWords).rules;
  return (
    <>
      <br />
      {words.source(rule.source)}
    </>
  );
}
