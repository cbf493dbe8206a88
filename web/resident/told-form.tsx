import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { attach, takeStep } from '../client/cases.ts';
import { forgetDraft, keepDraft } from '../client/drafts.ts';
import { newIntent } from '../client/intent.ts';
import { useKeptDraft } from '../client/use-kept-draft.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { PhotoPicker } from '../ui/photo-picker.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../ui/use-language.ts';
import type { MyStepProps } from './my-steps.tsx';
import { pageWords } from './page-words.ts';

type Own = MyStepProps & {
  step: 'answer' | 'supplement';
  /** Under which it is kept on the device until it is sent. */
  draftId: string;
  label: string;
  hint?: ReactNode;
  send: string;
  done: string;
};

const nothing = { words: '' };

/** Words and photos that she adds to her case, kept on the device until they are sent, so that a lost signal loses nothing. */
export function ToldForm({ found, proof, onDone, step, draftId, label, hint, send, done }: Own) {
  const plain = useWords(pageWords);
  const [intent] = useState(newIntent);
  const [missing, setMissing] = useState<string>();
  const { draft, change } = useKeptDraft(draftId, step, nothing, intent);
  const sending = useMutation({
    mutationFn: async () => {
      if (!draft) return;
      await keepDraft(draft).catch(() => {});
      const attachments: string[] = [];
      for (const { id, picture } of draft.photos)
        attachments.push((await attach(picture, found.place.divisionCode, `${draft.intent}-${id}`)).id);
      const files = attachments.length > 0 ? { attachments } : {};
      const body = { words: draft.values.words.trim(), ...files };
      await takeStep({ code: found.code, step, body, intent: draft.intent, ...proof });
      await forgetDraft(draft.id).catch(() => {});
    },
    onSuccess: () => {
      announce(done);
      onDone();
    },
  });
  if (!draft) return null;
  const submit = () => {
    const isMissing = draft.values.words.trim() === '';
    setMissing(isMissing ? plain.progress.errors.words : undefined);
    if (!isMissing) sending.mutate();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextArea
        id={`${step}-words`}
        label={label}
        hint={hint}
        error={missing}
        value={draft.values.words}
        onValue={(text) => change({ values: { words: text } })}
        most={4000}
        rows={4}
      />
      <PhotoPicker
        id={`${step}-photos`}
        label={plain.report.photos}
        optional
        photos={draft.photos}
        onPhotos={(photos) => change({ photos })}
      />
      {sending.error && <Failure of={sending.error} />}
      <Button type="submit" wide busy={sending.isPending}>
        {send}
      </Button>
      <p className="soft small">{plain.report.kept}</p>
    </form>
  );
}
