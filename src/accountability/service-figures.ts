import { type Bar, barChart } from '../platform/charts/bar-chart.ts'
import { type Drawn, saying } from './drawn.ts'
import { MEASURES, type MeasureId } from './measures.ts'
import { type CallCounts, type CallLine, LOST_STAGES, type ServiceCounts } from './service-counts.ts'
import { saysHeadlines, saysOtherCalls } from './service-sentences.ts'
import { FEWEST_SHOWN, suppress } from './suppress.ts'

export type OutcomeLabels = ReadonlyMap<number, string>
export type Headline = { id: string; title: string; sentence: string; figures: Drawn[] }

const LOST_WORDS = {
  ivr: 'Rang off in recorded message',
  queue: 'Rang off in the queue',
  ring: 'Rang off while it rang',
  unknown: 'Rang off, place not known',
} as const
const SOURCE = { text: "The force's own log of every contact", href: '/figures' }

/** The three headlines with their charts, from the force's own log. In a demonstration every one is labelled synthetic. */
export function drawHeadlines(counts: ServiceCounts, demonstration: boolean, outcomes: OutcomeLabels): Headline[] {
  const said = saysHeadlines(counts)
  const of = (id: MeasureId) => MEASURES.find(measure => measure.id === id)!
  const label = demonstration ? { label: 'synthetic' as const } : {}
  const defined = (...ids: MeasureId[]) => ({
    definition: ids.map(id => `${of(id).definition}. ${of(id).exclusions}.`).join(' '),
    source: SOURCE,
    ...label,
  })
  return [
    {
      id: 'answered',
      title: 'Is your call answered quickly?',
      sentence: said.answered,
      figures: [
        {
          id: 'calls-999',
          title: '999 calls by how long they waited',
          chart: saying(drawCalls(counts, '999'), said.answered),
          ...defined('answered-999-within-10-seconds'),
        },
        {
          id: 'calls-101',
          title: '101 calls by how long they waited',
          chart: saying(drawCalls(counts, '101'), saysOtherCalls(counts)),
          ...defined('answered-101-median'),
        },
      ],
    },
    {
      id: 'attended',
      title: 'Do we come rapidly when it matters most?',
      sentence: said.attended,
      figures: [
        {
          id: 'attended-chart',
          title: 'Immediate responses by what became of them',
          chart: saying(drawAttended(counts), said.attended),
          ...defined('attended-in-time'),
        },
        {
          id: 'districts',
          title: 'Immediate responses attended in time, by district',
          chart: drawDistricts(counts),
          ...defined('attended-in-time'),
        },
      ],
    },
    {
      id: 'dealt-with',
      title: 'Are crimes dealt with effectively?',
      sentence: said.dealtWith,
      figures: [
        {
          id: 'recorded',
          title: 'Crimes recorded and planned within 24 hours',
          chart: saying(drawCrimes(counts), said.dealtWith),
          ...defined('recorded-within-24-hours', 'planned-within-24-hours'),
        },
        {
          id: 'outcomes',
          title: 'How cases ended',
          chart: drawOutcomes(counts, outcomes),
          ...defined('outcomes-agreed'),
        },
      ],
    },
  ]
}

function drawCalls({ calls }: ServiceCounts, line: CallLine) {
  const call = calls[line]
  const bars = [
    { label: 'Under 10 seconds', value: call.underTen },
    { label: '10 seconds to under 1 minute', value: call.tenToSixty },
    { label: '1 minute and over', value: call.sixtyAndOver },
    ...lostBars(call),
    ...some('Answered, cannot tell when', call.cannotTell),
  ]
  return barChart({
    id: `calls-${line}-bars`,
    title: `${line} calls by how long they waited`,
    unit: 'calls',
    one: 'call',
    of: 'How long',
    bars: call.offered > 0 ? bars : [],
    parts: true,
  })
}

const lostBars = (call: CallCounts) => LOST_STAGES.flatMap(stage => some(LOST_WORDS[stage], call.lost[stage]))
const some = (label: string, value: number) => (value > 0 ? [{ label, value }] : [])

function drawAttended({ attended }: ServiceCounts) {
  const bars = [
    { label: 'There in time', value: attended.met },
    { label: 'There later', value: attended.late },
    { label: 'Nobody came', value: attended.never },
    { label: 'Still waiting, time is up', value: attended.overdue },
    ...some('Still in time (not counted)', attended.running),
    ...some('Attended, cannot tell when', attended.cannotTell),
  ]
  const known = bars.some(bar => bar.value > 0)
  return barChart({
    id: 'attended-bars',
    title: 'Immediate responses by what became of them',
    unit: 'responses',
    one: 'response',
    of: 'What became of it',
    bars: known ? bars : [],
  })
}

/** A share by district, hidden where either side of it is of fewer than five: the rest would be told by the total. */
function drawDistricts({ byDistrict }: ServiceCounts) {
  const met = suppress(byDistrict.map(one => one.met))
  const not = suppress(byDistrict.map(one => one.judged - one.met))
  const bars = byDistrict.map(({ district, judged, met: inTime }, place) =>
    met[place] === null || not[place] === null || judged < FEWEST_SHOWN
      ? { label: district, value: null }
      : { label: `${district} (${judged})`, value: Math.round((100 * inTime) / judged) },
  )
  const chart = barChart({
    id: 'district-bars',
    title: 'Share attended in time',
    unit: 'percent in time',
    of: 'District (responses)',
    bars,
    format: n => `${n}%`,
  })
  return saying(chart, saysDistricts(bars))
}

/** The ends of the range, with how many each is of: no ranking, since small numbers differ by chance. */
function saysDistricts(bars: readonly Bar[]): string {
  const known = bars
    .filter((bar): bar is Bar & { value: number } => bar.value !== null)
    .sort((a, b) => a.value - b.value)
  const [least, most] = [known[0], known.at(-1)]
  if (!least || !most) return bars.length > 0 ? 'Too few in any district to show.' : 'There are no figures yet.'
  if (known.length === 1) return `${least.value}% in ${least.label}.`
  return `From ${least.value}% in ${least.label} to ${most.value}% in ${most.label}. The number of responses stands in brackets: with few, districts differ by chance.`
}

function drawCrimes({ crimes }: ServiceCounts) {
  const bars = [
    { label: 'Recorded within 24 hours', value: crimes.recordedInTime },
    { label: 'Recorded later', value: crimes.recorded - crimes.recordedInTime },
    { label: 'Planned within 24 hours', value: crimes.planned },
    { label: 'Planned later or not yet', value: crimes.unplanned },
    ...some('Plan not due yet (not counted)', crimes.planRunning),
  ]
  return barChart({
    id: 'recorded-bars',
    title: 'Crimes recorded and planned within 24 hours',
    unit: 'crimes',
    one: 'crime',
    of: 'When',
    bars: crimes.recorded > 0 ? bars : [],
  })
}

function drawOutcomes({ outcomes }: ServiceCounts, labels: OutcomeLabels) {
  const bars = outcomes.map(({ code, n }) => ({ label: labels.get(code) ?? `Outcome ${code}`, value: n }))
  return barChart({
    id: 'outcome-bars',
    title: 'How cases ended',
    unit: 'outcomes',
    one: 'outcome',
    of: 'Outcome',
    bars,
    parts: true,
  })
}
