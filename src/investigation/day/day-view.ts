import { caseRisk, type Vocabulary } from '../open-case.ts'
import { countRisks, type RiskCounts } from '../risk.ts'
import type { Carried } from '../workload.ts'
import { type Deferred, outOfTheWay } from './deferral.ts'
import type { Section, Task } from './task.ts'

/** What waits, with its newest putting-off. */
export type DayTask = Task & { deferred: Deferred | null }
type Placed = DayTask & { section: Section }
export type KindCount = { kind: string; label: string; n: number; now: number; high: number }
export type Officer = { id: string; name: string; left: boolean; open: number; risk: RiskCounts; now: number }

/** What is shown, and what whoever looks has put off themselves. */
export function withoutPutOff<T extends DayTask>(
  tasks: readonly T[],
  viewer: string,
  now: Temporal.Instant,
): { shown: T[]; putOff: T[] } {
  const groups = Map.groupBy(tasks, task => outOfTheWay(task.deferred ?? undefined, viewer, now))
  return { shown: groups.get(false) ?? [], putOff: groups.get(true) ?? [] }
}

/** How many of each kind wait, how many of them now, and of all the risk that matters: never a bare count. */
export function countKinds(
  tasks: readonly Pick<Placed, 'kind' | 'section' | 'risk'>[],
  sources: readonly { kind: string; label: string }[],
): KindCount[] {
  return sources.flatMap(({ kind, label }) => {
    const of = tasks.filter(task => task.kind === kind)
    const high = of.filter(task => task.risk.level === 'high').length
    return of.length === 0
      ? []
      : [{ kind, label, n: of.length, now: of.filter(task => task.section === 'now').length, high }]
  })
}

/** What each of a team carries and what of it is for now; whoever has most for now first. */
export function officersOf(
  members: readonly { id: string; name: string; left: boolean }[],
  carried: readonly Carried[],
  tasks: readonly Pick<Placed, 'ownerId' | 'section'>[],
  words: Vocabulary,
): Officer[] {
  return members
    .map(member => {
      const risks = risksOf(
        carried.filter(one => one.ownerId === member.id),
        words,
      )
      return {
        ...member,
        ...risks,
        now: tasks.filter(task => task.ownerId === member.id && task.section === 'now').length,
      }
    })
    .filter(one => one.open > 0 || !one.left)
    .toSorted((a, b) => b.now - a.now || b.risk.high - a.risk.high || a.name.localeCompare(b.name, 'en-GB'))
}

export function risksOf(carried: readonly Carried[], words: Vocabulary): { open: number; risk: RiskCounts } {
  return {
    open: carried.reduce((sum, one) => sum + one.n, 0),
    risk: countRisks(carried.map(one => ({ level: caseRisk(one, words).level, n: one.n }))),
  }
}

/** The most of one kind that a page for many officers shows of a section before it says how many more there are. */
export const SHOWN_OF_A_KIND = 2
export type Fold = { kind: string; section: Section; n: number; high: number }

/**
 * The first few of each kind in each section, and how many more of them wait: what one officer has plenty of must not push
 * out of sight what another kind of trouble is. What is folded away keeps its risk beside its number.
 */
export function foldKinds<T extends Pick<Placed, 'kind' | 'section' | 'risk'>>(
  ordered: readonly T[],
): { shown: (T & { fold?: Fold })[]; folded: number } {
  const groups = Map.groupBy(ordered, task => `${task.section} ${task.kind}`)
  const shown: (T & { fold?: Fold })[] = []
  let folded = 0
  for (const task of ordered) {
    const group = groups.get(`${task.section} ${task.kind}`)!
    const place = group.indexOf(task)
    if (place >= SHOWN_OF_A_KIND) {
      folded += 1
      continue
    }
    const rest = group.slice(SHOWN_OF_A_KIND)
    const last = place === SHOWN_OF_A_KIND - 1 && rest.length > 0
    const high = rest.filter(one => one.risk.level === 'high').length
    shown.push(last ? { ...task, fold: { kind: task.kind, section: task.section, n: rest.length, high } } : task)
  }
  return { shown, folded }
}
