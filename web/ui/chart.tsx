import { lazy, type ReactNode, Suspense } from 'react';
import { Loading } from './loading.tsx';
import './chart.css';

export type ChartSeries = { name: string; values: Array<number | null> };
export type ChartProps = {
  title: string;
  categories: string[];
  series: ChartSeries[];
  /** `rows`: bars that lie, for names that are words; they need no turning of the head. */
  kind?: 'bar' | 'rows' | 'line';
  /** Written behind each value: '%', ' 件'. */
  unit?: string;
  onPick?: ((index: number) => void) | undefined;
};

const ChartCanvas = lazy(() => import('./chart-canvas.tsx'));

/** A chart and, beside it, the same numbers as a table: for ears, for colour-blind eyes, for copying. */
export function Chart({ table, ...props }: ChartProps & { table: ReactNode }) {
  return (
    <figure className="chart">
      <figcaption className="chart-title">{props.title}</figcaption>
      <div className="chart-parts">
        <Suspense fallback={<Loading />}>
          <ChartCanvas {...props} />
        </Suspense>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="chart-table" aria-label={props.title} tabIndex={0}>
          {table}
        </section>
      </div>
    </figure>
  );
}
