import { londonDay } from '../../platform/time.ts'

/** The five things that victims are asked (Home Office core of 2017, victims.md 10), each from 1, very poor, to 5, very good. */
export const ASKED = {
  ease: 'How easy was it to reach somebody who could help you?',
  actions: 'What do you think of what was done?',
  informed: 'How well were you kept informed?',
  treatment: 'How were you treated?',
  whole: 'Taking everything together, how was it?',
} as const
export type Asked = keyof typeof ASKED
export const ASKED_IDS = Object.keys(ASKED) as Asked[]

export const SCORES = { 5: 'Very good', 4: 'Good', 3: 'Neither good nor poor', 2: 'Poor', 1: 'Very poor' } as const

export const STAGES = ['after-report', 'during', 'after-outcome', 'after-court'] as const
export type Stage = (typeof STAGES)[number]

/** When a stage is asked about: days after its event, for how long, in `[from, to)` London days. `events`: of the Code's clocks. */
export type StageRow = {
  stage: Stage
  name: string
  events: readonly string[]
  /** Only while the investigation is open. */
  open: boolean
  afterDays: number
  withinDays: number
  from: string
  to: string | null
  ours: boolean
  source: string
}
const OURS = { from: '2019-01-01', to: null, ours: true, source: 'our proposal, for a force to set' } as const
export const STAGE_ROWS: readonly StageRow[] = [
  {
    stage: 'after-report',
    name: 'After the report',
    events: ['acknowledgement'],
    open: false,
    afterDays: 42,
    withinDays: 42,
    from: '2019-01-01',
    to: null,
    ours: false,
    source: 'six to twelve weeks after the report: Warwickshire Police, Victim of crime survey (victims.md 10, WARK)',
  },
  {
    stage: 'during',
    name: 'While it goes on',
    events: ['acknowledgement'],
    open: true,
    afterDays: 100,
    withinDays: 40,
    ...OURS,
  },
  {
    stage: 'after-outcome',
    name: 'After the outcome',
    events: ['no-further-action', 'out-of-court-disposal', 'no-investigation'],
    open: false,
    afterDays: 14,
    withinDays: 42,
    ...OURS,
  },
  {
    stage: 'after-court',
    name: 'After court',
    events: ['verdict', 'sentence'],
    open: false,
    afterDays: 14,
    withinDays: 42,
    ...OURS,
  },
]

export function stagesOn(day: Temporal.PlainDate): StageRow[] {
  const on = day.toString()
  return STAGE_ROWS.filter(row => row.from <= on && (row.to === null || on < row.to))
}

/** The events of a stage that are asked about now lie between these two moments. */
export function windowOf(row: StageRow, now: Temporal.Instant): { from: Temporal.Instant; to: Temporal.Instant } {
  const to = now.subtract({ hours: 24 * row.afterDays })
  return { from: to.subtract({ hours: 24 * row.withinDays }), to }
}

/** Days in which an answer is waited for, and after which no answer is no answer: ours. One that comes later still counts. */
export const CLOSES_DAYS = 28

export const stageName = (stage: string, now: Temporal.Instant) =>
  stagesOn(londonDay(now)).find(row => row.stage === stage)?.name ?? stage
