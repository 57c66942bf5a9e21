import { mkdir, readFile, writeFile } from 'node:fs/promises'
import pg from 'pg'
import { readCatalogue, SCHEMAS } from './read-catalogue.ts'
import { writeSchemaSql } from './write-sql.ts'
import { writeTypes } from './write-types.ts'

const ROOT = new URL('../../../../', import.meta.url)

/** schema.sql and each module's tables.ts (and tables-2.ts where one is not enough), as they should be for the database of `ownerUrl`. Paths are relative to the root. */
export async function schemaFiles(ownerUrl: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const catalogue = await readCatalogue(client)
    const files = new Map([['migrations/schema.sql', writeSchemaSql(catalogue)]])
    for (const schema of SCHEMAS)
      if (catalogue.tables.some(table => table.schema === schema))
        for (const [path, text] of writeTypes(catalogue, schema)) files.set(path, text)
    return files
  } finally {
    await client.end()
  }
}

export async function readRepoFile(path: string): Promise<string> {
  return readFile(new URL(path, ROOT), 'utf8')
}

// `node src/platform/db/schema/write.ts OWNER_URL` writes them.
if (import.meta.main) {
  for (const [path, text] of await schemaFiles(process.argv[2]!)) {
    await mkdir(new URL('./', new URL(path, ROOT)), { recursive: true })
    await writeFile(new URL(path, ROOT), text)
  }
}
