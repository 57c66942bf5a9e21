import { dayOf, monthOf, yearOf } from './birth-date.ts'
import type { FieldName, Value } from './field.ts'
import { soundOf } from './phonetic.ts'
import { outwardOf } from './postcode-level.ts'

/** What a trace reads of one person: the tidy value of a field, '' where there is none. */
export type ValueOf = (field: FieldName) => Value

/** What a person leaves behind in a field that a slip or two do not wipe out: people who share one of the keys may be the same. */
export type Trace = { name: string; keys: (value: ValueOf) => readonly string[] }

const text = (value: ValueOf, field: FieldName) => String(value(field))
const birth = (value: ValueOf) => Number(value('birth'))
const known = (...keys: readonly (string | number)[]) => keys.filter(key => key !== '' && key !== 0).map(String)

/** The beginning, the end and the sound: one slip leaves at least one of them as it was. */
function marks(name: string): string[] {
  return name === '' ? [] : [`b${name.slice(0, 3)}`, `e${name.slice(-3)}`, `s${soundOf(name)}`]
}

/** Names are given in either order, so each is a name here. */
function aName(value: ValueOf): string[] {
  return [...marks(text(value, 'given')), ...marks(text(value, 'family'))]
}

function bothNames(value: ValueOf): string[] {
  const [one, two] = [marks(text(value, 'given')), marks(text(value, 'family'))]
  if (one.length === 0 || two.length === 0) return []
  const pairs = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 2],
  ] as const
  return pairs.map(([first, second]) => [one[first]!, two[second]!].sort().join('|'))
}

/** Two halves, since one slip leaves the other half whole. */
function halves(code: string): string[] {
  const middle = Math.ceil(code.length / 2)
  return code.length < 4 ? known(code) : [`b${code.slice(0, middle)}`, `e${code.slice(middle)}`]
}

/** Day and month in either order, so that transposed ones meet. */
function dayAndMonth(value: ValueOf): string[] {
  const [day, month] = [dayOf(birth(value)), monthOf(birth(value))]
  return day === 0 || month === 0 ? [] : [`${Math.min(day, month)}/${Math.max(day, month)}`]
}

function yearAndMonth(value: ValueOf): string[] {
  const [year, month] = [yearOf(birth(value)), monthOf(birth(value))]
  return year === 0 || month === 0 ? [] : [`${year}-${month}`]
}

/** The traces, the most telling first. Between them every field is used, and none is needed by all. */
export const TRACES: readonly Trace[] = [
  { name: 'reference number', keys: value => halves(text(value, 'identifier')) },
  { name: 'telephone number', keys: value => (text(value, 'phone').length < 6 ? [] : halves(text(value, 'phone'))) },
  { name: 'property', keys: value => known(value('uprn')) },
  {
    name: 'e-mail address',
    keys: value =>
      text(value, 'email') === ''
        ? []
        : text(value, 'email')
            .split('@')
            .map((part, n) => `${n}${part}`),
  },
  { name: 'date of birth', keys: value => (dayOf(birth(value)) === 0 ? [] : known(birth(value))) },
  { name: 'both names', keys: bothNames },
  { name: 'postcode', keys: value => known(value('postcode')) },
  {
    name: 'street and number',
    keys: value =>
      value('number') === '' || value('street') === ''
        ? []
        : [`${value('number')} ${text(value, 'street').slice(0, 5)}`],
  },
  { name: 'street', keys: value => known(text(value, 'street').slice(0, 6), text(value, 'locality').slice(0, 6)) },
  { name: 'one name', keys: aName },
  { name: 'day and month of birth', keys: dayAndMonth },
  { name: 'year and month of birth', keys: yearAndMonth },
  { name: 'district', keys: value => known(outwardOf(text(value, 'postcode'))) },
  { name: 'year of birth', keys: value => known(yearOf(birth(value))) },
  {
    name: 'town',
    keys: value =>
      value('place') === '' ? [] : [`b${text(value, 'place').slice(0, 3)}`, `e${text(value, 'place').slice(-3)}`],
  },
]
