import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { TableColumnsType } from 'antd';
import { Fragment, memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LiveLine } from './live-lines.ts';

type Columns = TableColumnsType<LiveLine>;
type Own = {
  label: string;
  columns: Columns;
  lines: readonly LiveLine[];
  /** The case that was opened last from here: the reader finds it again, and the keyboard goes on from there. */
  last: string | undefined;
  onOpen: (code: string) => void;
};

const usualHeight = 64;
const beyondEdges = 6;
/** A second, on most screens. */
const framesOfPatience = 60;

/**
 * A table of which only the rows around the window are drawn: a thousand rows whole kept the page for three seconds at each
 * change. It remains a table to who hears it: every row knows its number, and the one with the focus always stays.
 */
export function CaseRows({ label, columns, lines, last, onOpen }: Own) {
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = useRef<number>(undefined);
  const [scrollMargin, setMargin] = useState(0);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => usualHeight,
    getItemKey: (index) => lines[index]?.code ?? index,
    overscan: beyondEdges,
    scrollMargin,
    useFlushSync: false,
    rangeExtractor: (range) => withFocused(defaultRangeExtractor(range), focused.current, lines.length),
  });
  // What stands above the table grows and shrinks: a notice of fresh lines, a filter that wraps.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when lines come, not at every scroll, where it costs a layout
  useLayoutEffect(() => {
    setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, [lines]);
  useReturn(lines, last, (index) => rows.scrollToIndex(index, { align: 'center' }), body);

  let drawnTo = scrollMargin;
  const gap = (to: number) => {
    const height = to - drawnTo;
    drawnTo = to;
    return height > 0 ? <Gap height={height} columns={columns.length} /> : null;
  };
  return (
    <div className="case-rows">
      <table aria-label={label} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={keyOf(column)} scope="col" style={{ width: column.width }}>
                {column.title as ReactNode}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.getVirtualItems().map(({ index, start, end }) => {
            const line = lines[index];
            if (!line) return null;
            const before = gap(start);
            drawnTo = end;
            return (
              <Fragment key={line.code}>
                {before}
                <Row
                  line={line}
                  index={index}
                  columns={columns}
                  isLast={line.code === last}
                  onOpen={onOpen}
                  onFocus={(at) => {
                    focused.current = at;
                  }}
                  measure={rows.measureElement}
                />
              </Fragment>
            );
          })}
          {gap(scrollMargin + rows.getTotalSize())}
        </tbody>
      </table>
    </div>
  );
}

type OwnRow = {
  line: LiveLine;
  index: number;
  columns: Columns;
  isLast: boolean;
  onOpen: (code: string) => void;
  onFocus: (index: number) => void;
  measure: (row: HTMLTableRowElement | null) => void;
};

const Row = memo(
  function Row({ line, index, columns, isLast, onOpen, onFocus, measure }: OwnRow) {
    const marks = [`case-row case-row-${line.alarm}`, line.hasLeft && 'case-row-left', isLast && 'case-row-last'];
    return (
      // The link in the row is the keyboard's way, the whole row is the mouse's.
      <tr
        ref={measure}
        className={marks.filter(Boolean).join(' ')}
        data-index={index}
        data-row-key={line.code}
        aria-rowindex={index + 2}
        onClick={() => onOpen(line.code)}
        onFocus={() => onFocus(index)}
      >
        {columns.map((column) => (
          <td key={keyOf(column)} className={column.className} {...column.onCell?.(line, index)}>
            {cellOf(column, line, index)}
          </td>
        ))}
      </tr>
    );
  },
  (one, other) =>
    one.line === other.line &&
    one.index === other.index &&
    one.columns === other.columns &&
    one.isLast === other.isLast,
);

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="case-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function withFocused(drawn: number[], focused: number | undefined, count: number): number[] {
  if (focused === undefined || focused >= count || drawn.includes(focused)) return drawn;
  return [...drawn, focused].sort((one, other) => one - other);
}

function keyOf(column: Columns[number]): string {
  return String(column.key ?? ('dataIndex' in column ? column.dataIndex : ''));
}

function cellOf(column: Columns[number], line: LiveLine, index: number): ReactNode {
  const value = 'dataIndex' in column ? line[column.dataIndex as keyof LiveLine] : undefined;
  return (column.render ? column.render(value, line, index) : value) as ReactNode;
}

/** Once, when the list is here: back to the row that was opened last. */
function useReturn(
  lines: readonly LiveLine[],
  last: string | undefined,
  scrollTo: (index: number) => void,
  body: React.RefObject<HTMLElement | null>,
): void {
  const isDone = useRef(false);
  useEffect(() => {
    const index = lines.findIndex(({ code }) => code === last);
    if (isDone.current || index < 0) return;
    isDone.current = true;
    scrollTo(index);
    // A row far down is drawn some frames after the page has moved there, and a dialog that is just closing still takes the
    // focus away. Where the reader has meanwhile put it elsewhere, it stays.
    const takeFocus = (framesLeft: number) =>
      requestAnimationFrame(() => {
        const link = body.current?.querySelector<HTMLElement>(`tr[data-row-key="${last}"] a`);
        if (document.activeElement === document.body) link?.focus({ preventScroll: true });
        if (framesLeft > 0) takeFocus(framesLeft - 1);
      });
    takeFocus(framesOfPatience);
  }, [lines, last, scrollTo, body]);
}
