import type { Force } from './force.ts'
import type { Problem } from './problem.ts'
import { endsNextDay, timesOn } from './rota.ts'
import type { ShiftPattern } from './staffing.ts'
import type { TeamKind } from './vocabulary.ts'

/** Somebody must answer, send and go at any hour. Other teams may keep office hours. */
const ALWAYS_ON: readonly TeamKind[] = ['contact', 'control', 'response']
const DAY = 24 * 60
/** Rotas repeat; a set of them whose common cycle is longer than this is checked for a year of it. */
const LONGEST = 366

type Span = readonly [from: number, to: number]

/** Each team on exactly one rota, and no hour of the day without the teams a force cannot be without. */
export function gapsInCover(force: Force): Problem[] {
  const rotas = (team: string) => force.shifts.flatMap(({ teams }) => teams.filter(row => row.team === team)).length
  return [
    ...force.teams.flatMap(({ id }, n): Problem[] => {
      const count = rotas(id)
      if (count === 1) return []
      const message =
        count === 0
          ? `Team "${id}" is on no rota: add it to the teams of a shift pattern`
          : `Team "${id}" is on ${count} rotas: leave it on one`
      return [{ path: `teams[${n}]`, message }]
    }),
    ...ALWAYS_ON.flatMap(kind => uncovered(force, kind)),
  ]
}

function uncovered(force: Force, kind: TeamKind): Problem[] {
  const gap = firstGap(
    force,
    force.teams.filter(team => team.kind === kind).map(team => team.id),
  )
  if (!gap) return []
  const { day, from, to } = gap
  const message = `No ${kind} team is on duty from ${from} to ${to} on ${day}: lengthen a shift or put a team on it`
  return [{ path: 'shifts', message }]
}

/**
 * The first stretch of London local time in which none of these teams works, over one whole turn of their rotas.
 * Local minutes are enough: shifts that meet on the wall clock also meet on the nights it changes.
 */
export function firstGap(
  force: Pick<Force, 'shifts'>,
  teams: readonly string[],
): { day: string; from: string; to: string } | undefined {
  const rows = force.shifts.flatMap(pattern =>
    pattern.teams.filter(row => teams.includes(row.team)).map(row => ({ pattern, offset: row.offset })),
  )
  const start = Temporal.PlainDate.from(rows.map(row => row.pattern.anchor).toSorted()[0] ?? '2024-01-01')
  const days = Math.min(
    LONGEST,
    rows.reduce((all, { pattern }) => lcm(all, pattern.cycle.length), 1),
  )

  let covered = 0
  const spans = rows.flatMap(row => spansOf(row.pattern, row.offset, start, days)).toSorted((a, b) => a[0] - b[0])
  for (const [from, to] of [...spans, [days * DAY, days * DAY] as const]) {
    if (from > covered)
      return { day: start.add({ days: Math.floor(covered / DAY) }).toString(), ...clock(covered, from) }
    covered = Math.max(covered, to)
  }
  return undefined
}

/** Minutes from the first midnight; the night before it counts, as it runs into the first morning. */
function spansOf(pattern: ShiftPattern, offset: number, start: Temporal.PlainDate, days: number): Span[] {
  return Array.from({ length: days + 1 }, (_, n) => n - 1).flatMap((n): Span[] => {
    const times = timesOn(pattern, offset, start.add({ days: n }))
    if (!times) return []
    return [[n * DAY + minutes(times.start), (endsNextDay(times) ? n + 1 : n) * DAY + minutes(times.end)]]
  })
}

/** A gap that runs past midnight is told as ending with its first day. */
function clock(from: number, to: number): { from: string; to: string } {
  const text = (minute: number) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
  return { from: text(from % DAY), to: text(Math.min(to - Math.floor(from / DAY) * DAY, DAY)) }
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function lcm(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y) [x, y] = [y, x % y]
  return (a / x) * b
}
