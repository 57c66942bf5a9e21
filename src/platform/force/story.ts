import { z } from 'zod'
import { accept, type Outcome, refuse } from '../outcome.ts'
import { secretsAndPhones } from './check-strings.ts'
import { clockTime, slug, text } from './fields.ts'
import { shapeProblem } from './problem.ts'
import { GRADE_CODES } from './vocabulary.ts'

/** What a handler writes under each letter of THRIVE: never a score, always words, and the facts that rules need. */
const thriveSchema = z.strictObject({
  threat: z.strictObject({
    text,
    immediacy: z.enum(['now', 'within-hour', 'within-day', 'later']),
    weapon: z.boolean(),
  }),
  harm: z.strictObject({
    text,
    kinds: z.array(z.enum(['physical', 'psychological', 'sexual', 'financial', 'property', 'community'])),
  }),
  risk: z.strictObject({ text, level: z.enum(['low', 'medium', 'high']) }),
  investigation: z.strictObject({
    text,
    suspectAtScene: z.boolean(),
    perishable: z.array(z.strictObject({ what: text, goneAfterHours: z.number().positive() })),
  }),
  vulnerability: z.strictObject({
    text,
    people: z.array(
      z.strictObject({ who: z.enum(['caller', 'victim', 'child', 'other-occupant']), factors: z.array(text) }),
    ),
  }),
  engagement: z.strictObject({ text, safeToCall: z.boolean().nullable().describe('Null: not asked yet') }),
})
export type StoryThrive = z.infer<typeof thriveSchema>

/** Made up, like everybody in a story; `phone` null when the number is withheld or the contact is not a call. */
const callerSchema = z.strictObject({
  name: text.nullable(),
  phone: text.nullable(),
  neighbourhood: slug,
  address: text.nullable(),
})
export type StoryCaller = z.infer<typeof callerSchema>

/** One contact: who, how, what is said, what the handler should find out, and the grade that should come of it. */
const stepSchema = z.strictObject({
  id: slug,
  minute: z.int().min(0).describe('Minutes after the story starts'),
  channel: slug,
  incidentType: slug,
  caller: callerSchema,
  said: text,
  thrive: thriveSchema,
  expectedGrade: z.enum(GRADE_CODES),
  because: text.describe('Why that grade, in a sentence'),
})
export type StoryStep = z.infer<typeof stepSchema>

/** A few contacts that belong together, in order: what the rehearsal plays and the tests expect. `start` is London time. */
export const storySchema = z.strictObject({
  name: slug,
  title: text,
  notice: z.string().regex(/synthetic/i, { error: 'say that the story is synthetic' }),
  start: clockTime,
  steps: z.array(stepSchema).min(1),
})
export type Story = z.infer<typeof storySchema>

/** Reads a story. A refusal's message lists every problem, one a line, as `path: sentence`. */
export function parseStory(json: unknown): Outcome<Story, 'invalid-story'> {
  const shaped = storySchema.safeParse(json)
  const problems = [
    // Stories belong to demonstrations whatever they say of themselves, so their phones are always checked.
    ...secretsAndPhones(typeof json === 'object' ? { ...json, kind: 'demonstration' } : json),
    ...(shaped.success ? disorder(shaped.data) : shaped.error.issues.map(issue => shapeProblem(json, issue))),
  ]
  if (shaped.success && problems.length === 0) return accept(shaped.data)
  return refuse(
    'invalid-story',
    problems.map(({ path, message }) => `${path}: ${message}`).join('\n'),
    problems[0]?.path,
  )
}

function disorder({ steps }: Story): { path: string; message: string }[] {
  return steps.flatMap((step, n) => {
    const path = `steps[${n}]`
    const before = steps.slice(0, n)
    if (before.some(other => other.id === step.id))
      return [{ path, message: `Duplicate step "${step.id}": rename one of them` }]
    if (before.some(other => other.minute > step.minute))
      return [{ path, message: `Step "${step.id}" comes before the one above it: put the steps in order of minute` }]
    return []
  })
}
