import type { Offence } from '../../platform/force/policy.ts'
import { type Edition, editionOn, findCodes, type OffenceCode } from './edition.ts'

/** `no-edition`: none holds that it could be looked up in. `gone`: our list names a code that the edition in force does not have. Nothing is ever guessed from words. */
export type Mapping = {
  offence: string
  label: string
  state: 'mapped' | 'gone' | 'not-mapped' | 'no-edition'
  code: string | null
  words: string | null
}

/** Each offence of the force's own list with its code in the edition that holds on the day. */
export function mappings(
  offences: readonly Pick<Offence, 'code' | 'label' | 'homeOffice'>[],
  editions: readonly Edition[],
  day: Temporal.PlainDate,
): Mapping[] {
  const edition = editionOn(editions, day)
  const codes = new Map(edition?.codes.map(one => [one.code, one]))
  const without = edition ? 'gone' : 'no-edition'
  return offences.map(({ code: offence, label, homeOffice }) => {
    const code = homeOffice?.code ?? null
    const words = (code && codes.get(code)?.offence) ?? null
    return { offence, label, code, words, state: code === null ? 'not-mapped' : words === null ? without : 'mapped' }
  })
}

/** The first day on which an edition no longer holds: its own end, or the day on which a later one takes its place. */
export function endedOn(
  edition: Pick<Edition, 'from' | 'to'>,
  editions: readonly Pick<Edition, 'from'>[],
  day: Temporal.PlainDate,
): string | null {
  const later = editions.map(({ from }) => from).filter(from => from > edition.from && from <= day.toString())
  const ends = [edition.to, later.toSorted()[0]].filter(one => one !== null && one !== undefined).toSorted()
  return ends[0] !== undefined && ends[0] <= day.toString() ? ends[0] : null
}

export type Found = OffenceCode & { edition: string; gone: boolean; goneOn: string | null }

/** Codes by number or words, in the edition that holds and, marked as gone, in those before it. At most 100. */
export function searchAll(editions: readonly Edition[], typed: string, day: Temporal.PlainDate): Found[] {
  const inForce = editionOn(editions, day)
  const now = inForce ? findCodes(inForce.codes, typed) : []
  const known = new Set(inForce?.codes.map(({ code }) => code))
  const begun = editions
    .filter(({ from, id }) => id !== inForce?.id && from <= day.toString())
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const gone: Found[] = []
  for (const edition of begun)
    for (const one of findCodes(edition.codes, typed)) {
      if (known.has(one.code)) continue
      known.add(one.code)
      gone.push({ ...one, edition: edition.name, gone: true, goneOn: endedOn(edition, editions, day) })
    }
  return [...now.map(one => ({ ...one, edition: inForce!.name, gone: false, goneOn: null })), ...gone].slice(0, 100)
}
