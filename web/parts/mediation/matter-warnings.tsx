import { isExcluded, isForbidden, type Matter } from '@linli/domain/mediation';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { termWords } from './term-words.ts';
import { mediationWords } from './words.ts';

type Own = { matters: readonly Matter[]; isSeen: boolean; onSeen: (isSeen: boolean) => void };

/** What the words of an agreement point to, with the law. It warns; the mediator, who knows what was meant, decides. */
export function MatterWarnings({ matters, isSeen, onSeen }: Own) {
  const words = useWords(termWords).warnings;
  const { matter: names } = useWords(mediationWords);
  if (matters.length === 0) return null;
  return (
    <div className="stack stack-tight">
      <Notice kind="warn" icon="alert" title={words.title}>
        <ul>
          {matters.map((matter) => (
            <li key={matter}>
              {isForbidden(matter) && `${words.forbidden(names[matter])}（${words.law.forbidden}）`}
              {isForbidden(matter) && isExcluded(matter) && '；'}
              {isExcluded(matter) && `${words.excluded(names[matter])}（${words.law.excluded}）`}
            </li>
          ))}
        </ul>
      </Notice>
      {matters.some(isForbidden) && (
        <CheckboxField id="seenWarnings" label={words.seen} checked={isSeen} onChecked={onSeen} />
      )}
    </div>
  );
}
