export { expectChartMatchesHelm, type MatchOptions, type MatchReport } from './expectChartMatchesHelm.ts';
export { chartFiles, renderChart } from './renderChart.ts';
