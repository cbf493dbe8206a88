/** 调解员 → 调解能手 → 首席调解员 → 调解专家, by written criteria. */
export const mediatorGrades = ['mediator', 'skilledMediator', 'chiefMediator', 'expertMediator'] as const;
export type MediatorGrade = (typeof mediatorGrades)[number];

/** What a mediator has done, as her roster has it. */
export type Merit = {
  readonly years: number;
  readonly concluded: number;
  readonly settled: number;
  /** Of agreements whose day has come. */
  readonly performedShare: number;
  readonly trainingHours: number;
  readonly assessment: 'excellent' | 'qualified' | 'unqualified';
};

/** What one grade asks: a row, which a county may set for itself. */
export type GradeRow = {
  readonly grade: Exclude<MediatorGrade, 'mediator'>;
  readonly years: number;
  readonly concluded: number;
  readonly settledShare: number;
  readonly performedShare: number;
  readonly trainingHours: number;
  readonly isExcellent: boolean;
};

const row = (
  grade: GradeRow['grade'],
  years: number,
  concluded: number,
  share: number,
  isExcellent: boolean,
): GradeRow => ({
  ...{ grade, years, concluded, isExcellent, settledShare: share, performedShare: share, trainingHours: 24 },
});

/** Ours, where a county has none: no law fixes them. */
export const defaultGrades: readonly GradeRow[] = [
  row('skilledMediator', 2, 50, 0.85, false),
  row('chiefMediator', 5, 150, 0.9, false),
  row('expertMediator', 8, 300, 0.95, true),
];

export const gradeCriteria = [
  'years',
  'concluded',
  'settledShare',
  'performedShare',
  'trainingHours',
  'assessment',
] as const;
export type GradeCriterion = (typeof gradeCriteria)[number];

/** The highest grade of which she meets everything, and everything of those below, with what the next one lacks. */
export function gradeOf(
  merit: Merit,
  rows: readonly GradeRow[],
): { grade: MediatorGrade; next?: { grade: MediatorGrade; lacks: GradeCriterion[] } } {
  const ladder = rows.toSorted((one, other) => mediatorGrades.indexOf(one.grade) - mediatorGrades.indexOf(other.grade));
  let grade: MediatorGrade = 'mediator';
  for (const rung of ladder) {
    const lacks = lacksOf(merit, rung);
    if (lacks.length > 0) return { grade, next: { grade: rung.grade, lacks } };
    grade = rung.grade;
  }
  return { grade };
}

function lacksOf(merit: Merit, rung: GradeRow): GradeCriterion[] {
  const settledShare = merit.concluded === 0 ? 0 : merit.settled / merit.concluded;
  const isMet: Record<GradeCriterion, boolean> = {
    years: merit.years >= rung.years,
    concluded: merit.concluded >= rung.concluded,
    settledShare: settledShare >= rung.settledShare,
    performedShare: merit.performedShare >= rung.performedShare,
    trainingHours: merit.trainingHours >= rung.trainingHours,
    assessment: rung.isExcellent ? merit.assessment === 'excellent' : merit.assessment !== 'unqualified',
  };
  return gradeCriteria.filter((criterion) => !isMet[criterion]);
}
