import { activeParties, type MediationFileView, type Signature } from '@linli/domain/mediation';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { AgreementText } from '../../parts/mediation/agreement-text.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { SignedPaperField } from '../../parts/mediation/signed-paper-field.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { LongWords } from '../../ui/long-words.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords, mediatorStepWords } from '../file-words.ts';
import { OpenFile } from '../open-file.tsx';
import { addressesOf } from '../steps/addresses.ts';
import { useStep } from '../use-file.ts';
import '../session/session.css';

type Paper = Signature['paper'];
type Signer = {
  key: string;
  name: string;
  role: 'party' | 'mediator';
  party?: number;
  isSigned: boolean;
  isMe: boolean;
};

/** A paper in large type before everybody, and each hand under it. */
export default function SigningScreen({ code, paper, number }: { code: string; paper: string; number: number }) {
  const known: Paper = paper === 'minutes' ? 'minutes' : 'agreement';
  return <OpenFile code={code}>{(found) => <Signing found={found} paper={known} number={number} />}</OpenFile>;
}

function Signing({ found, paper, number }: { found: MediationFileView; paper: Paper; number: number }) {
  const { signing: words, file } = useWords(mediatorFileWords);
  const { form } = useWords(mediatorStepWords);
  const signers = useSigners(found, paper, number);
  const [signing, setSigning] = useState<string>();
  const session = found.sessions.find((each) => each.number === number && each.status === 'held');
  const draft = found.draft?.number === number ? found.draft : undefined;
  const to = addressesOf(found.code);
  if (paper === 'minutes' ? !session : !draft)
    return (
      <Empty title={words.notFound}>
        <LinkButton to={to.file}>{form.back}</LinkButton>
      </Empty>
    );
  const isWhole = signers.every(({ isSigned }) => isSigned);
  return (
    <div className="session stack stack-wide">
      <div className="stack stack-tight">
        <h1>{words.title[paper]}</h1>
        <p className="soft">{words.lead}</p>
      </div>
      <section className="card stack">
        {paper === 'agreement' && draft && (
          <>
            <h2>{file.agreementOf(number)}</h2>
            <AgreementText found={found} draft={draft} />
          </>
        )}
        {paper === 'minutes' && session && (
          <>
            <h2>{words.minutesOf(number)}</h2>
            <LongWords text={session.minutes?.text ?? ''} />
          </>
        )}
      </section>
      <ul className="stack">
        {signers.map((signer) => (
          <li key={signer.key} className="card stack">
            <p className="row row-apart">
              <strong>{signer.name}</strong>
              <span className="row">
                <Badge>{words.role[signer.role]}</Badge>
                <Badge kind={signer.isSigned ? 'good' : 'warn'}>{signer.isSigned ? words.signed : words.open}</Badge>
              </span>
            </p>
            {!signer.isSigned && signing === signer.key && (
              <Hand found={found} paper={paper} number={number} signer={signer} onClose={() => setSigning(undefined)} />
            )}
            {!signer.isSigned &&
              signing !== signer.key &&
              found.may.includes('signature') &&
              (signer.party !== undefined || signer.isMe) && (
                <Button
                  kind={signing === undefined ? 'primary' : 'secondary'}
                  wide
                  onClick={() => setSigning(signer.key)}
                >
                  {words.sign(signer.name)}
                </Button>
              )}
            {!signer.isSigned && signer.party === undefined && !signer.isMe && (
              <p className="soft">{words.onlyHerself}</p>
            )}
          </li>
        ))}
      </ul>
      {isWhole && (
        <Notice kind="good" icon="check">
          <p>{words.whole}</p>
        </Notice>
      )}
      {isWhole && found.may.includes('seal') && (
        <LinkButton to={to.step('seal')} wide>
          {words.seal}
        </LinkButton>
      )}
      <LinkButton to={to.file} kind={isWhole && !found.may.includes('seal') ? 'primary' : 'quiet'} wide>
        {form.back}
      </LinkButton>
    </div>
  );
}

type HandOwn = { found: MediationFileView; paper: Paper; number: number; signer: Signer; onClose: () => void };

function Hand({ found, paper, number, signer, onClose }: HandOwn) {
  const words = useWords(mediatorFileWords).signing;
  const { form } = useWords(mediatorStepWords);
  const take = useStep(found.code);
  const [image, setImage] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [intent] = useState(newIntent);
  const submit = async () => {
    setMissing(image === undefined);
    if (image === undefined) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const body = { paper, number, image, ...(signer.party !== undefined && { party: signer.party }) };
      await take('signature', body, intent, { next: addressesOf(found.code).signing(paper, number) });
      onClose();
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      <SignedPaperField
        id={`hand-${signer.key}`}
        label={words.hand(signer.name)}
        error={isMissing ? words.missing : undefined}
        code={found.code}
        use="signature"
        value={image}
        onValue={setImage}
      />
      {failure !== undefined && <Failure of={failure} />}
      <Button wide busy={isBusy} onClick={() => void submit()}>
        {isBusy ? form.sending : words.confirm}
      </Button>
      <Button kind="quiet" wide onClick={onClose}>
        {words.cancel}
      </Button>
    </div>
  );
}

function useSigners(found: MediationFileView, paper: Paper, number: number): Signer[] {
  const { me } = useSession();
  const nameOf = usePartyName(found);
  const under = found.signatures.filter((each) => each.paper === paper && each.number === number);
  const parties = activeParties(found as never).map(({ number: party }) => ({
    key: `party-${party}`,
    name: nameOf(party),
    role: 'party' as const,
    party,
    isSigned: under.some(({ signer }) => signer.kind === 'party' && signer.party === party),
    isMe: false,
  }));
  const mediators = found.mediators.map(({ personId, name }) => ({
    key: personId,
    name,
    role: 'mediator' as const,
    isSigned: under.some(({ signer }) => signer.kind === 'mediator' && signer.personId === personId),
    isMe: personId === me.person.id,
  }));
  return [...parties, ...mediators];
}
