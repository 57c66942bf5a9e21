import type pg from 'pg'
import type { FieldName } from '../../src/people/matching/field.ts'
import { levelWeights, type Model } from '../../src/people/matching/model.ts'
import { splitAddress, tidy } from '../../src/people/matching/tidy.ts'
import type { Said } from './errors.ts'

/** Blocks as they are made in SQL: each an index, each met by two things alike or a rare one. */
const INDEXES = [
  'create index person_phone on person (phone)',
  'create index person_birth on person (birth)',
  'create index person_names on person (family, given)',
  'create index person_sounds on person (family_sound, given_sound)',
  'create index person_sound_year on person (family_sound, birth_year)',
  'create index person_postcode on person (postcode, family_sound)',
  'create index person_door on person (street, house)',
]

const PARAMETERS = ['given', 'family', 'birth', 'sex', 'phone', 'house', 'street', 'place', 'postcode'] as const

/** Seconds to make the indexes and to count what is in them. */
export async function prepareBlocking(client: pg.Client): Promise<number> {
  const started = performance.now()
  for (const index of INDEXES) await client.query(index)
  await client.query('vacuum analyze person')
  return (performance.now() - started) / 1000
}

/** What was said, as a tidy system would pass it on; null for what was not said. */
export function valuesOf(said: Said): (string | null)[] {
  const { number, street } = splitAddress(said.address)
  const text = (field: FieldName, cell: string) => String(tidy(field, cell, 2026)) || null
  return [
    text('given', said.given),
    text('family', said.family),
    said.birth || null,
    said.sex || null,
    said.phone || null,
    number || null,
    street || null,
    said.place || null,
    text('postcode', said.postcode),
  ]
}

/**
 * Candidates of every block, then Fellegi and Sunter's sum as a CASE for each field, with the weights that the product learnt and its allowance for people who
 * moved. Without the rarity of names and the short forms of given names, which would each be a table to join.
 */
export function blockingQuery(model: Model): string {
  const weight = (field: FieldName, level: number) => {
    const learnt = model.fields.find(one => one.field === field)
    return learnt ? levelWeights(learnt).at(level)!.toFixed(3) : '0'
  }
  const q = Object.fromEntries(
    PARAMETERS.map((name, n) => [name, `$${n + 1}::${name === 'birth' ? 'date' : 'text'}`]),
  ) as Record<(typeof PARAMETERS)[number], string>
  const name = (
    field: 'given' | 'family',
  ) => `case when ${q[field]} is null then 0 when p.${field} = ${q[field]} then ${weight(field, 5)}
      when levenshtein_less_equal(p.${field}, ${q[field]}, 2) <= case when least(length(p.${field}), length(${q[field]})) >= 7 then 2 else 1 end then ${weight(field, 3)}
      when p.${field}_sound = dmetaphone(${q[field]}) then ${weight(field, 2)} else ${weight(field, 0)} end`
  const near = (
    column: string,
    field: FieldName,
    best: number,
  ) => `case when ${q[column as 'place']} is null then 0 when p.${column} = ${q[column as 'place']} then ${weight(field, best)}
      when levenshtein_less_equal(p.${column}, ${q[column as 'place']}, 1) <= 1 then ${weight(field, best - 1)} else ${weight(field, 0)} end`
  const parts = ['year', 'month', 'day']
    .map(part => `(extract(${part} from p.birth) = extract(${part} from ${q.birth}))::int`)
    .join(' + ')
  const birth = `case when ${q.birth} is null then 0 when p.birth = ${q.birth} then ${weight('birth', 5)}
      when p.birth_year = extract(year from ${q.birth}) and extract(month from p.birth) = extract(day from ${q.birth}) and extract(day from p.birth) = extract(month from ${q.birth}) then ${weight('birth', 4)}
      when ${parts} = 2 then ${weight('birth', 4)} when ${parts} = 1 then ${weight('birth', 2)} else ${weight('birth', 0)} end`
  const address = [
    near('house', 'number', 4),
    near('street', 'street', 4),
    near('place', 'place', 4),
    near('postcode', 'postcode', 3),
  ].join(' + ')
  return `with found as (
      select n from person where phone = ${q.phone}
      union select n from person where birth = ${q.birth}
      union select n from person where family = ${q.family} and given = ${q.given}
      union select n from person where family = ${q.given} and given = ${q.family}
      union select n from person where family_sound = dmetaphone(${q.family}) and given_sound = dmetaphone(${q.given})
      union select n from person where family_sound = dmetaphone(${q.family}) and birth_year = extract(year from ${q.birth})::int
      union select n from person where postcode = ${q.postcode}
      union select n from person where street = ${q.street} and house = ${q.house}
    ), weighed as (
      select p.n, case when p.given = ${q.family} and p.family = ${q.given} then ${weight('order', 0)} + ${weight('given', 5)} + ${weight('family', 5)} else ${name('given')} + ${name('family')} end
        + ${birth} + case when ${q.sex} is null then 0 when p.sex = ${q.sex} then ${weight('sex', 1)} else ${weight('sex', 0)} end
        + ${near('phone', 'phone', 4)} as person, ${address} as address
      from found join person p using (n)
    )
    select n from weighed order by person + log(2, (${(1 - model.moved).toFixed(4)} * power(2::float8, address) + ${model.moved.toFixed(4)})::numeric) desc limit 10`
}
