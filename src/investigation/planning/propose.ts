import { londonDay } from '../../platform/time.ts'
import { type Known, type NamedPerson, windowWords } from './known.ts'
import type { LineTemplate, PlanPack, PlanSection } from './line-template.ts'
import { groupsOf } from './offence-groups.ts'
import { keepsFor } from './perishable.ts'
import type { Point } from './points.ts'

/** A line that this case asks for, in its own words; nobody has decided about it yet. */
export type Proposal = {
  key: string
  template: string
  pack: string
  section: PlanSection
  objective: string
  action: string
  proves: readonly Point[]
  dueAt: Temporal.Instant
  perishesAt: Temporal.Instant | null
  /** How long this keeps and whose figure it is; that it may be gone; that first contact began it. */
  notes: string[]
}

/** Before evidence is gone there must be time to fetch it: our proposal. */
const FETCH_HOURS = 2

/** What the case asks for, from data: no line is proposed whose words this case cannot fill. */
export function proposalsFor(
  known: Known,
  sensitive: readonly string[],
  pack: PlanPack,
  now: Temporal.Instant,
): Proposal[] {
  const groups = groupsOf(known.offence, sensitive)
  const flags = flagsOf(known, groups)
  const asked = pack.lines.filter(
    line =>
      line.groups.some(group => group === 'any' || groups.includes(group)) &&
      (!line.when || line.when.some(flag => flags.has(flag))) &&
      !line.unless?.some(flag => flags.has(flag)),
  )
  return asked.flatMap(line => {
    const people: (NamedPerson | null)[] = line.each
      ? [...known[line.each === 'suspect' ? 'suspects' : 'victims']]
      : [null]
    const left = people.filter(
      person => !(line.only === 'unseen' && person?.seen) && !(line.only === 'unheard' && person?.heard),
    )
    return left.flatMap(person => proposal(line, person, known, flags, pack, now) ?? [])
  })
}

function flagsOf(known: Known, groups: readonly string[]): Set<string> {
  return new Set([
    ...known.flags,
    ...groups,
    ...(known.window ? ['window'] : []),
    ...(known.suspects.length > 0 ? ['suspect'] : []),
  ])
}

function proposal(
  line: LineTemplate,
  person: NamedPerson | null,
  known: Known,
  flags: ReadonlySet<string>,
  pack: PlanPack,
  now: Temporal.Instant,
): Proposal | undefined {
  const slots = slotsOf(known, line.each, person)
  const [objective, action] = [fill(line.objective, slots), fill(line.action, slots)]
  if (objective === undefined || action === undefined) return undefined

  const since = known.window?.from ?? known.reportedAt
  const keeps = line.keeps ? keepsFor(line.keeps, londonDay(now).toString()) : undefined
  const gone = keeps && since.add({ hours: keeps.hours })
  const saveable = gone !== undefined && Temporal.Instant.compare(gone, now.add({ hours: 1 })) > 0
  const due = now.add({ hours: line.hours })
  const fetched = saveable ? later(gone.subtract({ hours: FETCH_HOURS }), now.add({ minutes: 30 })) : due
  return {
    key: person ? `${line.id}:${person.id}` : line.id,
    template: line.id,
    pack: pack.id,
    section: line.section,
    objective,
    action,
    proves: line.proves,
    dueAt: saveable ? earlier(due, fetched) : gone ? now.add({ hours: 4 }) : due,
    perishesAt: saveable ? gone : null,
    notes: [
      ...(keeps && saveable ? [`${keeps.words}. ${hoursWords(keeps.hours)}: ${keeps.source}`] : []),
      ...(keeps && !saveable
        ? [`${keeps.words}. By our figure it may be gone: ask today all the same, and put down the answer`]
        : []),
      ...(line.begun?.some(card => flags.has(`advice:${card}`))
        ? ['Begun at first contact: the handler has already asked for this. Carry it on']
        : []),
    ],
  }
}

/** The words that stand for what the case is; a slot that is missing leaves its line out. */
function slotsOf(
  known: Known,
  each: LineTemplate['each'],
  person: NamedPerson | null,
): Record<string, string | undefined> {
  const names = (people: readonly NamedPerson[]) =>
    people.length > 0 ? listed(people.map(one => one.name)) : undefined
  return {
    place: known.place || undefined,
    window: known.window ? windowWords(known.window) : undefined,
    victim: each === 'victim' ? person?.name : names(known.victims),
    suspect: each === 'suspect' ? person?.name : names(known.suspects),
    caller: known.caller ?? undefined,
    call: known.reference,
    said: known.said ?? undefined,
  }
}

export function fill(text: string, slots: Readonly<Record<string, string | undefined>>): string | undefined {
  let whole = true
  const filled = text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const words = slots[slot]
    if (words === undefined) whole = false
    return words ?? ''
  })
  return whole ? filled : undefined
}

const listed = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
const hoursWords = (hours: number) => (hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`)
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b)
const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b)
