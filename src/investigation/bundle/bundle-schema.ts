import { z } from 'zod'

export const SCHEMA = { name: 'answerable-case-bundle', version: 1 } as const

const name = z.string().min(1)
const count = z.number().int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Listed = z.strictObject({ path: name, sha256, size: count })

/** What stands in manifest.json. */
const Manifest = z.strictObject({
  schema: z.literal(SCHEMA.name),
  schemaVersion: z.literal(SCHEMA.version),
  caseId: z.uuid(),
  crimeId: z.uuid(),
  crimeNumber: count,
  offence: name,
  contents: z.array(z.strictObject({ section: name, title: name, file: name, records: count })),
  documents: z.array(z.strictObject({ id: z.uuid(), title: z.string(), file: name, media: name, size: count, sha256 })),
  files: z.array(Listed).min(1),
})
/** What stands in each file of records/. Fields differ by section: each is words, a number, yes or no, nothing, or a list of words. */
const Records = z.strictObject({
  section: name,
  title: name,
  says: z.string().nullable(),
  records: z.array(
    z.strictObject({
      id: name,
      title: z.string(),
      at: z
        .string()
        .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
        .nullable(),
      by: z.string().nullable(),
      fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
    }),
  ),
})

/** The shape of what programs read, as a JSON schema that goes with the bundle. */
export function bundleSchema(): object {
  const shape = (of: z.ZodType) => {
    const { $schema: _, ...rest } = z.toJSONSchema(of)
    return rest
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${SCHEMA.name}, version ${SCHEMA.version}: manifest.json, and each file of records/`,
    anyOf: [{ $ref: '#/$defs/manifest' }, { $ref: '#/$defs/records' }],
    $defs: { manifest: shape(Manifest), records: shape(Records) },
  }
}
