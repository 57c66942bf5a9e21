import { expect, test } from 'vitest'
import { createTestDatabase } from '../../postgres/test-cluster.ts'
import { readRepoFile, schemaFiles } from './write.ts'

test('schema.sql and every tables.ts say what the migrations make', async () => {
  const database = await createTestDatabase()
  try {
    const files = await schemaFiles(database.ownerUrl)
    expect(files.size).toBeGreaterThan(6)
    for (const [path, text] of files)
      expect(await readRepoFile(path), `${path} is behind: node src/platform/db/schema/write.ts OWNER_URL`).toBe(text)
  } finally {
    await database.drop()
  }
})
