import { MEASURES, type MeasureDefinition, type MeasureId } from './measures.ts'
import { type CallCounts, judged, lostCalls, type ServiceCounts } from './service-counts.ts'

export type Baseline = { value: number | null; n: number; period: { from: string; to: string } }

/**
 * One measure with its figure. `value` is in the definition's unit, null when there is nothing to measure; `n` is what it is
 * of; `met` the part of it that counts as yes. What cannot be told and what still runs stand apart, never inside.
 */
export type MeasureFigure = {
  id: MeasureId
  value: number | null
  n: number
  period: { from: string; to: string }
  baseline: Baseline | null
  unit: MeasureDefinition['unit']
  met: number | null
  cannotTell: number
  running: number
  asOf: string
}

type Figure = Pick<MeasureFigure, 'value' | 'n' | 'met' | 'cannotTell' | 'running'>

/** Every measure of the list, from the counts of one period. */
export function measureFigures(
  counts: ServiceCounts,
  baselines: ReadonlyMap<string, Baseline> = new Map(),
): MeasureFigure[] {
  const figures = figuresOf(counts)
  const { from, to, asOf } = counts.period
  return MEASURES.map(({ id, unit }) => ({
    id,
    ...figures[id],
    unit,
    period: { from: from.toString(), to: to.toString() },
    baseline: baselines.get(id) ?? null,
    asOf: asOf.toString(),
  }))
}

function figuresOf({ calls, attended, crimes, outcomes }: ServiceCounts): Record<MeasureId, Figure> {
  const ended = outcomes.reduce((sum, one) => sum + one.n, 0)
  const { '999': urgent, '101': other } = calls
  return {
    'answered-999-within-10-seconds': {
      ...share(urgent.withinTen, urgent.tellable),
      cannotTell: urgent.cannotTell,
      running: urgent.waiting,
    },
    'answered-999-median': waits(urgent, urgent.medianSeconds),
    'answered-999-p90': waits(urgent, urgent.p90Seconds),
    'abandoned-999': lost(urgent),
    'answered-101-median': waits(other, other.medianSeconds),
    'answered-101-p90': waits(other, other.p90Seconds),
    'abandoned-101': lost(other),
    'attended-in-time': {
      ...share(attended.met, judged(attended)),
      cannotTell: attended.cannotTell,
      running: attended.running,
    },
    'attended-median': {
      value: tenth(attended.medianMinutes),
      n: attended.met + attended.late,
      met: null,
      cannotTell: attended.cannotTell,
      running: attended.running + attended.overdue,
    },
    'recorded-within-24-hours': { ...share(crimes.recordedInTime, crimes.recorded), cannotTell: 0, running: 0 },
    'planned-within-24-hours': {
      ...share(crimes.planned, crimes.planned + crimes.unplanned),
      cannotTell: 0,
      running: crimes.planRunning,
    },
    'outcomes-agreed': { value: ended, n: ended, met: null, cannotTell: 0, running: 0 },
  }
}

function waits(line: CallCounts, seconds: number | null): Figure {
  return { value: tenth(seconds), n: line.tellable, met: null, cannotTell: line.cannotTell, running: line.waiting }
}

function lost(line: CallCounts): Figure {
  const gone = lostCalls(line)
  return { ...share(gone, line.answered + gone), cannotTell: 0, running: line.waiting }
}

/** Percent to a tenth. All but all is not all: 999 of 1,000 and more never round to 100, nor one of many to nought. */
export function share(met: number, n: number): Pick<Figure, 'value' | 'n' | 'met'> {
  if (n === 0) return { value: null, n, met }
  const rounded = Math.round((1000 * met) / n) / 10
  if (met < n && rounded === 100) return { value: 99.9, n, met }
  return { value: met > 0 && rounded === 0 ? 0.1 : rounded, n, met }
}

const tenth = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
