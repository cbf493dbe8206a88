import type { ImportProblem } from '@linli/domain/identity';
import type { BoundaryProblem } from '@linli/domain/territory';
import { faultWords, type Language, sentenceOf } from '../http/index.ts';
import { boundaryDetails, boundaryFaults } from './fault-sentences.ts';

/** One fault of a shape in words: who, what, where, how large. */
export function tellBoundaryFault(problem: BoundaryProblem, language: Language): ImportProblem {
  const { fault, feature, neighbours, where, at, squareMetres, value } = problem;
  const say = (code: string, values: Readonly<Record<string, string | number>>) =>
    sentenceOf(boundaryDetails, language, code, values);
  const details = [
    where && (where.point === undefined ? say('part', { ...where }) : say('point', { ...where, point: where.point })),
    at && say('at', { at: at.map((degrees) => degrees.toFixed(6)).join(', ') }),
    squareMetres === undefined ? undefined : say('area', { squareMetres }),
    value,
  ].filter((detail) => detail !== undefined && detail !== '');
  return {
    place: neighbours === undefined ? feature : neighbours.join(' / '),
    code: fault,
    sentence: faultWords(boundaryFaults, language, { code: fault }),
    ...(details.length > 0 && { value: details.join(language === 'en' ? ', ' : '，') }),
  };
}
