import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, TEST_PASSWORD, type TestApp, testApp } from '../../test-app.ts'
import { forgetOldUploads } from './forget-uploads.jobs.ts'
import { DOT_PNG, formWithFile, LONG_PNG, SMALL_PDF } from './test-file.ts'
import { theft } from './test-theft.ts'

let t: TestApp
let investigator: Person
let supervisor: Person
let token: string
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  investigator = await t.as('investigator')
  supervisor = await t.as('supervisor')
  token = await tokenOf('investigator')
})
afterAll(() => t?.close())

async function tokenOf(role: string): Promise<string> {
  const { username } = t.force.staff.find(someone => someone.role === role && someone.username)!
  const signed = await t.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { username, password: TEST_PASSWORD },
  })
  return signed.json().token
}

const crime = () => theft(t, investigator)

const FIELDS = { title: 'The kitchen door', cameFrom: 'PC Example', noChildImages: 'yes' }
async function send(
  crimeId: string,
  file: { name: string; bytes: Uint8Array } | undefined,
  fields: Record<string, string> = {},
  key: string = randomUUID(),
) {
  const { headers, payload } = formWithFile({ ...FIELDS, ...fields }, file)
  const answer = await t.app.inject({
    method: 'POST',
    url: `/api/crimes/${crimeId}/documents`,
    headers: { ...headers, authorization: `Bearer ${token}`, 'idempotency-key': key },
    payload,
  })
  return { status: answer.statusCode, body: answer.json() }
}
const content = (id: string, query = '') =>
  t.app.inject({ url: `/api/documents/${id}/content${query}`, headers: { authorization: `Bearer ${token}` } })
const left = async () =>
  (await t.owner.query('select count(*)::integer as n from investigation.upload_piece')).rows[0].n

test('the same bytes twice in a case are taken, and each page says where the other is; in another case they are another’s', async () => {
  const { crimeId } = await crime()
  const { crimeId: other } = await crime()
  const [first, second, apart] = [
    await send(crimeId, { name: 'door.png', bytes: DOT_PNG }),
    await send(crimeId, { name: 'again.png', bytes: DOT_PNG }, { title: 'The door, sent again' }),
    await send(other, { name: 'door.png', bytes: DOT_PNG }),
  ]
  const same = async (sent: typeof first) => (await investigator.get(`/documents/${sent.body.documentId}`)).body.same
  expect(await same(first)).toEqual([{ documentId: second.body.documentId, title: 'The door, sent again' }])
  expect(await same(apart)).toEqual([])
  expect((await investigator.html(`/documents/${second.body.documentId}`)).text).toContain('The same, byte for byte')
})

test('a picture comes in pieces, is kept byte for byte with its fingerprint, and whoever looked is put down', async () => {
  const { crimeId } = await crime()
  const sent = await send(crimeId, { name: 'door.png', bytes: LONG_PNG })
  expect(sent.status, JSON.stringify(sent.body)).toBe(201)
  const sha256 = createHash('sha256').update(LONG_PNG).digest('hex')
  expect(sent.body).toMatchObject({ media: 'image/png', size: LONG_PNG.length, sha256, notAsNamed: null })
  const got = await content(sent.body.documentId)
  expect(got.statusCode).toBe(200)
  expect(Buffer.compare(got.rawPayload, LONG_PNG)).toBe(0)
  expect(got.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' })
  expect(got.headers['content-security-policy']).toContain('sandbox')
  const { rows } = await t.owner.query(`select what, detail from platform.read_log where detail = $1 order by seq`, [
    `document ${sent.body.documentId}`,
  ])
  expect(rows).toEqual([{ what: 'document-content', detail: `document ${sent.body.documentId}` }])
  const page = await investigator.html(`/documents/${sent.body.documentId}?zoom=200`)
  expect(page.text).toContain('picture--200')
  expect(page.text).toContain(sha256)
  expect(await left()).toBe(0)
})

test.each<[string, { name: string; bytes: Uint8Array } | undefined, Record<string, string>, string]>([
  ['of no bytes', { name: 'empty.png', bytes: new Uint8Array() }, {}, 'empty-file'],
  ['that is none', undefined, {}, 'invalid'],
  ['of another length than was said', { name: 'a.png', bytes: DOT_PNG }, { bytes: '71' }, 'wrong-length'],
  [
    'with another fingerprint than was said',
    { name: 'a.png', bytes: DOT_PNG },
    { sha256: 'a'.repeat(64) },
    'wrong-fingerprint',
  ],
  ['that is too large', { name: 'big.bin', bytes: Buffer.alloc(20 * 1024 * 1024 + 1) }, {}, 'file-too-large'],
  ['that nobody says was looked at', { name: 'a.png', bytes: DOT_PNG }, { noChildImages: '' }, 'invalid'],
])('a file %s is refused, and nothing of it stays', async (_, file, fields, code) => {
  const { crimeId } = await crime()
  const sent = await send(crimeId, file, fields)
  expect([sent.status, sent.body.code]).toEqual([422, code])
  expect((await investigator.get(`/crimes/${crimeId}`)).status).toBe(200)
  const { rows } = await t.owner.query(
    'select count(*)::integer as n from investigation.document where crime_id = $1',
    [crimeId],
  )
  expect([rows[0].n, await left()]).toEqual([0, 0])
})

test('what was begun a day ago and never ended is forgotten with nobody sending anything; what is on its way is not', async () => {
  const [yesterdays, todays] = [randomUUID(), randomUUID()]
  await t.owner.query(
    `insert into investigation.upload_piece (upload_id, n, bytes, by, at)
     values ($1, 0, '\\x01', 'her', now() - interval '25 hours'), ($2, 0, '\\x02', 'him', now() - interval '23 hours')`,
    [yesterdays, todays],
  )
  await forgetOldUploads(t.db)
  const { rows } = await t.owner.query('delete from investigation.upload_piece returning upload_id as id')
  expect(rows).toEqual([{ id: todays }])
})

test('a page of HTML called a picture is never shown as one, nor as a page: it is a file, and the page says so', async () => {
  const { crimeId } = await crime()
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const sent = await send(crimeId, { name: '../../door;.png', bytes: html })
  expect(sent.body.media).toBe('application/octet-stream')
  expect(sent.body.notAsNamed).toContain('by its content')
  const got = await content(sent.body.documentId)
  expect(got.headers['content-type']).toBe('application/octet-stream')
  expect(got.headers['content-disposition']).toBe("attachment; filename*=UTF-8''door%20.png")
  const page = (await investigator.html(`/documents/${sent.body.documentId}`)).text
  expect(page).toContain('Its name says that it is Picture (PNG), and it is not')
  expect(page).not.toContain('<img src="/documents/')
  // An odd letter inside a text is escaped; a PDF is opened alone, sandboxed.
  const text = await send(crimeId, { name: 'a.txt', bytes: Buffer.from('Seen at 5 <b>& later</b>') })
  expect((await investigator.html(`/documents/${text.body.documentId}`)).text).toContain(
    'Seen at 5 &lt;b&gt;&amp; later&lt;/b&gt;',
  )
  const pdf = await send(crimeId, { name: 'a.pdf', bytes: SMALL_PDF })
  expect((await content(pdf.body.documentId)).headers['content-disposition']).toContain('inline')
  expect((await content(pdf.body.documentId, '?download=yes')).headers['content-type']).toBe('application/octet-stream')
})

test('bytes changed in the database are shown to nobody, and a supervisor is told at the first look', async () => {
  const { crimeId } = await crime()
  const { documentId } = (await send(crimeId, { name: 'door.png', bytes: LONG_PNG })).body
  await expect(t.owner.query('set role answerable_app; update investigation.document_piece set n = n')).rejects.toThrow(
    'permission denied',
  )
  await t.owner.query('reset role')
  await t.owner.query('alter table investigation.document_piece disable trigger user')
  await t.owner.query(
    'update investigation.document_piece set bytes = set_byte(bytes, 100000, (get_byte(bytes, 100000) + 1) % 256) where document_id = $1 and n = 1',
    [documentId],
  )
  await t.owner.query('alter table investigation.document_piece enable trigger user')
  const [got, also] = await Promise.all([content(documentId), content(documentId)])
  expect([got.statusCode, got.json().code, also.statusCode]).toEqual([409, 'document-changed', 409])
  expect(got.rawPayload.length).toBeLessThan(2000)
  const page = (await investigator.html(`/documents/${documentId}`)).text
  expect(page).toContain('This is not what was received')
  expect(page).not.toContain('<img src="/documents/')
  const holds = await t.owner.query('select kind from investigation.document_hold where document_id = $1', [documentId])
  expect(holds.rows).toEqual([{ kind: 'changed' }])
  expect((await waits(supervisor)).map(one => one.href)).toContain(`/documents/${documentId}`)
  const checked = await investigator.post(`/crimes/${crimeId}/documents/check`, {})
  expect(checked.body).toMatchObject({ checked: 1, changed: 1, shut: 0 })
  // It is never opened again: what stands in its place is received anew.
  const opened = { kind: 'changed', decision: 'may-be-opened', words: 'The picture on the stick is the same one' }
  expect((await supervisor.post(`/documents/${documentId}/hold`, opened)).body.code).toBe('never-opened')
  const kept = { ...opened, decision: 'stays-shut', words: 'The stick was read again and handed to the standards unit' }
  expect((await supervisor.post(`/documents/${documentId}/hold`, kept)).status).toBe(200)
  expect((await content(documentId)).statusCode).toBe(409)
  expect((await waits(supervisor)).map(one => one.href)).not.toContain(`/documents/${documentId}`)
  const again = await send(crimeId, { name: 'door.png', bytes: LONG_PNG }, { after: documentId })
  expect(again.status).toBe(201)
  expect((await content(again.body.documentId)).statusCode).toBe(200)
  expect((await send(crimeId, { name: 'door.png', bytes: DOT_PNG }, { after: documentId })).body.code).toBe(
    'replaced-already',
  )
})

const waits = async (who: Person) =>
  (await who.get('/investigations?of=force&kind=document-hold')).body.tasks as { href: string; what: string }[]

test('one press shuts a document to everybody at once, and neither who pressed nor who brought it opens it again', async () => {
  const { crimeId } = await crime()
  const { documentId } = (await send(crimeId, { name: 'a.png', bytes: DOT_PNG })).body
  const care = await t.as('victim-care-officer')
  expect((await care.post(`/documents/${documentId}/shut`, {})).status).toBe(200)
  expect((await content(documentId)).json().code).toBe('document-shut')
  const page = (await supervisor.html(`/documents/${documentId}`)).text
  expect(page).toContain('Nobody may open this document')
  // Not by SQL either, whatever the role; and it is not taken for a changed one.
  const { rows } = await t.owner.query(
    'select array_agg(kind) as kinds from investigation.document_hold where document_id = $1',
    [documentId],
  )
  expect(rows[0].kinds).toEqual(['must-not-be-here'])
  expect((await waits(supervisor)).map(one => one.href)).toContain(`/documents/${documentId}`)
  const decision = {
    kind: 'must-not-be-here',
    decision: 'may-be-opened',
    words: 'It shows a coat on a hanger and nobody',
  }
  expect((await investigator.post(`/documents/${documentId}/hold`, decision)).status).toBe(403)
  expect((await supervisor.post(`/documents/${documentId}/hold`, decision)).status).toBe(200)
  expect((await content(documentId)).statusCode).toBe(200)
})

test('sent again it is saved once; two who replace one document at once are told; it is withdrawn, and stays', async () => {
  const { crimeId } = await crime()
  const key = randomUUID()
  const [first, second] = [
    await send(crimeId, { name: 'a.png', bytes: DOT_PNG }, {}, key),
    await send(crimeId, { name: 'a.png', bytes: DOT_PNG }, {}, key),
  ]
  expect(second.body.documentId).toBe(first.body.documentId)
  expect((await send(crimeId, { name: 'a.png', bytes: SMALL_PDF }, {}, key)).body.code).toBe('key-reused')
  const after = { after: first.body.documentId }
  const both = await Promise.all([
    send(crimeId, { name: 'b.png', bytes: DOT_PNG }, after),
    send(crimeId, { name: 'c.png', bytes: LONG_PNG }, after),
  ])
  expect(both.map(one => one.status).sort()).toEqual([201, 422])
  expect(await left()).toBe(0)
  const withdraw = (because: string) => investigator.post(`/documents/${first.body.documentId}/withdrawal`, { because })
  expect((await withdraw('noted')).body.code).toBe('needs-because')
  expect((await withdraw('It is of another kitchen')).status).toBe(200)
  expect((await content(first.body.documentId)).statusCode).toBe(200)
  // The form of a browser, with everything typed still there when it is refused.
  const form = formWithFile({ ...FIELDS, noChildImages: '', _once: randomUUID() }, { name: 'a.png', bytes: DOT_PNG })
  const page = await t.app.inject({
    method: 'POST',
    url: `/crimes/${crimeId}/documents`,
    headers: { ...form.headers, authorization: `Bearer ${token}` },
    payload: form.payload,
  })
  expect(page.statusCode).toBe(422)
  expect(page.body).toContain('value="The kitchen door"')
  expect(page.body).toContain('no sexual image of anybody under 18')
})

test('of a file that is cut off on its way, or sent by whoever may not, nothing is kept', async () => {
  const { crimeId } = await crime()
  const whole = formWithFile(FIELDS, { name: 'door.png', bytes: LONG_PNG })
  const ask = (payload: Buffer, bearer: string | undefined) =>
    t.app.inject({
      method: 'POST',
      url: `/api/crimes/${crimeId}/documents`,
      headers: {
        ...whole.headers,
        'idempotency-key': randomUUID(),
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      payload,
    })
  expect((await ask(whole.payload.subarray(0, -5000), token)).statusCode).toBe(400)
  expect((await ask(whole.payload, await tokenOf('victim-care-officer'))).statusCode).toBe(403)
  expect((await ask(whole.payload, undefined)).statusCode).toBe(401)
  expect(
    (await investigator.post(`/crimes/${crimeId}/documents`, { ...FIELDS, file: { uploadId: crimeId } })).status,
  ).toBe(422)
  const { rows } = await t.owner.query(
    'select count(*)::integer as n from investigation.document where crime_id = $1',
    [crimeId],
  )
  expect([rows[0].n, await left()]).toEqual([0, 0])
})

test('what is brought as sensitive is at once hidden from whoever need not know, also its bytes', async () => {
  const { crimeId } = await crime()
  const brought = { sensitiveBecause: 'It names somebody who told us in confidence' }
  expect(
    (await send(crimeId, { name: 'a.txt', bytes: Buffer.from('Ask for Fox') }, { sensitiveBecause: 'n/a' })).body.code,
  ).toBe('needs-because')
  const sent = await send(crimeId, { name: 'a.txt', bytes: Buffer.from('Ask for Fox') }, brought)
  expect([sent.status, sent.body.next]).toEqual([201, `/crimes/${crimeId}/documents`])
  expect((await content(sent.body.documentId)).statusCode).toBe(404)
  expect((await investigator.html(`/documents/${sent.body.documentId}`)).status).toBe(404)
  expect((await investigator.post(`/documents/${sent.body.documentId}/shut`, {})).status).toBe(404)
  expect((await supervisor.html(`/documents/${sent.body.documentId}`)).text).toContain('Ask for Fox')
})
