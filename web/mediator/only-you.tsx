import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-language.ts';
import './only-you.css';
import { mediatorStepWords } from './file-words.ts';

type Own = {
  /** How many mediators it was said to: those who had a seat when it was brought. */
  among?: number;
};

/** The mark of what was said to her alone: the other side, the keeper of the files and whoever comes after her never see it. */
export function OnlyYou({ among = 1 }: Own) {
  const { form } = useWords(mediatorStepWords);
  return (
    <p className="only-you">
      <Icon name="lock" />
      <span>{among > 1 ? form.onlyMediators : form.onlyYou}</span>
    </p>
  );
}
