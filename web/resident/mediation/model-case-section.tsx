import { publicityOf, readModelCase } from '@linli/domain/mediation';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { takeMediationStep } from '../../client/mediations.ts';
import { ModelCaseText } from '../../parts/mediation/model-cases/model-case-text.tsx';
import { modelCaseWords } from '../../parts/mediation/model-cases/model-case-words.ts';
import { TakeBack } from '../../parts/mediation/model-cases/take-back.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { LinkOut } from '../../ui/link-out.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import type { PartyProps } from './party-step.tsx';

/** The very text that would be published, her yes or her no, and the way to take it back whenever she likes. */
export default function ModelCaseSection(props: PartyProps) {
  const words = useWords(modelCaseWords).own;
  const { found, own } = props.file;
  const { modelCase } = found;
  if (!modelCase) return null;
  if (modelCase.takenBack)
    return (
      <section className="stack stack-tight">
        <h2>{words.publishedTitle}</h2>
        <p>{words.takenBack}</p>
      </section>
    );
  const text = modelCase.text && readModelCase(modelCase.text.text);
  const said = publicityOf(found as never, own)?.says;
  return (
    <section className="stack" aria-labelledby="model-case-own">
      <div className="stack stack-tight">
        <h2 id="model-case-own">{modelCase.published ? words.publishedTitle : words.title}</h2>
        <p>{modelCase.published ? words.public : words.lead}</p>
      </div>
      {text && (
        <article className="card stack" aria-labelledby="model-case-own-title">
          <h3 id="model-case-own-title">{text.title}</h3>
          <p className="soft small">{words.version(modelCase.version)}</p>
          <ModelCaseText text={text} level="h3" />
        </article>
      )}
      {modelCase.sentBack && <Notice>{words.sentBack}</Notice>}
      {!modelCase.published && !modelCase.sentBack && <Answer {...props} said={said} />}
      {modelCase.published && (
        <>
          <LinkOut href={`/public/model-cases/${found.code.slice(0, 6)}/${modelCase.published.publicId}`}>
            {words.see}
          </LinkOut>
          <TakeOwnBack {...props} />
        </>
      )}
    </section>
  );
}

function Answer({ file, onDone, said }: PartyProps & { said: 'yes' | 'no' | undefined }) {
  const words = useWords(modelCaseWords).own;
  const { found, session } = file;
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState<'yes' | 'no'>();
  const [intent, setIntent] = useState(newIntent);
  const say = async (says: 'yes' | 'no') => {
    setBusy(says);
    setFailure(undefined);
    try {
      const body = { version: found.modelCase?.version ?? 1, says };
      await takeMediationStep({ code: found.code, step: 'publicityConsent', body, intent, token: session.token });
      announce(says === 'yes' ? words.saidYes : words.saidNo);
      onDone();
    } catch (problem) {
      setFailure(problem);
    } finally {
      setIntent(newIntent());
      setBusy(undefined);
    }
  };
  return (
    <div className="stack stack-tight">
      {said && (
        <Notice kind={said === 'yes' ? 'good' : 'plain'}>{said === 'yes' ? words.saidYes : words.saidNo}</Notice>
      )}
      <p className="soft small">{words.changed}</p>
      {failure !== undefined && <Failure of={failure} />}
      {said !== 'yes' && (
        <Button wide kind="secondary" busy={busy === 'yes'} onClick={() => void say('yes')}>
          {words.yes}
        </Button>
      )}
      {said !== 'no' && (
        <Button wide kind="secondary" busy={busy === 'no'} onClick={() => void say('no')}>
          {words.no}
        </Button>
      )}
    </div>
  );
}

function TakeOwnBack({ file: { found, session }, onDone }: PartyProps) {
  const words = useWords(modelCaseWords).own;
  const [intent] = useState(newIntent);
  const takeBack = async () => {
    await takeMediationStep({ code: found.code, step: 'modelCaseTakedown', body: {}, intent, token: session.token });
    announce(words.takenBack);
    onDone();
  };
  return <TakeBack label={words.takeBack} lead={words.takeBackLead} onTakeBack={takeBack} />;
}
