import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'
import { loadEdition } from './codes.store.ts'
import { readEdition } from './offence-codes.command.ts'

let app: TestApp
let investigator: Person
let supervisor: Person
const folder = mkdtempSync(join(tmpdir(), 'codes-'))
beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  investigator = await app.as('investigator')
  supervisor = await app.as('supervisor')
})
afterAll(async () => {
  await app?.close()
  rmSync(folder, { recursive: true, force: true })
})

const HEADER = 'offence_code,offence,subgroup,group\n'
const OLD = `${HEADER}46,Shoplifting,,Theft\n40,Theft in a dwelling,,Theft\n35,Blackmail,,Theft\n`
const NEW = `${HEADER}46,Shoplifting,,Theft offences\n40,Theft in a dwelling,,Theft\n5F,Strangling,,Violence\n`

/** What the command does with a folder that holds this file, but for its own connection. */
async function load(csv: string, name: string, from: string) {
  writeFileSync(join(folder, 'codes.csv'), csv)
  const { edition } = await readEdition(folder, { name, source: 'Invented for a test', from })
  const by = systemWho('import offence-codes')
  return inContext(app.db, by, tx => loadEdition(tx, edition, by))
}
const BASIS = 'The shop saw him take two coats and leave without paying'
const ASK = { offence: 'shoplifting', basis: BASIS, victims: [] }

test('an edition is loaded whole or not at all, and once', async () => {
  expect((await investigator.html('/offence-codes')).text).toContain('No edition of the offence codes is loaded')
  const broken = (csv: string) => load(csv, 'Bad', '2026-04-01')
  await expect(broken(OLD.replace(',group', ',maximum'))).rejects.toThrow('lacks the columns group')
  await expect(broken(OLD.replace(',group', ',group,notes'))).rejects.toThrow('not known, or twice: notes')
  await expect(broken(`${OLD}46,Again,,\n`)).rejects.toThrow('row 5 has a code that stands in the file already')
  await expect(broken(`${OLD}"47,Cut off`)).rejects.toThrow('quote that never closes')
  expect((await investigator.get('/offence-codes')).body.editions).toEqual([])
  expect(await load(OLD, 'Old list', '2026-04-01')).toMatchObject({
    ok: true,
    value: { id: 'old-list', kept: 3, repeated: 0 },
  })
  expect(await load(OLD, 'Another name', '2026-06-01')).toMatchObject({
    ok: true,
    value: { id: 'old-list', kept: 0, repeated: 3 },
  })
  expect(await load(NEW, 'Old list', '2026-06-01')).toMatchObject({ ok: false, refusal: { code: 'known' } })
  expect(await load(NEW, 'Other', '2026-04-01')).toMatchObject({ ok: false, refusal: { code: 'same-day' } })
  const { rows } = await app.owner.query(
    'select id, valid_from::text, (select count(*)::int from investigation.offence_code c where c.edition_id = e.id) as codes from investigation.offence_edition e',
  )
  expect(rows).toEqual([{ id: 'old-list', valid_from: '2026-04-01', codes: 3 }])
})

test('a crime keeps the edition it was recorded under, and a changed offence shows both', async () => {
  const one = await incident(app)
  const made = await investigator.post(`/incidents/${one.incidentId}/crime`, { ...ASK, happenedOn: '2026-11-20' })
  expect(made.status, made.text).toBe(201)
  const before = (await investigator.get(`/crimes/${made.body.crimeId}`)).body
  expect(before.codes).toMatchObject([
    { code: '46', edition: 'Old list', how: 'from the force’s own list', gone: false },
  ])
  expect(before.happenedOn).toBe('2026-11-20')

  expect((await load(NEW, 'New list', '2026-11-24')).ok).toBe(true)
  await app.tick({ hours: 24 })
  const changed = await supervisor.post(`/crimes/${made.body.crimeId}/offence`, {
    ...{
      to: 'theft-from-person',
      homeOfficeCode: '5F',
      reason: 'He took them off the assistant’s arm',
      evidence: 'The recording at 09:41',
    },
  })
  expect(changed.status, changed.text).toBe(200)
  const { codes } = (await investigator.get(`/crimes/${made.body.crimeId}`)).body
  expect(codes.map((code: Record<string, unknown>) => [code.code, code.edition])).toEqual([
    ['5F', 'New list'],
    ['46', 'Old list'],
  ])
})

test('a search never chooses, an ended code is refused, and what was typed stays; by PostgreSQL too', async () => {
  const two = await incident(app)
  const path = `/incidents/${two.incidentId}/crime`
  const searched = await investigator.form(path, { ...ASK, victims: '', noVictim: 'yes', homeOfficeCode: 'theft' })
  expect(searched.status).toBe(422)
  expect(searched.text).toContain('choose one of them below')
  expect(searched.text).toMatch(/type="radio" id="code-1" name="codeFound" value="46"/)
  expect(searched.text).toContain(BASIS)
  const ended = await investigator.post(path, { ...ASK, homeOfficeCode: '35' })
  expect([ended.status, ended.body.code]).toEqual([422, 'code-ended'])
  const future = await investigator.post(path, { ...ASK, happenedOn: '2026-12-25' })
  expect([future.status, future.body.code]).toEqual([422, 'not-yet'])

  const saved = await investigator.form(path, {
    ...ASK,
    victims: '',
    noVictim: 'yes',
    homeOfficeCode: 'theft',
    codeFound: '40',
    another: 'yes',
  })
  expect([saved.status, saved.location]).toEqual([303, path])
  const again = await investigator.html(path)
  expect(again.text).toContain('Is there another crime?')
  expect(again.text).toMatch(/Crime \d+<\/a>: Shoplifting/)
  expect((await supervisor.html(`/incidents/${two.incidentId}`)).text).toContain('Record another crime')
  const { rows } = await app.owner.query('select id, case_id from investigation.crime where incident_id = $1', [
    two.incidentId,
  ])
  await expect(
    app.owner.query(
      `insert into investigation.crime_code (case_id, crime_id, offence, code, edition_id, how, given_on, at, by, by_name)
       values ($1, $2, 'blackmail', '35', 'old-list', 'chosen', '2026-11-24', now(), 'x', 'x')`,
      [rows[0].case_id, rows[0].id],
    ),
  ).rejects.toThrow('not of the edition that holds')
})

test('the page shows what holds, what changed and what is gone', async () => {
  const { text } = await investigator.html('/offence-codes?text=blackmail')
  expect(text).toContain('<strong>35</strong> Blackmail')
  expect(text).toContain('it cannot be chosen any more')
  const { body } = await investigator.get('/offence-codes')
  expect(body.inForce).toBe('New list')
  expect(body.changes.ended.map((one: { code: string }) => one.code)).toEqual(['35'])
  expect(body.changes.reworded.map((one: { code: string }) => one.code)).toEqual(['46'])
  expect(body.mappings.find((one: { offence: string }) => one.offence === 'shoplifting')).toMatchObject({
    state: 'mapped',
    code: '46',
  })
})

test('nothing that happens to a suspect is added to a closed investigation', async () => {
  const three = await incident(app)
  const made = await investigator.post(`/incidents/${three.incidentId}/crime`, ASK)
  const named = await investigator.post(`/crimes/${made.body.crimeId}/suspects`, { name: 'Sam Example' })
  expect(named.status, named.text).toBe(201)
  await app.owner.query('alter table investigation.crime disable trigger user')
  await app.owner.query(
    `update investigation.crime set state = 'closed', closed_at = now(), outcome_code = 18 where id = $1`,
    [made.body.crimeId],
  )
  await app.owner.query('alter table investigation.crime enable trigger user')
  const event = await investigator.post(`/suspects/${named.body.suspectId}/events`, {
    event: 'arrest',
    at: '2026-11-24T09:00',
  })
  expect([event.status, event.body.code]).toEqual([422, 'closed'])
  expect((await investigator.html(`/suspects/${named.body.suspectId}/events`)).text).toContain(
    'a supervisor opens it again first',
  )
})
