import { z } from 'zod'
import { dated, slug, text } from './fields.ts'

/** What a case is built from, as a force has it. Null where the force has loaded none. */
export const papersSchema = z.strictObject({
  uploadMegabytes: z.int().min(1).max(200).describe('The largest file that is taken'),
  statementDeclaration: z
    .strictObject({ edition: text, words: text, source: text })
    .nullable()
    .describe('What somebody declares above their signature. Its wording is the force’s to load'),
  presumed: z
    .array(
      z.strictObject({
        code: slug,
        text,
        sources: z.array(
          z.enum(['document', 'statement', 'exhibit', 'note', 'line', 'third-party', 'device', 'contact', 'incident']),
        ),
        replaced: z.boolean().describe('Only versions that a later one replaced'),
        ...dated,
        source: text,
      }),
    )
    .nullable()
    .describe('Kinds of unused material that are presumed to meet the test for disclosure; null: our proposal'),
})
export type Papers = z.infer<typeof papersSchema>
