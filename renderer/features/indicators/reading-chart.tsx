import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { numberWords } from '../../locales/indicator-words.ts';
import type { ChartLines, ChartPoint } from './chart-option.ts';
import styles from './chart-panel.module.css';

register([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface ReadingChartProps {
  readonly lines: ChartLines;
  readonly unit: string;
}

/** The name of a year stands under its middle. */
const midYear = 0.5;

type Mark = 'circle' | 'diamond' | 'none';
type Dash = 'solid' | 'dashed' | 'dotted';

/**
 * Readings as a line with circles, targets as diamonds with their words, the needed pace dashed and the steady line
 * dotted: told apart by shape and dash as well as by colour. In a chunk of its own, because of the library.
 */
export function ReadingChart({ lines, unit }: ReadingChartProps) {
  const { t } = useTranslation('indicators');
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const chart = init(element, null, { renderer: 'svg' });
    const colour = (name: string) => getComputedStyle(element).getPropertyValue(name).trim();
    const [text, grid] = [colour('--muted'), colour('--line')];
    const series = (
      name: string,
      points: readonly ChartPoint[],
      look: { readonly color: string; readonly symbol: Mark; readonly dash: Dash; readonly isLine: boolean },
    ) => ({
      type: 'line' as const,
      name,
      data: points.map(({ x, y, label }) => ({ value: [x - midYear, y], name: label })),
      symbol: look.symbol,
      symbolSize: look.symbol === 'diamond' ? 13 : 8,
      color: look.color,
      lineStyle: { color: look.color, type: look.dash, width: look.isLine ? 2 : 0 },
      label: {
        show: look.symbol !== 'none',
        position: 'top' as const,
        color: colour('--text'),
        formatter: ({ data }: { readonly data: unknown }) => pointWords(data, look.symbol),
      },
      silent: look.symbol === 'none',
      animation: false,
    });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 64, right: 72, top: 44, bottom: 28 },
      legend: {
        top: 6,
        left: 56,
        itemWidth: 30,
        itemGap: 16,
        textStyle: { color: colour('--text') },
        data: [
          t('chart.readings'),
          t('chart.targets'),
          // These two are lines without points.
          { name: t('chart.needed'), itemStyle: { opacity: 0 } },
          { name: t('chart.line'), itemStyle: { opacity: 0 } },
        ],
      },
      tooltip: {
        trigger: 'item',
        confine: true,
        backgroundColor: colour('--surface'),
        borderColor: colour('--line-strong'),
        textStyle: { color: colour('--text') },
        formatter: (point: unknown) => tipWords(point, unit),
      },
      xAxis: {
        type: 'value',
        ...yearRange(lines),
        minInterval: 1,
        axisLabel: {
          color: text,
          showMaxLabel: false,
          formatter: (year: number) => (Number.isInteger(year) ? String(year) : ''),
        },
        axisLine: { lineStyle: { color: colour('--line-strong') } },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        scale: true,
        name: unit,
        nameTextStyle: { color: text, align: 'right', padding: [0, 8, 0, 0] },
        axisLabel: { color: text, formatter: (value: number) => numberWords(value) },
        splitLine: { lineStyle: { color: grid } },
      },
      series: [
        series(t('chart.readings'), lines.readings, {
          color: colour('--accent'),
          symbol: 'circle',
          dash: 'solid',
          isLine: true,
        }),
        series(t('chart.targets'), lines.targets, {
          color: colour('--green'),
          symbol: 'diamond',
          dash: 'solid',
          isLine: false,
        }),
        series(t('chart.needed'), lines.needed, {
          color: colour('--yellow'),
          symbol: 'none',
          dash: 'dashed',
          isLine: true,
        }),
        series(t('chart.line'), lines.steady, {
          color: colour('--grey'),
          symbol: 'none',
          dash: 'dotted',
          isLine: true,
        }),
      ].filter(({ data }) => data.length > 0),
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [lines, unit, t]);

  return <div ref={frame} className={styles['canvas']} aria-hidden="true" />;
}

/** The years from the first point to the last, with room on both sides. */
function yearRange({ readings, targets }: ChartLines): { readonly min: number; readonly max: number } {
  const years = [...readings, ...targets].map(({ x }) => x);
  return { min: Math.floor(Math.min(...years)) - 1, max: Math.ceil(Math.max(...years)) };
}

function pointWords(data: unknown, symbol: Mark): string {
  const { value, name } = data as { readonly value: readonly [number, number]; readonly name: string };
  return symbol === 'diamond' ? name : numberWords(value[1]);
}

function tipWords(point: unknown, unit: string): string {
  const { seriesName, data } = point as {
    readonly seriesName: string;
    readonly data: { readonly value: readonly [number, number]; readonly name: string };
  };
  return escapeText(`${seriesName} ${data.name}：${numberWords(data.value[1])} ${unit}`);
}

/** The library takes a tip for markup. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
