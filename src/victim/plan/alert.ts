import { plainWords } from '../../people/matching/plain-words.ts'

/** Whose it may be as well. */
export const OTHERS = ['suspect', 'not-to-know', 'household', 'other-victim', 'other-person'] as const
export type OtherKind = (typeof OTHERS)[number]

/** Somebody else with the same number, mailbox or home. `id`: a person's, suspect's or victim's, or their name where there is none. */
export type SharedReach = { key: string; kind: OtherKind; id: string; name: string | null }
/** What a person said of one: that it is safe all the same and why, or that it no longer is. The newest counts. */
export type AlertLook = {
  key: string
  otherId: string
  safe: boolean
  why: string
  at: Temporal.Instant
  byName: string
}
export type Alert = SharedReach & { otherId: string; what: string; look: AlertLook | null }

const WORDS: Record<OtherKind, string> = {
  suspect: 'a suspect has it too',
  'not-to-know': 'somebody who must not know has it too',
  household: 'somebody they live with has it too',
  'other-victim': 'another victim of this case is reached by it',
  'other-person': 'it is on record for somebody else',
}

/**
 * One alert for each way and person, as the most dangerous of what they are. What somebody explained of a neighbour does not hold once the
 * neighbour is a suspect: it is asked again.
 */
export function alertsOf(shared: readonly SharedReach[], looks: readonly AlertLook[]): Alert[] {
  const first = new Map<string, SharedReach>()
  for (const one of shared.toSorted((a, b) => OTHERS.indexOf(a.kind) - OTHERS.indexOf(b.kind))) {
    const pair = `${one.key} ${one.id}`
    if (!first.has(pair)) first.set(pair, one)
  }
  return [...first.values()].map(one => {
    const otherId = `${one.kind}:${one.id}`
    const look = looks.find(said => said.key === one.key && said.otherId === otherId) ?? null
    return { ...one, otherId, what: WORDS[one.kind], look }
  })
}

/** Numbers and addresses that no message goes to until somebody has said why it is safe. */
export const openKeys = (alerts: readonly Alert[]): Set<string> =>
  new Set(alerts.filter(one => !one.look?.safe).map(one => one.key))

/** One spelling of a name, whichever way round it was written. */
export const nameKey = (name: string): string => plainWords(name).split(' ').toSorted().join(' ')
