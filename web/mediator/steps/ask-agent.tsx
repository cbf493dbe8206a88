import { PaperField } from '../../parts/mediation/paper-field.tsx';
import { mediationWords } from '../../parts/mediation/words.ts';
import type { FieldAbout } from '../../ui/field.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';

type Agent = { name?: string; authority?: 'general' | 'special'; paper?: string };
type Own = FieldAbout & { code: string; value: unknown; onValue: (agent: Agent | undefined) => void };

/** 授权委托: who speaks for a party, how far, and the paper that says so. */
export function AgentField({ code, value, onValue, ...about }: Own) {
  const { agentAuthority } = useWords(mediationWords);
  const { label } = useWords(mediatorStepWords);
  const agent = (value as Agent | undefined) ?? {};
  const change = (part: Agent) => {
    const next = { ...agent, ...part };
    const isEmpty = !next.name && !next.authority && !next.paper;
    onValue(isEmpty ? undefined : next);
  };
  return (
    <FieldSet {...about}>
      <div className="stack">
        <TextField
          id="agentName"
          label={label.agentName}
          maxLength={80}
          value={agent.name ?? ''}
          onValue={(name) => change({ name })}
        />
        {agent.name && (
          <>
            <RadioCards
              id="agentAuthority"
              label={label.agentAuthority}
              value={agent.authority}
              onValue={(authority) => change({ authority: authority as Agent['authority'] })}
              choices={(['general', 'special'] as const).map((each) => ({ value: each, label: agentAuthority[each] }))}
            />
            <PaperField
              id="agentPaper"
              label={label.agentPaper}
              code={code}
              use="authority"
              value={agent.paper ? [agent.paper] : []}
              onValue={([paper]) => change({ paper })}
            />
          </>
        )}
      </div>
    </FieldSet>
  );
}
