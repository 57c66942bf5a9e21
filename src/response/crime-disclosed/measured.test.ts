import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kappaOf } from '../../contact/supervision/kappa.ts'
import { halves, jsonLines, type Labelled, measure, measuredWords, truthOf } from '../../platform/labelled-set.ts'
import { crimeCheckOn } from './editions.ts'

type Log = { id: string; type: string; log: string[]; closing: string }

const read = <T>(name: string) =>
  jsonLines<T>(readFileSync(new URL(`../../../seeds/labelled/crime-disclosed/${name}.jsonl`, import.meta.url), 'utf8'))

/** Which names the set gives to incidents opened as a crime: in service the force's own list says it (opened-as.ts). */
const OPENED_AS_CRIME = new Set([
  ...['Burglary', 'Theft', 'Theft of vehicle', 'Theft from vehicle', 'Shoplifting', 'Robbery', 'Assault', 'Violence'],
  ...['Assault on emergency worker', 'Sexual offence', 'Criminal damage', 'Damage', 'Arson', 'Harassment', 'Fraud'],
  ...['Malicious communications', 'Public order', 'Hate crime', 'Weapons', 'Drugs', 'Drink or drug driving'],
  ...['Drink driving', 'Making off without payment', 'Extortion', 'Child exploitation', 'Cybercrime', 'Poaching'],
  ...['Wildlife', 'Intimidation', 'Breach of order', 'Online report: theft'],
])

const logs = read<Log>('logs')
const { pairs, truth } = truthOf(read<Labelled>('labels-a'), read<Labelled>('labels-b'), read<Labelled>('adjudicated'))
const check = crimeCheckOn(Temporal.PlainDate.from('2026-11-30'))
const said = new Map(
  logs.map(({ id, type, log, closing }) => [
    id,
    check({ lines: log, openedAsCrime: OPENED_AS_CRIME.has(type), closing }).found.length > 0,
  ]),
)

test('400 logs, labelled twice: kappa, and on the half that nobody tuned on recall 0.95 and precision 0.6 at least', () => {
  expect(logs).toHaveLength(400)
  const { tuned, heldOut } = halves(logs.map(({ id }) => id))
  const [kappa, train, held] = [
    kappaOf(pairs, ['yes', 'no']),
    ...[tuned, heldOut].map(ids => measure(ids, truth, id => said.get(id)!)),
  ]
  process.stdout.write(
    `crime disclosed: kappa ${kappa.kappa?.toFixed(3)} (${kappa.agreed} of ${kappa.n} agreed)\n  ${measuredWords('tuned on', train!)}\n  ${measuredWords('held out', held!)}\n`,
  )
  expect(kappa.kappa).toBeGreaterThan(0.8)
  expect(heldOut).toHaveLength(200)
  expect(held!.recall).toBeGreaterThanOrEqual(0.95)
  expect(held!.precision).toBeGreaterThanOrEqual(0.6)
})

test('on 120 logs that another hand wrote, most of them to be hard, it does not get worse than it was when they were first measured', () => {
  const others = read<Log>('others')
  const labels = new Map(read<Labelled>('others-labels').map(({ id, label }) => [id, label] as const))
  expect([others.length, labels.size]).toEqual([120, 120])
  const found = ({ type, log, closing }: Log) =>
    check({ lines: log, openedAsCrime: OPENED_AS_CRIME.has(type), closing }).found.length > 0
  const by = new Map(others.map(one => [one.id, found(one)]))
  const measured = measure([...by.keys()], labels, id => by.get(id)!)
  process.stdout.write(`  ${measuredWords('by another hand', measured)}\n`)
  // First seen: 0.733 and 0.603. What is made better is made better on these, and measured on a set that nobody has seen.
  expect(measured.recall).toBeGreaterThanOrEqual(0.73)
  expect(measured.precision).toBeGreaterThanOrEqual(0.6)
})
