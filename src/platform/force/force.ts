import { z } from 'zod'
import { papersSchema } from './papers.ts'
import { baseSchema, identity, neighbourhoodSchema } from './places.ts'
import {
  channelSchema,
  devicesSchema,
  gradeSetSchema,
  incidentTypeSchema,
  offenceSchema,
  outcomeSchema,
  reportingSchema,
  retentionSchema,
  supportSchema,
} from './policy.ts'
import { resourceSchema, shiftPatternSchema, skillSchema, staffSchema, teamSchema } from './staffing.ts'

/**
 * force.json: the one file in which a force says what it is. Shapes only: `parseForce` also checks that the rows
 * agree with each other. No defaults and no transforms, so that the file, the type and the JSON Schema are one.
 */
export const forceSchema = z
  .strictObject({
    ...identity,
    bases: z.array(baseSchema).min(1),
    neighbourhoods: z.array(neighbourhoodSchema).min(1),
    teams: z.array(teamSchema).min(1),
    shifts: z.array(shiftPatternSchema).min(1),
    skills: z.array(skillSchema),
    staff: z.array(staffSchema).min(1),
    resources: z.array(resourceSchema).min(1),
    gradeSets: z.array(gradeSetSchema).min(1),
    channels: z.array(channelSchema).min(1),
    incidentTypes: z.array(incidentTypeSchema).min(1),
    offences: z.array(offenceSchema).min(1),
    outcomes: z.array(outcomeSchema).min(1),
    papers: papersSchema.optional(),
    support: supportSchema.optional().describe('Which victims are referred for support only once they said yes'),
    devices: devicesSchema
      .optional()
      .describe('Who agrees for a victim who does not decide about their device themselves'),
    reporting: reportingSchema.optional().describe('For how long an unfinished report is kept for its writer'),
    retention: retentionSchema.optional().describe('How long cases are kept, where the force has decided it'),
  })
  .meta({ title: 'force.json', description: 'A police force as Answerable reads it. Passwords never belong here.' })

export type Force = z.infer<typeof forceSchema>

/** The JSON Schema (draft 2020-12) that is published as docs/reference/force.schema.json. */
export function forceJsonSchema(): object {
  return z.toJSONSchema(forceSchema, { target: 'draft-2020-12' })
}
