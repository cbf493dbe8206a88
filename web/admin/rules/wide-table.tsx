import { Table, type TableProps } from 'antd';
import './rules.css';

type Own<Row> = { label: string; rows: Row[]; rowKey: TableProps<Row>['rowKey']; columns: TableProps<Row>['columns'] };

/** A table for reading alone: on a narrow screen it moves sideways, with the keyboard too. */
export function WideTable<Row extends object>({ label, rows, rowKey, columns = [] }: Own<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is moved with the keyboard too
    <section className="wide-table" aria-label={label} tabIndex={0}>
      <Table<Row>
        aria-label={label}
        rowKey={rowKey ?? 'id'}
        size="small"
        pagination={false}
        dataSource={rows}
        columns={columns}
      />
    </section>
  );
}
