import { type MediationFileView, modelCaseStateOf, readModelCase } from '@linli/domain/mediation';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { ModelCaseBadge } from '../../parts/mediation/model-cases/model-case-badge.tsx';
import { ModelCaseText } from '../../parts/mediation/model-cases/model-case-text.tsx';
import { modelCaseWords } from '../../parts/mediation/model-cases/model-case-words.ts';
import { TakeBack } from '../../parts/mediation/model-cases/take-back.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { LinkOut } from '../../ui/link-out.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { OpenFile } from '../open-file.tsx';
import { addressesOf } from '../steps/addresses.ts';
import { useStep } from '../use-file.ts';
import { ModelCaseForm } from './model-case-form.tsx';
import { WordsOfParties } from './words-of-parties.tsx';

/** A file told as a story: written here, put to the parties, followed until it is public, and taken back. */
export default function ModelCaseScreen({ code }: { code: string }) {
  return <OpenFile code={code}>{(found) => <ModelCaseOf found={found} />}</OpenFile>;
}

function ModelCaseOf({ found }: { found: MediationFileView }) {
  const words = useWords(modelCaseWords);
  const [isWriting, setWriting] = useState(false);
  const state = modelCaseStateOf(found as never);
  const { modelCase, may } = found;
  const { file, modelCase: next } = addressesOf(found.code);
  const text = modelCase?.text && readModelCase(modelCase.text.text);
  const mayWrite = may.includes('modelCase');
  if (state === undefined && !mayWrite)
    return (
      <Empty title={words.file.notHere}>
        <LinkButton to={file}>{words.file.back}</LinkButton>
      </Empty>
    );
  const isForm = mayWrite && (isWriting || text === undefined);
  return (
    <div className="stack stack-wide file-narrow">
      <div className="stack stack-tight">
        <FileTitle found={found} />
        <h1 className="row">
          {words.name} {state && <ModelCaseBadge state={state} />}
        </h1>
        {state && <p>{words.now[state]}</p>}
      </div>
      {modelCase?.sentBack && (
        <Notice kind="warn" icon="alert" title={words.file.reason}>
          <p className="words">{modelCase.sentBack.reason?.text}</p>
        </Notice>
      )}
      {modelCase && state !== 'takenBack' && state !== 'sentBack' && <WordsOfParties found={found} next={next} />}
      {isForm && <ModelCaseForm found={found} before={text} next={next} onDone={() => setWriting(false)} />}
      {text && !isForm && (
        <article className="card stack" aria-labelledby="model-case-title">
          <h2 id="model-case-title">{text.title}</h2>
          <p className="soft small">
            {words.write.versionOf(modelCase?.version ?? 1)} · {words.file.writer(modelCase?.writer.name ?? '')}
          </p>
          <ModelCaseText text={text} level="h3" />
        </article>
      )}
      {modelCase?.published && state === 'published' && (
        <LinkOut href={`/public/model-cases/${found.code.slice(0, 6)}/${modelCase.published.publicId}`}>
          {words.file.public}
        </LinkOut>
      )}
      <div className="stack stack-tight">
        {text && mayWrite && !isForm && (
          <Button wide onClick={() => setWriting(true)}>
            {words.write.again}
          </Button>
        )}
        {may.includes('modelCaseTakedown') && <TakeFileBack found={found} next={next} />}
        <LinkButton to={file} kind="quiet" wide>
          {words.file.back}
        </LinkButton>
      </div>
    </div>
  );
}

function TakeFileBack({ found, next }: { found: MediationFileView; next: string }) {
  const words = useWords(modelCaseWords).file;
  const take = useStep(found.code);
  const [intent] = useState(newIntent);
  return (
    <TakeBack
      label={words.takeBack}
      lead={words.takeBackLead}
      onTakeBack={() => take('modelCaseTakedown', {}, intent, { next })}
    />
  );
}
