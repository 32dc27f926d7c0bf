import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { numberIn, type PageLang, shortDayIn } from '../languages.ts';
import { reportWords } from './report-words.ts';
import type { WeeklyData } from './weekly-data.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** The family that the drawing names; whoever puts it into a document brings the face. */
export const chartFace = 'Be Vietnam Pro';

const ink = '#4d565f';
const dark = '#0b5f66';
const light = '#a9d3d1';

/** The chart's finding in words: the day with most sightings, or that there was none. */
export function chartFinding({ days }: Pick<WeeklyData, 'days'>, lang: PageLang): string {
  const words = reportWords[lang].chart;
  const totals = days.map(({ at, originals, copies }) => ({ at, count: originals + copies }));
  const sum = totals.reduce((total, { count }) => total + count, 0);
  const top = totals.toSorted((a, b) => b.count - a.count)[0];
  if (!top || sum === 0) return words.empty;
  return words.finding(shortDayIn(lang, top.at), numberIn(lang, top.count), numberIn(lang, sum));
}

/** Sightings per day as stacked columns, own reports below and copies above, as SVG of this size in points. */
export function weeklyChart(
  { days }: Pick<WeeklyData, 'days'>,
  { lang, width, height }: { lang: PageLang; width: number; height: number },
): string {
  const words = reportWords[lang].chart;
  const text = { fontFamily: chartFace, fontSize: 9, color: ink };
  const column = (name: string, data: number[], color: string) => ({
    name,
    type: 'bar' as const,
    stack: 'sightings',
    data,
    itemStyle: { color },
    barMaxWidth: 44,
  });
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: text,
      legend: {
        bottom: 0,
        left: 0,
        itemWidth: 12,
        itemHeight: 10,
        itemGap: 24,
        textStyle: text,
        selectedMode: false,
      },
      grid: { left: 34, right: 8, top: 10, bottom: 46 },
      xAxis: {
        type: 'category',
        data: days.map(({ at }) => shortDayIn(lang, at)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#878d92' } },
        axisLabel: { ...text, interval: 0 },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: text,
        splitLine: { lineStyle: { color: '#e2ded5' } },
      },
      series: [
        column(
          words.originals,
          days.map((day) => day.originals),
          dark,
        ),
        column(
          words.copies,
          days.map((day) => day.copies),
          light,
        ),
      ],
    });
    return chart.renderToSVGString();
  } finally {
    // A chart that is not disposed of keeps the process alive.
    chart.dispose();
  }
}
