/** What may be wrong with a row of the register, each with the file and the line where it stands. */
export type RegisterFault =
  | 'notUtf8'
  | 'notUtf8ButGbk'
  | 'byteOrderMark'
  | 'columnMissing'
  | 'badCsv'
  | 'cannotUnpack'
  | 'codeNotDigits'
  | 'codeWrongLength'
  | 'parentContradicts'
  | 'nameEmpty'
  | 'nameInvalid'
  | 'duplicate'
  | 'parentUnknown';

export type RegisterProblem = {
  readonly file: string;
  readonly line: number;
  readonly fault: RegisterFault;
  readonly value: string;
};

/** The first problems, to be shown, and how many there are in all. */
export type ProblemList = {
  readonly first: RegisterProblem[];
  count: number;
  readonly add: (problem: RegisterProblem) => void;
};

const shownAtMost = 1_000;

export function newProblemList(): ProblemList {
  const list: ProblemList = {
    first: [],
    count: 0,
    add(problem) {
      list.count += 1;
      if (list.first.length < shownAtMost) list.first.push({ ...problem, value: problem.value.slice(0, 60) });
    },
  };
  return list;
}
