import { lazy, Suspense, useState } from 'react';
import { PaperField } from '../../parts/mediation/paper-field.tsx';
import { PaperLink } from '../../parts/mediation/paper-link.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

const PapersList = lazy(async () => ({ default: (await import('../../parts/mediation/papers-list.tsx')).PapersList }));

/** What was brought as evidence, as far as it is for her; something of her own; who she is and where papers reach her. */
export function PapersSection(props: PartyProps) {
  const { papers: words } = useWords(partyWords);
  const spoken = useWords(mediationWords);
  const { found, own, session } = props.file;
  const nameOf = usePartyName(found);
  const me = found.parties.find(({ number }) => number === own);
  const whose = (from: number | 'mediator') =>
    from === 'mediator' ? words.byMediator : from === own ? words.mine : words.of(nameOf(from));
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      {found.evidence.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="stack stack-tight">
        {found.evidence.map((evidence) => (
          <li key={evidence.number} className="card stack stack-tight">
            <p className="row">
              {evidence.file ? (
                <PaperLink
                  code={found.code}
                  token={session.token}
                  paper={evidence.file}
                  label={evidence.name?.text ?? ''}
                />
              ) : (
                evidence.name?.text
              )}
              {evidence.shownTo === 'confidence' && <Badge kind="warn">{spoken.shownTo.confidence}</Badge>}
            </p>
            <p className="soft small">{whose(evidence.from)}</p>
          </li>
        ))}
      </ul>
      <Evidence {...props} />
      {me?.identity && <PaperLink code={found.code} token={session.token} paper={me.identity} label={words.has} />}
      <Identity {...props} />
      <Download {...props} />
    </section>
  );
}

/** Its papers as files; asked for when she wants them. */
function Download({ file: { found, session } }: PartyProps) {
  const { papers: words } = useWords(partyWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="party-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.download}</summary>
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <PapersList code={found.code} token={session.token} />
        </Suspense>
      )}
    </details>
  );
}

function Evidence({ file, onDone }: PartyProps) {
  const { papers: words } = useWords(partyWords);
  const spoken = useWords(mediationWords);
  const hasMediator = file.found.mediators.length > 0;
  const [name, setName] = useState('');
  const [shownTo, setShownTo] = useState<'file' | 'confidence'>('file');
  const [kind, setKind] = useState<'original' | 'copy'>('copy');
  const [ids, setIds] = useState<readonly string[]>([]);
  return (
    <PartyStep
      file={file}
      onDone={() => {
        setName('');
        setIds([]);
        onDone();
      }}
      step="evidence"
      label={words.evidence}
      errors={{
        ...(name.trim() === '' && { 'evidence-name': words.nameMissing }),
        ...(ids.length === 0 && { 'evidence-file': words.fileMissing }),
      }}
      body={() => ({ name: name.trim(), kind, pages: 1, shownTo, ...(ids[0] !== undefined && { fileId: ids[0] }) })}
    >
      <TextField
        id="evidence-name"
        label={words.evidenceName}
        hint={words.evidenceHint}
        value={name}
        onValue={setName}
        maxLength={120}
      />
      {hasMediator && (
        <RadioCards
          id="evidence-for"
          label={words.shownTo}
          value={shownTo}
          onValue={(value) => {
            setShownTo(value as typeof shownTo);
            // Sealed for whom it was handed in for: for others it has to be handed in again.
            setIds([]);
          }}
          choices={(['file', 'confidence'] as const).map((value) => ({ value, label: spoken.shownTo[value] }))}
        />
      )}
      <RadioCards
        id="evidence-kind"
        label={words.kind}
        columns
        value={kind}
        onValue={(value) => setKind(value as typeof kind)}
        choices={(['copy', 'original'] as const).map((value) => ({ value, label: spoken.evidenceKind[value] }))}
      />
      <PaperField
        id="evidence-file"
        label={words.file}
        code={file.found.code}
        token={file.session.token}
        use={shownTo === 'confidence' ? 'confidence' : 'evidence'}
        value={ids}
        onValue={setIds}
      />
    </PartyStep>
  );
}

function Identity({ file, onDone }: PartyProps) {
  const { papers: words } = useWords(partyWords);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [deliveryAddress, setAddress] = useState('');
  const address = deliveryAddress.trim();
  return (
    <PartyStep
      file={file}
      onDone={() => {
        setIds([]);
        onDone();
      }}
      step="partyDescription"
      label={words.identity}
      lead={words.identityLead}
      errors={ids.length === 0 && address === '' ? { identity: words.identityMissing } : {}}
      body={() => ({
        ...(ids[0] !== undefined && { identity: ids[0] }),
        ...(address !== '' && { deliveryAddress: address }),
      })}
    >
      <PaperField
        id="identity"
        label={words.file}
        code={file.found.code}
        token={file.session.token}
        use="identity"
        value={ids}
        onValue={setIds}
      />
      <TextField
        id="delivery-address"
        label={words.address}
        hint={words.addressHint}
        optional
        value={deliveryAddress}
        onValue={setAddress}
        maxLength={200}
        autoComplete="street-address"
      />
    </PartyStep>
  );
}
