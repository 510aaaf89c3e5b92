import type { Translated } from '../i18n.ts';
import type { overview as zh } from '../zh-CN/overview.ts';

export const overview = {
  title: 'Overview',
  asOf: 'As of',
  summary: '{{n}} measures',
  byAction: 'Lights by action',
  action: 'Action',
  measures: 'Measures',
  statuses: 'By status',
  statusesTip: 'Measures that stand so at one unit at least',
  attention: 'To look after',
  overdue: 'Overdue',
  dueSoon: 'Due within 30 days',
  withoutEvidence: 'Without evidence',
  staleEvidence: 'Evidence out of date',
  staleTip: 'The newest piece of evidence is more than {{days}} days old',
  indicators: 'Indicators and targets',
  indicatorsMore: 'All {{n}} indicators',
  reading: 'now {{value}} {{unit}}',
  targetOf: '{{target}} in {{year}}',
  noReading: 'no data yet',
  needed: '{{pace}} needed',
  noIndicators: 'This plan has no target with a year.',
  chart: '{{name}}: baseline {{baseline}}, now {{value}}, target {{target}}',
  entries: 'Latest entries',
  noEntries: 'Nothing recorded yet. Open a measure and record its first progress.',
  openPlan: 'Open the plan',
  noPlan:
    'No plan has been chosen yet. Once one is, this page shows its lights, due days, evidence and indicators.',
  toPlans: 'Choose plans',
  links: 'Every figure opens the measures behind it.',
} as const satisfies Translated<typeof zh>;
