import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'

/** Within what professional standards look, and name who investigates and who supervises: dated, our proposal (no national time was found). */
export type StandardsClock = {
  readonly from: string
  readonly to: string | null
  readonly lookMinutes: number
  readonly nameHours: number
  readonly source: string
}
export const STANDARDS_CLOCKS: readonly StandardsClock[] = [
  { from: '2019-01-01', to: null, lookMinutes: 60, nameHours: 24, source: 'Our proposal: a force changes it' },
]

export function standardsClock(day: Temporal.PlainDate): StandardsClock {
  const on = day.toString()
  return STANDARDS_CLOCKS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? STANDARDS_CLOCKS.at(-1)!
}

export const PARTS = ['investigator', 'supervisor'] as const
export type Part = (typeof PARTS)[number]

/** Why somebody is not independent, as PostgreSQL finds it. */
export type Bound = 'gone' | 'named' | 'team' | 'line' | 'had-it' | 'nobody-known'

const WHY: Record<Bound, string> = {
  gone: 'does not work here any more',
  named: 'is named in it',
  team: 'is in the team of somebody who is named in it',
  line: 'stands over or beside somebody who is named in it',
  'had-it': 'has had this case, or was sent to it',
  'nobody-known': 'may be who is meant: nobody is known by name yet, so only professional standards investigate it',
}
const ROLES: Record<Part, readonly string[]> = {
  investigator: ['investigator', 'supervisor'],
  supervisor: ['supervisor'],
}

export function boundWords(name: string, bound: Bound): string {
  return `${name} ${WHY[bound]}`
}

export type Proposed = { id: string; name: string; role: string; bound: Bound | null }

/** Names somebody from outside: nobody who is named, beside or over them, or ever had the case, and not one person for both parts. */
export function nameIndependent(
  part: Part,
  who: Proposed | undefined,
  because: string,
  now: { byStandards: boolean; otherPart: string | null; current: string | null },
): Outcome<{ accountId: string; name: string; because: string }> {
  if (!now.byStandards) return refuse('not-standards', 'Professional standards name who investigates this', 'username')
  if (!who) return refuse('unknown-account', 'Nobody signs in by this name', 'username')
  if (who.bound)
    return refuse('not-independent', `${boundWords(who.name, who.bound)}: choose somebody outside of it`, 'username')
  if (!ROLES[part].includes(who.role))
    return refuse(
      'cannot-do-it',
      part === 'supervisor' ? `${who.name} does not supervise` : `${who.name} does not investigate`,
      'username',
    )
  if (who.id === now.otherPart)
    return refuse('one-person', 'One person investigates it and another supervises', 'username')
  if (who.id === now.current) return refuse('already-theirs', `${who.name} is named already`, 'username')
  if (!saysSomething(because, 2)) return refuse('needs-words', 'Say what makes them independent of it', 'because')
  return accept({ accountId: who.id, name: who.name, because })
}
