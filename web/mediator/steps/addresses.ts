import type { MediationStep } from '@linli/domain/mediation';

/** Where the pages of one file are. */
export function addressesOf(code: string) {
  const file = `/files/${code}`;
  return {
    file,
    step: (step: MediationStep) => `${file}/steps/${step}`,
    session: (number: number) => `${file}/sessions/${number}`,
    terms: (step: 'proposal' | 'draft' | 'oralAgreement') => `${file}/terms/${step}`,
    signing: (paper: 'agreement' | 'minutes', number: number) => `${file}/signing/${paper}/${number}`,
    assignment: `${file}/assignment`,
    compared: `${file}/compared`,
    modelCase: `${file}/model-case`,
  };
}
