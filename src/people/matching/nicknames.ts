import { NICKNAMES } from './nickname-table.ts'
import { plainWords } from './plain-words.ts'

/** For each plain name, the registered names it may stand for, itself included. */
export type Nicknames = ReadonlyMap<string, readonly string[]>

/** Reads groups: a registered name, then what its bearers are called. */
export function nicknamesFrom(groups: readonly (readonly string[])[]): Nicknames {
  const known = new Map<string, string[]>()
  const note = (name: string, formal: string) => {
    const list = known.get(name) ?? known.set(name, [name]).get(name)!
    if (!list.includes(formal)) list.push(formal)
  }
  for (const [formal = '', ...others] of groups.map(group => group.map(plainWords))) {
    if (!formal) continue
    note(formal, formal)
    for (const other of others) if (other) note(other, formal)
  }
  return known
}

/** The house's own table. */
export const OUR_NICKNAMES: Nicknames = nicknamesFrom(NICKNAMES.map(line => line.split(' ')))

/** The house's table with a force's own rows: the registered name first, the other name last, whatever stands between. */
export function readNicknames(rows: readonly (readonly string[])[]): Nicknames {
  return nicknamesFrom([
    ...NICKNAMES.map(line => line.split(' ')),
    ...rows.map(row => [row[0] ?? '', row.at(-1) ?? '']),
  ])
}
