import { z } from 'zod'
import { note, optionalText } from '../../platform/http/fields.ts'
import { STATEABLE_IDS, type Statement } from './statement.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
const words = (max: number) => z.preprocess(blank, optionalText(max))

/** Two boxes for each thing that may be stated; a page shows those of one outcome. `statementsOf` reads them by the same list. */
const BOXES: Record<never, never> = Object.fromEntries(
  STATEABLE_IDS.flatMap(id => [
    [`need-${id}`, words(5_000)],
    [`need-${id}-evidence`, words(2_000)],
  ]),
)

/** A proposal, as a browser sends it flat, and a program with its `statements` in a list. */
export const OutcomeFields = z.object({
  code: z.coerce
    .number({ error: 'Choose an outcome' })
    .int('Choose an outcome')
    .min(1, 'Choose an outcome')
    .max(23, 'Choose an outcome'),
  reason: note('Say why this outcome fits the evidence'),
  evidence: note('Say what evidence there is and where it is held'),
  victimView: note().optional(),
  reference: words(200),
  notDone: words(5_000),
  version: z.coerce.number().int().optional(),
  statements: z
    .array(z.object({ need: z.string().max(100), words: z.string().max(5_000), evidence: z.string().max(2_000) }))
    .max(50)
    .optional(),
  ...BOXES,
})
type Given = z.infer<typeof OutcomeFields>

/** What was stated in either way; two boxes left empty state nothing. */
export function statementsOf(given: Given): Statement[] {
  const box = (name: string) => String((given as Record<string, unknown>)[name] ?? '')
  const typed = STATEABLE_IDS.map(need => ({
    need,
    words: box(`need-${need}`),
    evidence: box(`need-${need}-evidence`),
  })).filter(one => one.words || one.evidence)
  return [...(given.statements ?? []), ...typed]
}
