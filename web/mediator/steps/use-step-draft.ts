import type { MediationFileView } from '@linli/domain/mediation';
import { useState } from 'react';
import { forgetDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { useKeptDraft } from '../../client/use-kept-draft.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { mediatorDrafts } from '../kept-drafts.ts';
import { type FormValues, preset } from './answers.ts';
import { type FormStep, type StepField, stepForms } from './step-forms.ts';

export type StepDraft = {
  values: FormValues;
  change: (values: FormValues) => void;
  intent: string;
  /** Whether there is more to write than a press makes good. */
  isWorthSaying: boolean;
  forget: () => Promise<void>;
};

/**
 * What is answered by writing or by a choice that stays open. Which sitting, term or party is meant is asked of the file as it
 * stands, papers lie at the house already, and what only the ministry’s form wants to know is left on no device.
 */
const keptKinds: readonly StepField['kind'][] = [
  ...(['line', 'lines', 'phone', 'choice', 'committee', 'units', 'decisions', 'moment', 'pages'] as const),
];

/** A step’s form, begun from what the house knows and what was written here before; nothing until the device has answered. */
export function useStepDraft(found: MediationFileView, step: FormStep, asked: URLSearchParams): StepDraft | undefined {
  const { post } = useSession();
  const [intent] = useState(newIntent);
  const [begun] = useState(() => preset(found, step, asked));
  const [passing, setPassing] = useState<FormValues>({});
  const id = `${post.id}/${found.code}/step/${step}`;
  const { draft, change } = useKeptDraft<FormValues>(id, mediatorDrafts.step, {}, intent);
  if (!draft) return undefined;
  const isKept = (name: string) =>
    stepForms[step].some((field) => field.name === name && keptKinds.includes(field.kind));
  return {
    values: { ...begun, ...draft.values, ...passing },
    change: (values) => {
      const [kept, rest] = [true, false].map((wanted) =>
        Object.fromEntries(Object.entries(values).filter(([name]) => isKept(name) === wanted)),
      );
      if (Object.keys(kept ?? {}).length > 0) change({ values: kept ?? {} });
      setPassing((before) => ({ ...before, ...rest }));
    },
    intent: draft.intent,
    isWorthSaying: stepForms[step].some(({ kind }) => kind === 'lines'),
    forget: () => forgetDraft(id, draft.intent),
  };
}
