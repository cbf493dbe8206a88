import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

type Own<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  legend?: (at: number) => string;
  remove: (row: Row, at: number) => string;
  add: string;
  fresh: () => Row;
  onRows: (rows: Row[]) => void;
  children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode;
};

/** Several things of one kind in a form: each with its fields and a way to take it out, and one more at the end. */
export function FormRows<Row>({ rows, keyOf, legend, remove, add, fresh, onRows, children }: Own<Row>) {
  const without = (key: string) => rows.filter((row) => keyOf(row) !== key);
  const change = (key: string, part: Partial<Row>) =>
    onRows(rows.map((row) => (keyOf(row) === key ? { ...row, ...part } : row)));
  return (
    <>
      {rows.map((row, at) => (
        <fieldset key={keyOf(row)} className="form-row">
          {legend && <legend className="field-label">{legend(at)}</legend>}
          {children(row, (part) => change(keyOf(row), part))}
          <div>
            <Button kind="quiet" icon="close" onClick={() => onRows(without(keyOf(row)))}>
              {remove(row, at)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button kind="secondary" icon="plus" onClick={() => onRows([...rows, fresh()])}>
          {add}
        </Button>
      </div>
    </>
  );
}
