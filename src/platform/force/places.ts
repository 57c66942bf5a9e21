import { z } from 'zod'
import { londonDay, point, slug, text } from './fields.ts'

/** The box every point must lie in: catches swapped and mistyped coordinates before a unit is sent to them. */
export const areaSchema = z.strictObject({
  west: z.number(),
  south: z.number(),
  east: z.number(),
  north: z.number(),
})
export type Area = z.infer<typeof areaSchema>

/** Where resources start and end a shift. */
export const baseSchema = z.strictObject({ id: slug, name: text, point, address: text })
export type Base = z.infer<typeof baseSchema>

/**
 * A settlement or part of a town that one base answers for. `population` is residents, approximate.
 * `ruralUrban` chooses which minutes of a grade apply there; the imported geography may say so more finely.
 */
export const neighbourhoodSchema = z.strictObject({
  id: slug,
  name: text,
  district: text,
  point,
  population: z.int().min(0).describe('Residents, approximate'),
  ruralUrban: z.enum(['urban', 'rural']),
  base: slug.describe('Id of the base that answers for it'),
})
export type Neighbourhood = z.infer<typeof neighbourhoodSchema>

export const identity = {
  $schema: z.string().optional().describe('Where the JSON Schema lies, for editors'),
  edition: londonDay.describe('The London day this edition of the file was made'),
  name: text,
  kind: z.enum(['demonstration', 'live']),
  notice: z.string().describe('Shown on every page; a demonstration must say that it is synthetic'),
  locale: z.enum(['en-GB', 'cy-GB']),
  area: areaSchema,
  geographyNote: text.describe('Shown beside maps and populations: where they come from and how exact they are'),
}
