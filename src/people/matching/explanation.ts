import { FIELD_NAMES, FIELDS, type FieldName } from './field.ts'
import type { Model } from './model.ts'
import { MISSING } from './name-order.ts'
import { type Evidence, householdBits } from './weigh.ts'

/**
 * What of which field speaks for two records being one person (above nought) or against it, in bits: ten are a thousand to one. 'moved' gives
 * back what an altogether different address took; 'household' takes off what another of the home would explain as well.
 */
export type Reason = { field: FieldName | 'moved' | 'household'; words: string; weight: number }

export type Explained = { weight: number; reasons: Reason[] }

/** What is said of a field that agrees on a level. */
const WORDS = Object.fromEntries(
  FIELD_NAMES.map(field => [field, FIELDS[field].levels.map(level => `${FIELDS[field].says}: ${level}`)]),
) as unknown as Readonly<Record<FieldName, readonly string[]>>

/** Less than this is not worth a sentence of its own; it is in the sum all the same. */
const HARDLY = 0.05

/**
 * Why a pair weighs what it does. The weights of the reasons add up to `weight`. `levels` and `each` are in the order of `fields`. What either
 * lacks gives no reason: it is no evidence.
 */
export function explain(
  fields: readonly FieldName[],
  levels: Int8Array,
  each: Float64Array,
  { home, moved }: Evidence,
  model: Pick<Model, 'prior' | 'household'>,
): Explained {
  const reasons: Reason[] = []
  fields.forEach((field, n) => {
    const level = levels[n]!
    if (level !== MISSING) reasons.push({ field, words: WORDS[field][level]!, weight: each[n]! })
  })
  const household = householdBits(home, model)
  if (Math.abs(moved) >= HARDLY)
    reasons.push({ field: 'moved', words: moved > 0 ? 'they may have moved' : 'most do not move', weight: moved })
  if (Math.abs(household) >= HARDLY)
    reasons.push({ field: 'household', words: 'another of the same home would agree as much', weight: household })
  return { weight: reasons.reduce((sum, reason) => sum + reason.weight, 0), reasons }
}
