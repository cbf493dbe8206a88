import type { CandidatesView, MediationInput } from '@linli/domain/mediation';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sayTie } from '../../client/committees.ts';
import { newIntent } from '../../client/intent.ts';
import { listCandidates } from '../../client/mediations.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { CandidateCard } from './candidate-card.tsx';
import { committeeWords } from './committee-words.ts';
import './candidates.css';
import '../../ui/more.css';

type Own = {
  code: string;
  /** Takes the step of assignment, and shows what comes of it. */
  assign: (assignment: MediationInput<'assignment'>, name: string) => Promise<unknown>;
  begun: AssignmentBegun;
  onBegun: (part: Partial<AssignmentBegun>) => void;
};

/** Who was chosen, who besides, and why; kept by whoever shows it. */
export type AssignmentBegun = { lead: string; others: string[]; reason: string };
export const assignmentBegun: AssignmentBegun = { lead: '', others: [], reason: '' };

const shownAtFirst = 5;
/** Of so many nobody looks for one by eye: whoever stands above chooses from a whole county. */
const manyToRead = 12;

/** Who could mediate a file, the best first with all that speaks for each, and who could not; one is chosen and assigned. */
export function Candidates({ code, assign, begun, onBegun }: Own) {
  const words = useWords(committeeWords).candidates;
  const { data, error, refetch } = useQuery({
    queryKey: ['candidates', code],
    queryFn: () => listCandidates(code),
  });
  const { lead } = begun;
  const [isWhole, setWhole] = useState(false);
  const [sought, setSought] = useState('');
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const looked = sought.trim();
  const found = data.ranked.filter(({ name, committee }) => name.includes(looked) || committee.name.includes(looked));
  const shown = isWhole ? found : found.filter(({ personId }, at) => at < shownAtFirst || personId === lead);
  return (
    <section className="stack candidates">
      <p className="soft">{words.lead}</p>
      {data.isAcross && <Notice kind="plain">{words.across}</Notice>}
      {data.ranked.length === 0 && <Empty title={words.none} />}
      {data.ranked.length > manyToRead && (
        <TextField
          id="candidate-name"
          label={words.find}
          type="search"
          autoComplete="off"
          value={sought}
          onValue={setSought}
        />
      )}
      {data.ranked.length > 0 && found.length === 0 && (
        <p className="soft" role="status">
          {words.noneFound}
        </p>
      )}
      <ol className="candidate-list">
        {shown.map((one) => (
          <li key={one.personId}>
            <CandidateCard
              candidate={one}
              isChosen={lead === one.personId}
              onChoose={() => onBegun({ lead: one.personId, others: [] })}
              tie={<Tie code={code} personId={one.personId} name={one.name} />}
            />
            {lead === one.personId && (
              <Assignment data={data} lead={one} assign={assign} begun={begun} onBegun={onBegun} />
            )}
          </li>
        ))}
      </ol>
      {found.length > shown.length && (
        <Button kind="quiet" wide onClick={() => setWhole(true)}>
          {words.more}
        </Button>
      )}
      {data.excluded.length > 0 && <Excluded excluded={data.excluded} />}
    </section>
  );
}

type Ranked = CandidatesView['ranked'][number];

type Assigning = Omit<Own, 'code'> & { data: CandidatesView; lead: Ranked };

function Assignment({ data, lead, assign, begun: { others, reason }, onBegun }: Assigning) {
  const words = useWords(committeeWords).candidates;
  const [isMissing, setMissing] = useState(false);
  const chosen = data.ranked.find(({ reasons }) => reasons.some((each) => each.reason === 'chosen'));
  const needsReason = chosen !== undefined && chosen.personId !== lead.personId;
  const assigning = useMutation({
    mutationFn: () => {
      const body = {
        lead: lead.personId,
        ...(others.length > 0 && { others }),
        ...(needsReason && { reason: reason.trim() }),
      };
      return assign(body, lead.name);
    },
  });
  const submit = () => {
    setMissing(needsReason && reason.trim() === '');
    if (!needsReason || reason.trim() !== '') assigning.mutate();
  };
  const beside = data.ranked.filter(({ personId }) => personId !== lead.personId).slice(0, 4);
  return (
    <div className="stack candidate-assign">
      {beside.length > 0 && (
        <fieldset className="stack stack-tight">
          <legend className="field-label">{words.assist}</legend>
          <div className="choices choices-columns">
            {beside.map(({ personId, name }) => (
              <CheckboxField
                key={personId}
                id={`assist-${personId}`}
                label={name}
                checked={others.includes(personId)}
                onChecked={(isOn) =>
                  onBegun({ others: isOn ? [...others, personId] : others.filter((other) => other !== personId) })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      {needsReason && (
        <TextArea
          id="assignment-reason"
          label={words.reason}
          error={isMissing ? words.reasonMissing : undefined}
          most={500}
          value={reason}
          onValue={(text) => onBegun({ reason: text })}
        />
      )}
      {assigning.error && <Failure of={assigning.error} />}
      <div>
        <Button busy={assigning.isPending} onClick={submit}>
          {words.assign(lead.name)}
        </Button>
      </div>
    </div>
  );
}

/** That she has to do with a party: said for this file alone, and once more, for nobody takes it back. */
function Tie({ code, personId, name }: { code: string; personId: string; name: string }) {
  const words = useWords(committeeWords).candidates;
  const cache = useQueryClient();
  const [intent] = useState(newIntent);
  const [isAsking, setAsking] = useState(false);
  const say = useMutation({
    mutationFn: () => sayTie(code, personId, intent),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['candidates', code] }),
  });
  return (
    <>
      <Button kind="quiet" aria-label={words.tieOf(name)} onClick={() => setAsking(true)}>
        {words.tie}
      </Button>
      <Dialog open={isAsking} title={words.tieOf(name)} onClose={() => setAsking(false)}>
        <div className="stack">
          <p>{words.tieHint}</p>
          {say.error && <Failure of={say.error} />}
          <Button kind="danger" wide busy={say.isPending} onClick={() => say.mutate()}>
            {words.tieSure(name)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function Excluded({ excluded }: Pick<CandidatesView, 'excluded'>) {
  const words = useWords(committeeWords).candidates;
  return (
    <details className="card more">
      <summary>{words.excluded(excluded.length)}</summary>
      <ul className="stack stack-tight candidate-excluded">
        {excluded.map(({ personId, name, committee, because }) => (
          <li key={personId} className="row row-apart">
            <span>
              {name} <span className="soft small">{committee.name}</span>
            </span>
            <span>{words.because[because]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
