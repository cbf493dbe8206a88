import type { RetentionPreview } from '@linli/domain/cases';
import type { ImportProblem } from '@linli/domain/identity';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { importRetention, previewRetention, readRetention } from '../../client/rules.ts';
import { saveJson } from '../../client/save-file.ts';
import { useWords } from '../../ui/use-language.ts';
import { ImportFaults } from './import-faults.tsx';
import { ImportRulesFile } from './import-rules-file.tsx';
import { useMemberWords } from './use-member-words.ts';
import { importsWords } from './words.ts';

export default function ImportRetentionScreen() {
  return (
    <ImportRulesFile
      words={useWords(importsWords).retention}
      home="/retention"
      current={<SaveRetention />}
      preview={previewRetention}
      run={importRetention}
      after={(seen) => <Warnings seen={seen} />}
    />
  );
}

function SaveRetention() {
  const words = useWords(importsWords).retention;
  const { data } = useQuery({ queryKey: ['rules', 'retention'], queryFn: readRetention });
  if (!data) return null;
  const { version, rules } = data;
  return <Button onClick={() => saveJson(`linli-retention-${version}.json`, { rules })}>{words.current}</Button>;
}

/** What may be imported and is worth another look. */
function Warnings({ seen: { warnings } }: { seen: RetentionPreview }) {
  const words = useWords(importsWords).retention;
  const { keyOf, sideOf } = useMemberWords();
  if (warnings.length === 0) return null;
  const worthALook = warnings.map(
    ({ code, division, recordClass, keep }): ImportProblem => ({
      place: keyOf('retention', `${division} ${recordClass}`),
      code,
      sentence: words.warnings[code],
      value: sideOf({ path: 'keep' }, keep),
    }),
  );
  return <ImportFaults problems={worthALook} isWarning />;
}
