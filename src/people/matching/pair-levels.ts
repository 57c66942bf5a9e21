import { FIELDS, type Field, type FieldName, type LevelOf, SAID_BY_UPRN } from './field.ts'
import { CLEAR, MISSING, turnedRound } from './name-order.ts'
import type { Nicknames } from './nicknames.ts'
import { type Column, columnFor, type PeopleTable } from './people-table.ts'

/** Compares two people of a table by their places: a level for each of `fields` into `out`, MISSING where either has nothing. */
export type PairLevels = { fields: readonly FieldName[]; compare: (a: number, b: number, out: Int8Array) => void }

/**
 * Made for one table: what two values were found to agree is remembered, since most pairs of values come often.
 * Names are compared straight, and crosswise where that agrees much better: forms and callers give them in either order.
 */
export function pairLevels(table: PeopleTable, nicknames: Nicknames): PairLevels {
  const given = columnFor(table, 'given')
  const family = columnFor(table, 'family')
  const named = given && family ? { given, family } : undefined
  const plain = table.columns.filter(column => !named || (column !== given && column !== family))
  const fields: FieldName[] = [
    ...(named ? (['given', 'family', 'order'] as const) : []),
    ...plain.map(column => column.field),
  ]
  const offset = fields.length - plain.length
  const levels = plain.map(column => columnLevel(column, nicknames))
  const nameLevels = named && valueLevel(FIELDS.given, named.given, nicknames)
  const uprn = fields.indexOf('uprn')
  const inUprn = fields.map(field => SAID_BY_UPRN.includes(field))

  return {
    fields,
    compare(a, b, out) {
      if (named && nameLevels) compareNames(named.given.ids, named.family.ids, nameLevels, a, b, out)
      for (let n = 0; n < plain.length; n++) out[offset + n] = levels[n]!(a, b)
      if (uprn >= 0 && out[uprn] !== MISSING) for (let n = 0; n < fields.length; n++) if (inUprn[n]) out[n] = MISSING
    },
  }
}

function compareNames(
  given: Uint32Array,
  family: Uint32Array,
  level: LevelOf,
  a: number,
  b: number,
  out: Int8Array,
): void {
  const straightGiven = level(given[a]!, given[b]!)
  const straightFamily = level(family[a]!, family[b]!)
  out[0] = straightGiven
  out[1] = straightFamily
  out[2] = straightGiven === MISSING && straightFamily === MISSING ? MISSING : 1
  if (straightGiven >= CLEAR && straightFamily >= CLEAR) return
  const crossGiven = level(given[a]!, family[b]!)
  const crossFamily = level(family[a]!, given[b]!)
  if (!turnedRound(straightGiven, straightFamily, crossGiven, crossFamily)) return
  out[0] = crossGiven
  out[1] = crossFamily
  out[2] = 0
}

function columnLevel(column: Column, nicknames: Nicknames): LevelOf {
  const level = valueLevel(FIELDS[column.field], column, nicknames)
  const { ids } = column
  return (a, b) => level(ids[a]!, ids[b]!)
}

/** Of so many values most pairs come once: remembering them costs more than asking again. */
const REMEMBERED_VALUES = 12_000

function valueLevel(field: Field, { values }: Column, nicknames: Nicknames): LevelOf {
  const among = field.among(values, nicknames)
  const known = new Map<number, number>()
  const best = field.levels.length - 1
  const isText = values.some(value => typeof value === 'string' && value !== '')
  const remembers = isText && values.length <= REMEMBERED_VALUES
  return (a, b) => {
    if (a === 0 || b === 0) return MISSING
    // The same year alone is not the same date, so numbers are always asked.
    if (a === b && isText) return best
    if (!remembers) return among(a, b)
    const key = a < b ? a * values.length + b : b * values.length + a
    let level = known.get(key)
    if (level === undefined) {
      level = among(a, b)
      known.set(key, level)
    }
    return level
  }
}
