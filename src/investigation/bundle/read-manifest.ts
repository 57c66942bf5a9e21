import { z } from 'zod'
import type { ListedFile } from './bundle-files.ts'
import { SCHEMA } from './bundle-schema.ts'

const Manifest = z.object({
  schema: z.literal(SCHEMA.name),
  schemaVersion: z.literal(SCHEMA.version),
  files: z.array(
    z.object({ path: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().min(0) }),
  ),
})

/** The files that a manifest lists; undefined where it is none that we can read. */
export function readManifest(text: string): ListedFile[] | undefined {
  try {
    const read = Manifest.safeParse(JSON.parse(text))
    return read.success ? read.data.files : undefined
  } catch {
    return undefined
  }
}
