import type { Case, Status } from '@linli/domain/cases';
import type { Refusal } from '@linli/domain/kernel';
import { type CasePlan, type Planning, planCase } from './plan-case.ts';
import type { SourceRow } from './read-rows.ts';
import type { RowProblem, RowRemark } from './row-problem.ts';

export type ImportCount = ReturnType<typeof newCount>;

/** What became of the rows so far. */
export function newCount() {
  const problems: RowProblem[] = [];
  const remarks: RowRemark[] = [];
  const statuses: Partial<Record<Status, number>> = {};
  const seen = new Set<string>();
  let imported = 0;
  return {
    already: 0,
    problem: (problem: RowProblem) => void problems.push(problem),
    plan(rows: readonly SourceRow[], planning: Planning): CasePlan[] {
      return rows.flatMap((row) => {
        const plan = planCase(row, planning);
        if ('fault' in plan) problems.push(plan);
        else if (seen.has(plan.key))
          problems.push({ line: plan.line, key: plan.key, fault: 'duplicateKey', value: plan.key });
        else {
          seen.add(plan.key);
          return [plan];
        }
        return [];
      });
    },
    come({ line, key, remark, stand }: CasePlan, found?: Case) {
      const status = found?.status ?? stand;
      imported += 1;
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (remark !== undefined) remarks.push({ line, key, remark });
    },
    refuse({ line, key }: CasePlan, { refusal: code, field = '', values }: Refusal) {
      problems.push({ line, key, fault: 'refused', value: field, refusal: { code, values } });
    },
    total() {
      const inOrder = <Row extends { line: number }>(rows: readonly Row[]) => rows.toSorted((a, b) => a.line - b.line);
      const rows = imported + this.already + problems.length;
      return {
        rows,
        imported,
        already: this.already,
        statuses,
        problems: inOrder(problems),
        remarks: inOrder(remarks),
      };
    },
  };
}
