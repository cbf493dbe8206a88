import type { ReactNode } from 'react';
import './card-table.css';

type Column<Row> = {
  title: string;
  width?: string;
  /** Buttons: on a card they take its whole width, without the name of the column. */
  isActs?: boolean;
  render: (row: Row) => ReactNode;
};
type Own<Row> = { label: string; rows: readonly Row[]; rowKey: (row: Row) => string; columns: Column<Row>[] };

/**
 * A table for reading. On a telephone each row is a card in which every cell carries the name of its column; it remains a
 * table to who hears it: the roles are said, because a browser forgets them where cells are laid out otherwise.
 */
export function CardTable<Row>({ label, rows, rowKey, columns }: Own<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: not redundant where the layout is a grid
    <table className="card-table" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, width }) => (
            <th key={title} role="columnheader" scope="col" style={{ width }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ title, isActs, render }) => (
              <Cell key={title} title={title} isActs={isActs}>
                {render(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: not redundant where the layout is a grid
  );
}

function Cell({ title, isActs, children }: { title: string; isActs?: boolean | undefined; children: ReactNode }) {
  const isEmpty = children === undefined || children === null || children === '' || children === false;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: not redundant where the layout is a grid
    <td role="cell" data-title={title} data-empty={isEmpty || undefined} data-acts={isActs}>
      {children}
    </td>
  );
}
