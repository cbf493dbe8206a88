import type { DispatchExplanation } from '@linli/domain/territory';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { get } from '../../client/api.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

type Chosen = { lead: string; assisting: Array<{ unitId: string; task: string }> };

/** Which unit the catalogue names, and why: the rule, its version, the path walked. */
export function DispatchSuggestion({ code, onUse }: { code: string; onUse: (chosen: Chosen) => void }) {
  const words = useWords(deskWords).suggestion;
  const { data } = useQuery({
    queryKey: ['dispatch-suggestion', code],
    queryFn: () => get<DispatchExplanation>(`/cases/${code}/dispatch-suggestion`),
  });
  if (!data) return null;
  const { lead, rule, path, assisting, missing, fallback } = data;
  if (!lead) return <Notice kind="warn" icon="alert" title={fallback === 'noRule' ? words.noRule : words.noHolder} />;
  return (
    <Notice title={words.title}>
      <p className="row row-apart">
        <strong>{lead.name}</strong>
        <Button
          size="small"
          onClick={() =>
            onUse({
              lead: lead.unitId,
              assisting: assisting.map(({ unitId }) => ({ unitId, task: words.defaultTask })),
            })
          }
        >
          {words.use}
        </Button>
      </p>
      <details>
        <summary>{words.why}</summary>
        {rule && <p>{words.rule(rule.id, rule.version)}</p>}
        <p>{words.path}</p>
        <ul>
          {path.map((step) => (
            <li key={step.divisionCode}>
              {step.held ? words.held(step.divisionCode, lead.name) : words.notHeld(step.divisionCode)}
              {step.choice && `（${words.choice[step.choice]}）`}
            </li>
          ))}
        </ul>
        {missing.length > 0 && <p>{words.missing(missing.join('、'))}</p>}
      </details>
    </Notice>
  );
}
