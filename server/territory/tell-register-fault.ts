import type { ImportProblem } from '@linli/domain/identity';
import { faultWords, type Language } from '../http/index.ts';
import { registerFaults } from './fault-sentences.ts';
import type { RegisterProblem } from './register-problem.ts';

/** One fault of a register by file and line. */
export function tellRegisterFault({ file, line, fault, value }: RegisterProblem, language: Language): ImportProblem {
  const sentence = faultWords(registerFaults, language, { code: fault });
  return { place: `${file}:${line}`, code: fault, sentence, ...(value !== '' && { value }) };
}
