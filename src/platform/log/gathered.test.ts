import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { systemWho } from '../access/roles.ts'
import type { Tx } from '../db/connect.ts'
import { inContext } from '../db/context.ts'
import { inContextTogether } from '../db/together.ts'
import { ownConnection } from '../postgres/test-connection.ts'
import { gatherIn } from './gathered.ts'
import { readByCase } from './read-by-case.ts'
import { type Reader, registerReaders } from './reader.ts'
import { holdAhead, holdCase, holdCaseOf, newId, record, writeGathered } from './record.ts'
import { verify } from './verify.ts'

const connection = ownConnection({ work: 'bulk', max: 3 })
const who = systemWho('test')
const at = Temporal.Instant.from('2026-11-23T10:00:00Z')

const together = <T>(n: number, work: (handles: readonly Tx[]) => Promise<T>) =>
  inContextTogether(connection.pool, who, n, work)
const fact = (caseId: string, kind = 'contact-taken') => ({ kind, caseId, at, by: who, body: { note: 'synthetic' } })
const opens = async (tx: Tx, id: string, caseId: string) => {
  await tx
    .insertInto('contact.contact')
    .values({ id, case_id: caseId, channel: '101', state: 'open', offered_at: at })
    .execute()
  await record(tx, fact(caseId))
}
const factsOf = (caseId: string) =>
  inContext(connection.db, who, async tx => {
    const { rows } = await sql<{ kind: string; v: number }>`
      select kind, case_version as v from platform.fact where case_id = ${caseId}::uuid order by seq`.execute(tx)
    return rows.map(({ kind, v }) => `${v} ${kind}`)
  })

test('what handles of one transaction gather is written in the order in which it was recorded, each the next version of its case, and a new case is held before its first fact is written', async () => {
  const cases = Array.from({ length: 12 }, () => ({ id: newId(), caseId: newId() }))
  await together(cases.length, async handles => {
    const gathered = gatherIn(handles)
    await Promise.all(
      cases.map(async ({ id, caseId }, n) => {
        const tx = handles[n]!
        await opens(tx, id, caseId)
        // Each of these looks while others may just be writing what all of them gathered.
        expect(await holdCaseOf(tx, 'contact.contact', id)).toBe(caseId)
        await record(tx, fact(caseId, 'contact-described'))
        expect(await holdCase(tx, caseId)).toBeGreaterThanOrEqual(1)
        await record(tx, fact(caseId, 'contact-graded'))
      }),
    )
    expect(await holdCaseOf(handles[0]!, 'contact.contact', newId())).toBeUndefined()
    expect(gathered.written).toBe(cases.length * 3)
    gathered.open = false
    await record(handles[0]!, fact(cases[0]!.caseId, 'contact-ended'))
    gathered.open = true
    await writeGathered(handles[0]!)
  })
  for (const { caseId } of cases.slice(1))
    expect(await factsOf(caseId)).toEqual(['1 contact-taken', '2 contact-described', '3 contact-graded'])
  expect(await factsOf(cases[0]!.caseId)).toHaveLength(4)
  expect(await verify(connection.db, [])).toMatchObject({ changes_without_fact: 0, tampered: [] })
})

test('what was gathered and not written leaves nothing: the commit is refused, and so is whatever one of them fails in', async () => {
  const [id, caseId] = [newId(), newId()]
  const forgotten = together(2, async handles => {
    gatherIn(handles)
    await opens(handles[1]!, id, caseId)
  })
  await expect(forgotten).rejects.toMatchObject({ code: 'AN001' })
  const failed = together(2, async handles => {
    gatherIn(handles)
    await opens(handles[0]!, id, caseId)
    await writeGathered(handles[0]!)
    await opens(handles[1]!, id, newId())
  })
  await expect(failed).rejects.toMatchObject({ code: '23505' })
  expect(await factsOf(caseId)).toEqual([])
  await together(1, async ([tx]) => {
    const { held } = gatherIn([tx!])
    await holdAhead(tx!, [{ table: 'contact.contact', id, caseId }])
    expect(held.size).toBe(0)
  })
})

test('a reader of what cases are now is brought level by each case once, with its newest fact', async () => {
  const seen: string[] = []
  const reader: Reader = {
    name: 'test-by-case',
    kinds: ['contact-taken', 'contact-described'],
    byCase: true,
    handleTogether: async (_tx, facts) => {
      for (const one of facts) seen.push(`${one.caseId} ${one.kind}`)
    },
  }
  await registerReaders(connection.db, [reader])
  const [first, second] = [newId(), newId()].toSorted()
  await together(1, async ([tx]) => {
    for (const caseId of [second!, first!]) {
      await record(tx!, fact(caseId))
      await record(tx!, { ...fact(caseId, 'contact-described'), at: at.add({ minutes: 5 }) })
    }
    await record(tx!, fact(first!, 'contact-graded'))
  })
  // What is settled is one line for the whole cluster: another database's writer may hold these up, and not what earlier tests wrote.
  let done = 0
  while (!seen.some(one => one.startsWith(second!))) done += await readByCase(connection.db, reader)
  expect(seen).toHaveLength(done)
  expect(seen.filter(one => one.startsWith(first!))).toEqual([`${first} contact-described`])
  expect(seen.filter(one => one.startsWith(second!))).toEqual([`${second} contact-described`])
  expect(await verify(connection.db, [reader])).toMatchObject({ readers_behind: 0 })
  expect(await readByCase(connection.db, reader)).toBe(0)
})
