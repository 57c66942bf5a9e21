import { z } from 'zod'
import { optionalText, time, uuid } from '../../platform/http/fields.ts'
import { ROUTES, type Try, type WithdrawalAsk } from './withdrawal.ts'
import { CHECK_ANSWERS, COERCION_CHECKS, EVIDENCE_WITHOUT, WITHDRAWAL_REASONS } from './withdrawal-data.ts'

/** How many tries to reach somebody a form has room for. */
export const TRIES = [1, 2, 3, 4] as const
const REASONS = WITHDRAWAL_REASONS.map(one => one.code)

/** One tick comes from a form as a word, several as a list, none as nothing; a box left empty as nothing. */
const many = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])
const blank = (value: unknown) => (value === '' ? undefined : value)
const words = (max: number) => z.preprocess(blank, optionalText(max))

/** Without their own types, which a list of names cannot have: `askOf` reads them by the same lists. */
const BOXES: Record<never, never> = Object.fromEntries([
  ...COERCION_CHECKS.map(one => [one.name, z.preprocess(blank, z.enum(CHECK_ANSWERS).optional())]),
  ...EVIDENCE_WITHOUT.map(one => [one.name, words(2_000)]),
  ...TRIES.flatMap(n => [
    [`try${n}At`, z.preprocess(blank, time.optional())],
    [`try${n}Way`, words(200)],
    [`try${n}Result`, words(2_000)],
  ]),
])

/** The form, flat, as a browser sends it and a program may. */
export const WithdrawalFields = z.object({
  victimId: z.preprocess(blank, uuid),
  route: z.enum(ROUTES, { error: 'Choose whether they said so, or could not be reached' }),
  reasons: z.preprocess(many, z.array(z.enum(REASONS, { error: 'Choose a reason of the list' }))),
  ownWords: words(20_000),
  checkWords: words(5_000),
  safety: words(5_000),
  ...BOXES,
})
type Given = z.infer<typeof WithdrawalFields> & Record<string, unknown>

export function askOf(given: Given, sensitive: WithdrawalAsk['sensitive']): WithdrawalAsk {
  const pick = <T>(names: readonly { name: string }[]) =>
    Object.fromEntries(names.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]]))) as T
  const tries = TRIES.flatMap((n): Try[] => {
    const at = given[`try${n}At`] as Temporal.Instant | undefined
    const way = given[`try${n}Way`] as string | undefined
    return at && way ? [{ at, way, result: String(given[`try${n}Result`] ?? '') }] : []
  })
  return {
    route: given.route,
    sensitive,
    reasons: given.reasons,
    ownWords: given.ownWords as string | undefined,
    checkWords: given.checkWords as string | undefined,
    safety: given.safety as string | undefined,
    checks: pick(COERCION_CHECKS),
    evidence: pick(EVIDENCE_WITHOUT),
    tries,
  }
}
