import pg from 'pg'
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

test('what one module keeps of a case points only at rows of another that stay when a case is erased', async () => {
  const database = await createTestDatabase()
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  try {
    await owner.connect()
    // Within a module the rows of one case point at each other, and go together. Across modules the two may lie in different cases.
    const { rows } = await owner.query(`
      select c.conrelid::regclass || ' -> ' || c.confrelid::regclass as points
      from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
      where c.contype = 'f' and f.relnamespace <> t.relnamespace
        and exists (select from platform.erasure_tables() e where e.name = f.relnamespace::regnamespace || '.' || f.relname)
        and exists (select from platform.erasure_tables() e where e.name = t.relnamespace::regnamespace || '.' || t.relname and not e.stays)`)
    expect(rows).toEqual([])
    const { rows: all } = await owner.query('select count(*)::int as n from platform.erasure_tables() where not stays')
    expect(all[0].n).toBeGreaterThan(50)
  } finally {
    await owner.end()
    await database.drop()
  }
})
