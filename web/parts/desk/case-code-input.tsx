import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { Link } from 'wouter';
import { getCase } from '../../client/cases.ts';
import { problemSentence } from '../../ui/problem-words.ts';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { StatusBadge } from '../cases/status-badge.tsx';
import { operatorWords } from './operator-words.ts';
import './case-code-input.css';

type Own = { of: string; id?: string; value?: string; onChange?: (value: string) => void };

/** The code of another case; once it is whole, which case that is, and the way to see both side by side. */
export function CaseCodeInput({ of, id, value = '', onChange }: Own) {
  const isWhole = /^\d{20}$/.test(value);
  return (
    <>
      <Input
        {...(id !== undefined && { id })}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange?.(event.target.value.replace(/\s/g, ''))}
      />
      {isWhole && value !== of && <OtherCase of={of} code={value} />}
    </>
  );
}

function OtherCase({ of, code }: { of: string; code: string }) {
  const words = useWords(operatorWords).merge;
  const plain = useWords(uiWords);
  const { data, error } = useQuery({ queryKey: ['cases', 'one', code], queryFn: () => getCase(code) });
  if (error) return <p className="other-case">{problemSentence(error, plain.problem)}</p>;
  if (!data) return null;
  const { words: said, status, placeName } = data.value;
  return (
    <div className="other-case">
      <p className="other-case-words">{said}</p>
      <p className="row small">
        <StatusBadge status={status} />
        <span className="soft">{placeName}</span>
        <Link href={`/cases/${of}/merge/${code}`}>{words.compare}</Link>
      </p>
    </div>
  );
}
