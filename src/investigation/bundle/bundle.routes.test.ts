import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { openViews } from '../../platform/views/open-views.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'
import { removeOld } from './bundle-work.store.ts'
import { type Making, makeNext } from './make-bundle.jobs.ts'
import { readZip } from './read-zip.port.ts'
import { CANARIES, materialOf, SHOWN } from './test-bundle-case.ts'

let t: TestApp
let investigator: Person
let supervisor: Person
let making: Making
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  investigator = await t.as('investigator')
  supervisor = await t.as('supervisor')
  making = {
    db: t.db,
    force: t.force,
    now: t.now,
    render: openViews().render,
    printer: { none: 'No Chromium here' },
    log: line => void said.push(line),
  }
})
afterAll(() => t?.close())
const said: string[] = []

async function crime() {
  const given = await incident(t)
  const made = await investigator.post(`/incidents/${given.incidentId}/crime`, {
    offence: 'other-theft',
    basis: 'Seen by the shop, and filmed',
    victims: [{ name: 'Morgan Example' }],
  })
  expect(made.status, made.text).toBe(201)
  const [victim] = made.body.victims as { victimId: string }[]
  return { ...given, crimeId: made.body.crimeId as string, victimId: victim!.victimId }
}
const ASK = {
  recipientKind: 'prosecutor',
  recipient: 'A Prosecutor',
  reason: 'They decide whether Casey Sample is charged with this theft',
}
async function asked(crimeId: string, who = investigator, more: object = {}) {
  const made = await who.post(`/crimes/${crimeId}/bundles`, { ...ASK, ...more })
  expect(made.status, made.text).toBe(201)
  return made.body.bundleId as string
}
async function made(crimeId: string, who = investigator, more: object = {}) {
  const bundleId = await asked(crimeId, who, more)
  expect(await makeNext(making)).toBe(true)
  return bundleId
}
/** As it came: the answer's own bytes. */
async function bytes(bundleId: string, part: string, username = 'investigator'): Promise<Buffer> {
  const signed = await t.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { username, password: 'test only: nobody signs in with this' },
  })
  const answer = await t.app.inject({
    method: 'GET',
    url: `/api/bundles/${bundleId}/${part}`,
    headers: { authorization: `Bearer ${signed.json().token}` },
  })
  expect(answer.statusCode, `${part}`).toBe(200)
  return answer.rawPayload
}
const textOf = (zip: Buffer) =>
  readZip(zip)
    .map(one => `${one.path}\n${Buffer.from(one.bytes).toString('latin1')}`)
    .join('\n')

test('what is kept back is nowhere in the zip or on the page that is printed; what is used is', async () => {
  const given = await crime()
  await materialOf(t, given)
  await investigator.post(`/crimes/${given.crimeId}/plan`, {
    objective: 'To show who took the coats',
    risk: 'None beyond the shop',
    victimContact: `Only by her sister, ${CANARIES.planContact}`,
    'line.objective': 'Who was there',
    'line.action': 'Ask the shop',
    'line.dueAt': '2026-11-25T10:00',
  })
  const reach = '01632 960777'
  const safe = await investigator.post(`/victims/${given.victimId}/safe-contact`, {
    channel: 'phone',
    reach,
    safe: true,
    checkedWithVictim: true,
    conditions: 'quokkasafe',
  })
  expect(safe.status, safe.text).toBe(201)
  const bundleId = await made(given.crimeId)
  const zip = await bytes(bundleId, 'zip')
  const page = (await bytes(bundleId, 'page')).toString()
  const all = `${textOf(zip)}\n${page}`
  // The caller's own number stands on the contact that it began with.
  for (const word of [
    ...Object.values(CANARIES),
    reach,
    reach.replaceAll(' ', ''),
    'quokkasafe',
    '07700900123',
    'quokka',
  ])
    expect(all, word).not.toContain(word)
  for (const word of Object.values(SHOWN)) expect(textOf(zip), word).toContain(word)
  expect(page).toContain(SHOWN.usedStatement)
  expect(page).toContain('Of 3 things in this case nobody has decided yet')

  // A supervisor who names the parts has them, and nobody else may ask for them.
  const refused = await investigator.post(`/crimes/${given.crimeId}/bundles`, { ...ASK, parts: ['sensitive-schedule'] })
  expect([refused.status, refused.body.code]).toEqual([422, 'not-your-part'])
  const whole = await made(given.crimeId, supervisor, { parts: ['sensitive-schedule', 'back-sheets'] })
  const more = textOf(await bytes(whole, 'zip', 'supervisor'))
  for (const word of [
    CANARIES.backAddress,
    CANARIES.backPhone,
    CANARIES.sensitiveDescription,
    CANARIES.sensitiveReason,
  ])
    expect(more, word).toContain(word)
  for (const word of [CANARIES.sensitiveDocument, CANARIES.sensitiveStatement, CANARIES.undecidedNote, 'quokkasafe'])
    expect(more, word).not.toContain(word)
  // It was made of what a supervisor may see: whoever else may see the case does not take it.
  expect((await investigator.get(`/bundles/${whole}/zip`)).status).toBe(404)
  expect((await investigator.html(`/bundles/${whole}`)).text).toContain('or a supervisor, may take it')
})

test('the same case gives the same bytes, whoever asks and however often; its fingerprints are facts of the case', async () => {
  const given = await crime()
  await materialOf(t, given)
  const first = await made(given.crimeId)
  await t.tick({ hours: 5 })
  const second = await made(given.crimeId, supervisor)
  const [a, b] = [await bytes(first, 'zip'), await bytes(second, 'zip', 'supervisor')]
  expect(createHash('sha256').update(a).digest('hex')).toBe(createHash('sha256').update(b).digest('hex'))
  // Every file is the one that its manifest lists, and what programs read has the shape that the schema beside it says.
  const files = new Map(readZip(a).map(one => [one.path, Buffer.from(one.bytes)]))
  const json = (path: string) => JSON.parse(files.get(path)!.toString())
  const listed = json('manifest.json').files as { path: string; sha256: string; size: number }[]
  expect(listed.map(one => one.path)).toEqual([...files.keys()].filter(path => path !== 'manifest.json').toSorted())
  for (const { path, sha256, size } of listed)
    expect([path, createHash('sha256').update(files.get(path)!).digest('hex'), files.get(path)!.length]).toEqual([
      path,
      sha256,
      size,
    ])
  const { manifest, records } = json('schema.json').$defs
  z.fromJSONSchema(manifest).parse(json('manifest.json'))
  const sections = [...files.keys()].filter(path => path.startsWith('records/'))
  expect(sections.length).toBe(json('manifest.json').contents.length)
  for (const path of sections) z.fromJSONSchema(records).parse(json(path))
  expect(z.fromJSONSchema(records).safeParse({ ...json(sections[0]!), more: 'x' }).success).toBe(false)
  const { bundle } = (await investigator.get(`/bundles/${first}`)).body
  expect(bundle).toMatchObject({
    state: 'ready',
    zipSha256: createHash('sha256').update(a).digest('hex'),
    pdfSha256: null,
    noPdfBecause: 'No Chromium here',
  })
  const { rows } = await t.owner.query(`select kind, body from platform.fact where about = $1 order by seq`, [first])
  expect(rows.map(one => one.kind)).toEqual(['bundle-asked', 'bundle-made', 'bundle-taken'])
  for (const one of rows.slice(1)) expect(one.body.manifestSha256).toBe(bundle.manifestSha256)
  const reads = await t.owner.query(
    `select who, detail from platform.read_log where what = 'case-bundle-taken' and $1 = any(case_ids) order by at`,
    [given.caseId],
  )
  expect(reads.rows).toHaveLength(2)
  expect(reads.rows[0].detail).toContain(bundle.manifestSha256)
})

test('a bundle is verified away from any server: as it was made, changed, or no bundle at all', async () => {
  const given = await crime()
  await materialOf(t, given)
  const bundleId = await made(given.crimeId)
  const zip = await bytes(bundleId, 'zip')
  const { bundle } = (await investigator.get(`/bundles/${bundleId}`)).body
  const folder = mkdtempSync(join(tmpdir(), 'bundle-test-'))
  try {
    const verify = (file: Buffer, ...more: string[]) => {
      writeFileSync(join(folder, 'b.zip'), file)
      try {
        return JSON.parse(
          execFileSync(process.execPath, ['src/cli.ts', 'bundle-verify', join(folder, 'b.zip'), '--json', ...more], {
            stdio: ['ignore', 'pipe', 'ignore'],
          }).toString(),
        )
      } catch (fault) {
        return {
          exit: (fault as { status: number }).status,
          ...JSON.parse((fault as { stdout: Buffer }).stdout.toString()),
        }
      }
    }
    expect(verify(zip, '--manifest-sha256', bundle.manifestSha256)).toMatchObject({
      ok: true,
      files: bundle.files,
      changed: [],
      missing: [],
      manifest_as_recorded: true,
      zip_sha256: bundle.zipSha256,
    })
    // Documents stand in it as they are: one byte of one of them, in place.
    const tampered = Buffer.from(zip)
    tampered[zip.indexOf(SHOWN.usedDocument)]! ^= 1
    expect(verify(tampered)).toMatchObject({ exit: 1, ok: false, changed: ['documents/0001.txt'] })
    expect(verify(Buffer.from('no zip at all'))).toMatchObject({ exit: 1, error: { code: 'not-a-zip' } })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('two asked for at once are each made once; a maker that fell silent is followed, and one that fails says so', async () => {
  const given = await crime()
  await materialOf(t, given)
  const ids = [await asked(given.crimeId), await asked(given.crimeId, supervisor)]
  await Promise.all([makeNext(making), makeNext(making), makeNext(making)])
  expect(await makeNext(making)).toBe(false)
  for (const id of ids) expect((await supervisor.get(`/bundles/${id}`)).body.bundle.state).toBe('ready')

  const left = await asked(given.crimeId)
  await t.owner.query(
    `update investigation.bundle_work set state = 'making', beat_at = clock_timestamp() - interval '1 hour' where bundle_id = $1`,
    [left],
  )
  expect(await makeNext(making)).toBe(true)
  expect((await supervisor.get(`/bundles/${left}`)).body.bundle.state).toBe('ready')

  // A document that is not what was received does not leave, and nothing else with it.
  await t.owner.query(`alter table investigation.document_piece disable trigger user`)
  await t.owner.query(`update investigation.document_piece set bytes = bytes || '!'::bytea where case_id = $1`, [
    given.caseId,
  ])
  await t.owner.query(`alter table investigation.document_piece enable trigger user`)
  const broken = await made(given.crimeId)
  const { bundle } = (await supervisor.get(`/bundles/${broken}`)).body
  expect([bundle.state, bundle.zipSha256]).toEqual(['failed', null])
  expect((await supervisor.get(`/bundles/${broken}/zip`)).status).toBe(404)
  expect((await supervisor.html(`/bundles/${broken}`)).text).toContain('It could not be made')
})

test('its bytes go after their time, and what it was stays', async () => {
  const given = await crime()
  const bundleId = await made(given.crimeId)
  const by = systemWho('test')
  const old = (days: number) => inContext(t.db, by, tx => removeOld(tx, { at: t.now().add({ hours: 24 * days }), by }))
  await old(6)
  expect((await investigator.get(`/bundles/${bundleId}`)).body.bundle.state).toBe('ready')
  expect(await old(7)).toBeGreaterThan(0)
  const { bundle } = (await investigator.get(`/bundles/${bundleId}`)).body
  expect(bundle.state).toBe('removed')
  expect(bundle.manifestSha256).toMatch(/^[0-9a-f]{64}$/)
  expect((await investigator.get(`/bundles/${bundleId}/zip`)).status).toBe(404)
})

test('who may not is refused, without a reason nothing is made, and a restricted case is no case to others', async () => {
  const given = await crime()
  const officer = await t.as('response-officer')
  expect((await officer.post(`/crimes/${given.crimeId}/bundles`, ASK)).status).toBe(403)
  expect((await investigator.post(`/crimes/${given.crimeId}/bundles`, { ...ASK, reason: 'As above' })).body.code).toBe(
    'needs-reason',
  )
  const ready = await made(given.crimeId)
  const waiting = await asked(given.crimeId)
  const handler = await t.as('contact-handler')
  const restricted = await handler.post(`/contacts/${given.contactId}/police-named`, {
    answer: 'yes',
    staffId: 's001',
    words: 'The caller says that an officer took the coats',
  })
  expect(restricted.status, restricted.text).toBeLessThan(300)
  for (const path of [`/crimes/${given.crimeId}`, `/bundles/${ready}`, `/bundles/${ready}/zip`])
    expect((await investigator.get(path)).status, path).toBe(404)
  expect((await investigator.post(`/crimes/${given.crimeId}/bundles`, ASK)).status).toBe(404)
  // Asked for before it was restricted: whoever asked may not see it now, so it is not made of it.
  expect(await makeNext(making)).toBe(true)
  const { rows } = await t.owner.query('select state, step from investigation.bundle_work where bundle_id = $1', [
    waiting,
  ])
  expect(rows[0]).toMatchObject({ state: 'failed', step: expect.stringContaining('may not see the case') })
  expect(said).toEqual([])
})
