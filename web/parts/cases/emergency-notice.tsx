import { type Category, dangerOf } from '@linli/domain/cases';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import './emergency-notice.css';
import { caseWords } from './words.ts';

/** Danger is for the telephone, before anything is written here. Silent where neither words nor kind speak of any. */
export function EmergencyNotice({ words: written, category }: { words: string; category: Category | undefined }) {
  const words = useWords(caseWords).choice;
  const { numbers, isGas } = dangerOf(written, category);
  if (numbers.length === 0) return null;
  return (
    <Notice kind="bad" icon="phone" title={words.emergencyTitle} live>
      {isGas && <p>{words.emergencyGas}</p>}
      <p className="emergency-calls">
        {numbers.map((number) => (
          <a key={number} className="emergency-call" href={`tel:${number}`}>
            {words.emergencyCall(number, words.emergencyWhom[number])}
          </a>
        ))}
      </p>
      <p>{words.emergencyThen}</p>
    </Notice>
  );
}
