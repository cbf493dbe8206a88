import {
  findPersons,
  type Giveaway,
  type MediationFileView,
  type ModelCaseText,
  modelCaseParts,
  namedInFile,
} from '@linli/domain/mediation';
import { useMemo, useState } from 'react';
import { forgetDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { ApiProblem } from '../../client/problem.ts';
import { useKeptDraft } from '../../client/use-kept-draft.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { modelCaseWords } from '../../parts/mediation/model-cases/model-case-words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageForm } from '../../ui/page-form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorDrafts } from '../kept-drafts.ts';
import { useStep } from '../use-file.ts';
import { GiveawaysNotice } from './giveaways-notice.tsx';

type Values = Required<ModelCaseText>;
type Own = { found: MediationFileView; before: ModelCaseText | undefined; next: string; onDone: () => void };

const empty: Values = { title: '', dispute: '', mediation: '', outcome: '', lesson: '', laws: '' };
const most = { dispute: 1500, mediation: 3000, outcome: 1500, lesson: 1500, laws: 600 } as const;

/** A dispute told as a story. Looked through for people while it is written, by the rule of the server. */
export function ModelCaseForm({ found, before, next, onDone }: Own) {
  const { post } = useSession();
  const [intent] = useState(newIntent);
  const id = `${post.id}/${found.code}/model-case/${found.modelCase?.version ?? 0}`;
  const kept = useKeptDraft<Values>(id, mediatorDrafts.modelCase, { ...empty, ...before }, intent);
  if (!kept.draft) return <Loading />;
  const forget = () => forgetDraft(id, kept.draft?.intent);
  return (
    <Written
      {...{ found, next, forget, onDone }}
      values={kept.draft.values}
      onValues={(values) => kept.change({ values })}
    />
  );
}

type WrittenOwn = Omit<Own, 'before'> & {
  values: Values;
  onValues: (values: Partial<Values>) => void;
  forget: () => Promise<void>;
};

function Written({ found, next, values, onValues, forget, onDone }: WrittenOwn) {
  const all = useWords(modelCaseWords);
  const words = all.write;
  const take = useStep(found.code);
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [intent, setIntent] = useState(newIntent);
  const named = useMemo(() => namedInFile(found as Parameters<typeof namedInFile>[0]), [found]);
  const giveaways = useMemo(() => findPersons(values, named), [values, named]);
  const errors = isChecked ? { ...missingIn(values, all), ...namedIn(giveaways, words.what), ...refused } : {};

  const submit = async () => {
    setChecked(true);
    setRefused({});
    setFailure(undefined);
    if (Object.keys({ ...missingIn(values, all), ...namedIn(giveaways, words.what) }).length > 0) return;
    setBusy(true);
    try {
      const body = Object.fromEntries(
        modelCaseParts.flatMap((part) => (values[part].trim() === '' ? [] : [[part, values[part].trim()]])),
      ) as ModelCaseText;
      await take('modelCase', body, intent, { next });
      await forget();
      onDone();
    } catch (problem) {
      const fields = problem instanceof ApiProblem ? problem.fields : {};
      if (Object.keys(fields).length > 0) setRefused(fields);
      else setFailure(problem);
      setIntent(newIntent());
    } finally {
      setBusy(false);
    }
  };

  const put = (part: keyof Values) => (value: string) => {
    setRefused({});
    onValues({ [part]: value });
  };
  return (
    <PageForm
      head={
        <div className="stack stack-tight">
          <p>{words.lead}</p>
          {found.modelCase && !found.modelCase.takenBack && <p>{words.asksAnew}</p>}
          <p className="soft small">{words.kept}</p>
        </div>
      }
      errors={errors}
      onSubmit={submit}
    >
      {modelCaseParts.map((part) => (
        <div key={part} className="model-case-field">
          <PartField part={part} value={values[part]} onValue={put(part)} error={errors[part]} />
          <GiveawaysNotice giveaways={giveaways.filter((one) => one.part === part)} isOfPart />
        </div>
      ))}
      {giveaways.length === 0 && <p className="soft">{words.clean}</p>}
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {words.send}
      </Button>
    </PageForm>
  );
}

type PartOwn = {
  part: keyof Values;
  value: string;
  onValue: (value: string) => void;
  error: string | undefined;
};

function PartField({ part, ...field }: PartOwn) {
  const { parts, write } = useWords(modelCaseWords);
  const about = { ...field, id: part, label: parts[part], hint: write.hint[part] };
  if (part === 'title') return <TextField {...about} maxLength={60} />;
  return <TextArea {...about} optional={part === 'laws'} most={most[part]} rows={part === 'mediation' ? 6 : 3} />;
}

type Words = ReturnType<typeof modelCaseWords.current>;

function missingIn(values: Values, { parts, write }: Words): Record<string, string> {
  const missing = modelCaseParts.filter((part) => part !== 'laws' && values[part].trim() === '');
  return Object.fromEntries(missing.map((part) => [part, write.missing(parts[part])]));
}

function namedIn(giveaways: readonly Giveaway[], what: Words['write']['what']): Record<string, string> {
  // Of several in one part the first is told.
  const refused = giveaways.filter(({ isRefused }) => isRefused).toReversed();
  return Object.fromEntries(refused.map((giveaway) => [giveaway.part, `“${giveaway.words}”：${what[giveaway.what]}`]));
}
