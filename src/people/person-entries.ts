import type { PersonEntry } from './matching/person-entry.ts'

/** What is on file of one person that a caller may say, newest first. Ended details are left out by whoever reads them. */
export type PersonOnFile = {
  id: string
  birth: string | null
  sex: string | null
  names: readonly { given: string | null; family: string | null }[]
  phones: readonly string[]
  addresses: readonly { uprn: string | null; line: string | null; place: string | null; postcode: string | null }[]
}

/** So many rows of one person are searched: three names, three numbers, and three homes together, or one of them more. */
const MOST = 27

/**
 * Every name with every number and every home, since a caller gives the maiden name and the new number. What is known of nobody but somebody
 * with a name, number or home is no entry: a date alone finds no one.
 */
export function entriesOf(person: PersonOnFile): PersonEntry[] {
  const whole = { ...field('birth', person.birth), ...field('sex', person.sex) }
  const names = person.names.map(name => ({ ...field('given', name.given), ...field('family', name.family) }))
  const homes = person.addresses.map(home => ({
    ...field('uprn', home.uprn),
    ...field('address', home.line),
    ...field('place', home.place),
    ...field('postcode', home.postcode),
  }))
  const phones = person.phones.map(phone => ({ phone }))
  if (names.length + homes.length + phones.length === 0) return []
  const entries: PersonEntry[] = []
  for (const name of orNothing(names))
    for (const home of orNothing(homes))
      for (const phone of orNothing(phones)) {
        if (entries.length === MOST) return entries
        entries.push({ ...whole, ...name, ...home, ...phone })
      }
  return entries
}

/** One person's details, gathered from every record that was joined to theirs. */
export function gathered(id: string, records: readonly PersonOnFile[]): PersonOnFile {
  const own = records.find(one => one.id === id) ?? records[0]
  return {
    id,
    birth: own?.birth ?? records.find(one => one.birth !== null)?.birth ?? null,
    sex: own?.sex ?? records.find(one => one.sex !== null)?.sex ?? null,
    names: records.flatMap(one => one.names),
    phones: [...new Set(records.flatMap(one => one.phones))],
    addresses: records.flatMap(one => one.addresses),
  }
}

function field<K extends keyof PersonEntry>(name: K, value: string | null): PersonEntry {
  return value === null || value === '' ? {} : { [name]: value }
}

function orNothing<T extends object>(list: readonly T[]): readonly (T | Record<string, never>)[] {
  return list.length === 0 ? [{}] : list
}
