import type { CatalogueView, DispatchAnswer } from '@linli/domain/cases';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useRuleWords } from './use-rule-words.ts';
import { rulesWords } from './words.ts';

/** Which unit, and the walk that found it: the rule, then place by place upwards, then who assists. */
export function DispatchWalk({ answer, catalogue }: { answer: DispatchAnswer; catalogue: CatalogueView }) {
  const words = useWords(rulesWords).dispatch;
  const { scopeOf, dutyOf, conditionOf } = useRuleWords(catalogue);
  const { lead, rule, path, assisting, missing, fallback, version } = answer;
  return (
    <section className="stack">
      {lead ? (
        <Notice kind="good" icon="check" title={words.to(lead.name)}>
          <p>{words.because(lead.duty, lead.place)}</p>
        </Notice>
      ) : (
        <Notice kind="warn" icon="alert" title={fallback === 'noHolder' ? words.noHolder : words.noRule} />
      )}
      {rule && (
        <section className="panel">
          <h3>{words.how}</h3>
          <ol className="walk">
            <li>
              {words.ruleStep(rule.id, version)}
              <p className="soft">
                {[words.ruleWords(scopeOf(rule), words.levels[rule.level], dutyOf(rule.lead)), conditionOf(rule)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
            <li>
              {words.walk}
              <ul>
                {path.map((step) => (
                  <Step key={step.divisionCode} step={step} />
                ))}
              </ul>
            </li>
            {[
              ...assisting.map(({ name, duty }) => words.assisting(name, duty)),
              ...missing.map((duty) => words.nobodyFor(duty)),
            ].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      )}
    </section>
  );
}

function Step({ step: { place, holders, choice } }: { step: DispatchAnswer['path'][number] }) {
  const words = useWords(rulesWords).dispatch;
  const [first, ...others] = holders;
  if (first === undefined) return <li className="soft">{words.none(place)}</li>;
  return (
    <li>
      <span className="walk-found">{words.found(place, first)}</span>
      {choice && ` · ${words.choice[choice]}`}
      {others.length > 0 && <p className="soft">{words.others(others.join('、'))}</p>}
    </li>
  );
}
