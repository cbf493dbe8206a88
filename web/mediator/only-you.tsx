import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-language.ts';
import './only-you.css';
import { mediatorStepWords } from './file-words.ts';

/** The mark of what was said to her alone: the other side, the keeper of the files and whoever comes after her never see it. */
export function OnlyYou() {
  const { form } = useWords(mediatorStepWords);
  return (
    <p className="only-you">
      <Icon name="lock" />
      <span>{form.onlyYou}</span>
    </p>
  );
}
