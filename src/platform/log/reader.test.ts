import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { systemWho } from '../access/roles.ts'
import { inContext } from '../db/context.ts'
import { ownConnection } from '../postgres/test-connection.ts'
import { seeded } from '../random.ts'
import { passBy } from './pass-by.ts'
import { catchUp, type Reader, readOnce, registerReaders } from './reader.ts'
import { newId, record } from './record.ts'

const connection = ownConnection({ max: 20 })
const who = systemWho('test')
const at = Temporal.Instant.from('2026-11-23T10:00:00Z')

function collector(name: string): { reader: Extract<Reader, { handle: unknown }>; seen: string[] } {
  const seen: string[] = []
  return { seen, reader: { name, kinds: ['contact-taken'], handle: async (_tx, fact) => void seen.push(fact.id) } }
}

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

test('a slow writer is never passed over, though its facts have lower numbers than facts already read', async () => {
  const { reader, seen } = collector('slow-writer')
  await registerReaders(connection.db, [reader])
  let slowId = ''
  let letGo = () => {}
  const held = new Promise<void>(resolve => (letGo = resolve))
  let wrote = () => {}
  const written = new Promise<void>(resolve => (wrote = resolve))
  const slow = inContext(connection.db, who, async tx => {
    slowId = (await record(tx, { kind: 'contact-taken', caseId: newId(), at, by: who })).id
    wrote()
    await held
  })
  await written
  const fast = await inContext(connection.db, who, tx =>
    record(tx, { kind: 'contact-taken', caseId: newId(), at, by: who }),
  )

  // The fast fact is committed, but behind an older transaction that still runs: it waits rather than overtakes.
  await readOnce(connection.db, reader)
  expect(seen).toEqual([])
  letGo()
  await slow
  // Other tests' transactions share the cluster: their end is not ours to know.
  for (let tries = 0; seen.length < 2 && tries < 600; tries += 1)
    if ((await readOnce(connection.db, reader)) === 0) await sleep(20)
  expect(seen).toEqual([slowId, fast.id])
})

test('many concurrent writers of uneven speed, some rolled back: every committed fact is handled once, in cursor order', async () => {
  const { reader, seen } = collector('many-writers')
  await registerReaders(connection.db, [reader])
  await catchUp(connection.db, [reader])
  seen.length = 0
  const next = seeded('many writers')
  const plans = Array.from({ length: 150 }, () => ({
    pause: Math.floor(next() * 30),
    facts: 1 + Math.floor(next() * 3),
    rollBack: next() < 0.2,
  }))
  const committed: string[] = []
  let writing = true
  const readWhileTheyWrite = (async () => {
    while (writing) {
      await readOnce(connection.db, reader)
      await sleep(2)
    }
  })()
  const queue = [...plans]
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      for (let plan = queue.pop(); plan; plan = queue.pop()) {
        const { pause, facts, rollBack } = plan
        const ids: string[] = []
        await inContext(connection.db, who, async tx => {
          for (let n = 0; n < facts; n += 1) {
            ids.push((await record(tx, { kind: 'contact-taken', caseId: newId(), at, by: who })).id)
            await sleep(pause)
          }
          if (rollBack) throw new Error('rolled back on purpose')
        }).then(
          () => committed.push(...ids),
          () => undefined,
        )
      }
    }),
  )
  writing = false
  await readWhileTheyWrite
  for (let tries = 0; seen.length < committed.length && tries < 600; tries += 1)
    if ((await readOnce(connection.db, reader)) === 0) await sleep(20)

  expect(committed.length).toBeGreaterThan(100)
  expect(new Set(seen).size).toBe(seen.length)
  expect([...seen].sort()).toEqual([...committed].sort())
})

test("a reader's effect and its cursor commit together: a handler that fails half-way handles the batch again, once", async () => {
  const handled: string[] = []
  let fail = true
  const reader: Reader = {
    name: 'fails-once',
    kinds: ['contact-taken'],
    handle: async (tx, fact) => {
      await sql`insert into platform.reader (name) values (${`effect ${fact.id}`})`.execute(tx)
      if (fail) throw new Error('broken on purpose')
      handled.push(fact.id)
    },
  }
  await registerReaders(connection.db, [reader])
  await inContext(connection.db, who, tx => record(tx, { kind: 'contact-taken', caseId: newId(), at, by: who }))
  await expect(readOnce(connection.db, reader)).rejects.toThrow('broken on purpose')
  fail = false
  await catchUp(connection.db, [reader])
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from platform.reader where name like 'effect %'`.execute(connection.db)
  expect(rows[0]!.n).toBe(handled.length)
  expect(new Set(handled).size).toBe(handled.length)
})

test('two processes with the same reader share the work and repeat none of it', async () => {
  const first = collector('shared')
  const second = { name: 'shared', kinds: ['contact-taken'], handle: first.reader.handle }
  await registerReaders(connection.db, [first.reader])
  await Promise.all([catchUp(connection.db, [first.reader]), catchUp(connection.db, [second])])
  await catchUp(connection.db, [first.reader])
  expect(new Set(first.seen).size).toBe(first.seen.length)
  expect(first.seen.length).toBeGreaterThan(100)
})

test('whoever is not concerned is moved on without reading; who is keeps its place, and so does one that another process has', async () => {
  const concerned = collector('concerned')
  const others = ['not-concerned', 'had-by-another'].map(name => ({
    ...collector(name).reader,
    kinds: ['crime-recorded'],
  }))
  const readers = [concerned.reader, ...others]
  await registerReaders(connection.db, readers)
  const { id } = await inContext(connection.db, who, tx =>
    record(tx, { kind: 'contact-taken', caseId: newId(), at, by: who }),
  )
  const { rows } = await inContext(connection.db, who, tx =>
    sql<{
      place: string
    }>`select xid || '/' || seq as place from platform.fact order by platform.fact.xid desc, seq desc limit 1`.execute(
      tx,
    ),
  )
  const newest = rows[0]!.place
  const places = async () =>
    new Map(
      (
        await sql<{
          name: string
          handled: number
          place: string
        }>`select name, handled, xid || '/' || seq as place from platform.reader
          where name = any(${readers.map(one => one.name)}::text[])`.execute(connection.db)
      ).rows.map(row => [row.name, row]),
    )
  await connection.db.transaction().execute(async tx => {
    await sql`select from platform.reader where name = 'had-by-another' for update`.execute(tx)
    let work: ReadonlySet<string> = new Set()
    // What other transactions of the cluster hold back is read as soon as they are over.
    for (let tries = 0; tries < 600; tries += 1) {
      const round = await passBy(connection.db, readers)
      work = round.work
      if ((await places()).get('not-concerned')!.place === newest) break
      await sleep(20)
    }
    expect([...work]).toEqual(['concerned'])
    const now = await places()
    expect([now.get('concerned')!.place, now.get('had-by-another')!.place]).toEqual(['0/0', '0/0'])
  })
  await catchUp(connection.db, readers)
  expect(concerned.seen.at(-1)).toBe(id)
  const end = [...(await places()).values()]
  expect(new Set(end.map(one => one.place)).size).toBe(1)
  expect(new Set(end.map(one => one.handled)).size).toBe(1)
})

test('a reader of what cases are now takes all facts of its kinds at a time, in order, and is never asked for none', async () => {
  const taken: string[][] = []
  const reader: Reader = {
    name: 'together',
    kinds: ['crime-recorded'],
    handleTogether: async (_tx, facts) => void taken.push(facts.map(fact => fact.id)),
  }
  await registerReaders(connection.db, [reader])
  await catchUp(connection.db, [reader])
  const ids = await inContext(connection.db, who, async tx => {
    const recorded: string[] = []
    for (const kind of ['crime-recorded', 'contact-taken', 'crime-recorded'])
      recorded.push((await record(tx, { kind, caseId: newId(), at, by: who })).id)
    return recorded
  })
  for (let tries = 0; taken.length < 1 && tries < 600; tries += 1)
    if ((await readOnce(connection.db, reader)) === 0) await sleep(20)
  expect(taken).toEqual([[ids[0], ids[2]]])
})
