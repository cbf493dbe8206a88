import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ChartProps } from './chart.tsx';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer]);

export default function ChartCanvas({ categories, series, kind = 'bar', unit = '', onPick, title }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    chart.setOption(optionsOf({ categories, series, kind, unit, title }));
    chart.on('click', (event) => pick.current?.(event.dataIndex));
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [categories, series, kind, unit, title]);

  const look = kind === 'rows' ? 'chart-canvas chart-canvas-rows' : 'chart-canvas';
  return <div className={look} ref={box} role="img" aria-label={title} />;
}

function optionsOf({ categories, series, kind, unit }: Required<Omit<ChartProps, 'onPick'>>) {
  const computed = getComputedStyle(document.documentElement);
  const colour = (token: string) => computed.getPropertyValue(token).trim();
  const soft = colour('--ink-soft');
  const axis = { axisLabel: { color: soft }, axisLine: { lineStyle: { color: colour('--line-strong') } } };
  const isLying = kind === 'rows';
  const names = { type: 'category', data: categories, ...axis };
  const values = {
    type: 'value',
    minInterval: unit === '' ? 1 : 0,
    ...axis,
    splitLine: { lineStyle: { color: colour('--line') } },
  };
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    color: [colour('--accent-fill'), colour('--warn'), colour('--good')],
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    // Patterns beside colours, for eyes that do not tell the colours apart.
    aria: { enabled: true, decal: { show: series.length > 1 } },
    grid: { left: 8, right: 16, top: series.length > 1 ? 36 : 12, bottom: 8, containLabel: true },
    legend: series.length > 1 ? { top: 0, textStyle: { color: soft } } : undefined,
    // richText: the HTML tooltip writes style attributes, which the content security policy refuses.
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (value: unknown) => `${value}${unit}` },
    xAxis: isLying ? values : names,
    // The first on top, every name written, a long one in two lines.
    yAxis: isLying
      ? { ...names, inverse: true, axisLabel: { ...axis.axisLabel, interval: 0, width: 96, overflow: 'break' } }
      : values,
    series: series.map((one) => ({
      ...{ type: kind === 'line' ? 'line' : 'bar', name: one.name, data: one.values },
      barMaxWidth: isLying ? 10 : 28,
    })),
  };
}
