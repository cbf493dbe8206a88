import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { importMediationRules, previewMediationRules, readMediationRules } from '../../client/mediation-rules.ts';
import { saveJson } from '../../client/save-file.ts';
import { useWords } from '../../ui/use-language.ts';
import { ImportRulesFile } from './import-rules-file.tsx';
import { importsWords } from './words.ts';

/** What a county has of its own for mediation comes in as one file, after a look at what it changes. */
export default function ImportMediationRulesScreen() {
  return (
    <ImportRulesFile
      words={useWords(importsWords).mediationRules}
      home="/mediation-rules"
      current={<SaveMediationRules />}
      preview={previewMediationRules}
      run={importMediationRules}
    />
  );
}

/** What is the county's own; where it has nothing yet, the lists of the house to begin with. */
function SaveMediationRules() {
  const words = useWords(importsWords).mediationRules;
  const { data } = useQuery({ queryKey: ['rules', 'mediation'], queryFn: readMediationRules });
  if (!data) return null;
  const { version, own, disputeTypes, grades, required } = data;
  const file = version === 0 ? { disputeTypes, grades, required } : own;
  return <Button onClick={() => saveJson(`linli-mediation-rules-${version}.json`, file)}>{words.current}</Button>;
}
