import { expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { findPrinter } from '../../platform/print/pdf.port.ts'
import { readLanguage } from '../languages/language-pack.command.ts'
import { loadLanguagePack } from '../languages/language-pack.store.ts'
import { madeUpPack } from '../languages/test-language.ts'
import { openLetters } from '../messages/open-ports.port.ts'
import {
  carer,
  HOME,
  investigator,
  letterOf,
  message,
  printed,
  safeByPost,
  t,
  today,
  UPDATE,
  WAY,
  written,
} from './test-letters.ts'

/** What stops a letter, and what it is written in: a part of letters.routes.test.ts, on its app. */
export function lettersStopped(): void {
  test('a plan that changed stops it: before it is looked at, before it is printed, and before it is posted', async () => {
    const unsafe = { channel: 'letter', reach: HOME, safe: false, checkedWithVictim: true }
    const moved = { ...WAY, reach: '2 Made-up Close, Exampleton, ZZ99 1AB' }
    const [first, second, third] = [await written(), await written(), await printed()]
    await carer.post(`/victims/${first.victimId}/safe-contact`, unsafe)
    expect((await carer.post(`/letters/${first.messageId}/look`, { large: false })).body.stopped).toBe(true)
    expect(await message(first.messageId)).toEqual({ state: 'failed', failure_code: 'not-safe' })
    await carer.post(`/letters/${second.messageId}/look`, { large: false })
    await carer.post(`/victims/${second.victimId}/plan/ways/1`, moved)
    const print = await carer.post('/letters/print', { ids: [second.messageId] })
    expect(print.body.letters).toMatchObject([
      { became: 'stopped', because: expect.stringContaining('another address') },
    ])
    await carer.post(`/victims/${third.victimId}/safe-contact`, unsafe)
    expect((await carer.html(`/letters/${third.messageId}`)).text).toContain('Take it out of the tray')
    const post = await carer.post('/letters/posted', { ids: [third.messageId], checked: true })
    expect(post.body.letters).toMatchObject([{ became: 'stopped' }])
    expect([await message(second.messageId), await message(third.messageId)]).toEqual([
      { state: 'failed', failure_code: 'plan-changed' },
      { state: 'failed', failure_code: 'not-safe' },
    ])
  })

  test('a home that turns out to be somebody’s takes a letter out of the tray when it is learnt, and not when it is posted', async () => {
    const letter = await printed({ reach: '9 Made-up Close, Exampleton, ZZ99 1AZ' })
    const handler = await t.as('contact-handler')
    const { contactId } = (await handler.post('/contacts', { channel: '101' })).body
    const said = await handler.post(`/contacts/${contactId}/people`, {
      decision: 'new',
      role: 'caller',
      given: 'Nabil',
      family: 'Neighbour',
      address: '9 Made-up Close',
      postcode: 'ZZ99 1AZ',
    })
    expect(said.status, said.text).toBe(201)
    await t.catchUp()
    expect(await message(letter.messageId)).toEqual({ state: 'failed', failure_code: 'may-be-anothers' })
    const { rows } = await t.owner.query(
      "select because from victim.reach_task where victim_id = $1 and because like 'letter-in-tray%'",
      [letter.victimId],
    )
    expect(rows).toHaveLength(1)
  })

  test('her own language: English goes to nobody by itself, a named translation is what arrives, with the English below it', async () => {
    const { victimId } = await safeByPost()
    const { file, sha256 } = readLanguage(JSON.stringify(madeUpPack()), 'pack.json')
    const by = systemWho('test')
    const load = (of = file, sha = sha256) =>
      inContext(t.db, by, tx => loadLanguagePack(tx, of, sha, { at: t.now(), by }))
    expect([await load(), await load()]).toMatchObject([{ value: { loaded: true } }, { value: { loaded: false } }])
    expect(await load(file, 'another')).toMatchObject({ refusal: { code: 'other-content' } })
    const needs = { kind: 'person', formats: ['large-print'], language: 'Madeuplish', interpreter: 'used' }
    expect((await carer.post(`/victims/${victimId}/needs/assess`, needs)).status).toBe(201)
    const form = (await investigator.html(`/victims/${victimId}/update`)).text
    for (const words of [
      'Their language is recorded as Madeuplish',
      'checked by A Checker',
      'Ring them with an interpreter',
    ])
      expect(form).toContain(words)
    const update = { ...UPDATE, nextBy: today().add({ days: 7 }).toString() }
    expect((await investigator.post(`/victims/${victimId}/update`, update)).body.code).toBe('needs-language')
    const hers = {
      translatedNew: 'DETSERRA SAW YDOBEMOS',
      translatedNext: 'SEMOC REKCIFFO NA',
      translator: 'A Translator',
    }
    const sent = await investigator.post(`/victims/${victimId}/update`, {
      ...update,
      ...hers,
      translatedHow: 'by-a-person',
    })
    expect(sent.status, sent.text).toBe(201)
    const { content, letter } = await letterOf(sent.body.messageId)
    expect([letter.large, content.texts.map((one: { language: string }) => one.language)]).toEqual([
      true,
      ['xx', 'en-GB'],
    ])
    expect(content.window.notice).toBe(file.slots['notice.envelope'])
    expect(content.texts[0].sections[0]).toEqual({
      heading: file.slots['letter.new'],
      paragraphs: [hers.translatedNew],
    })
    const { rows } = await t.owner.query('select language, body from victim.message where id = $1', [
      sent.body.messageId,
    ])
    expect(rows[0]).toMatchObject({
      language: 'xx',
      body: expect.stringMatching(/^DETSERRA[\s\S]*was arrested yesterday/),
    })
    expect((await carer.html(`/victims/${victimId}`)).text).toContain('translated by A Translator')
    expect((await carer.html('/languages')).text).toContain('Checked by A Checker')
  })

  test('letters are set up with a return address that says nothing of the police, or not at all', () => {
    const config = {
      letters: true,
      letterReturn: 'PO Box 12, Exampleton, ZZ99 1AA',
      letterReach: 'Ring 01632 960200.',
      letterDays: undefined,
    }
    const open = (more: object) => openLetters({ ...config, ...more } as Parameters<typeof openLetters>[0])
    expect(open({})).toEqual({ returnTo: config.letterReturn, reach: config.letterReach, days: 3, exercise: false })
    expect(open({ letters: false })).toBeUndefined()
    for (const wrong of [
      { letterReturn: undefined },
      { letterReturn: 'Police Station, Exampleton' },
      { letterDays: '0' },
    ])
      expect(() => open(wrong)).toThrow('ANSWERABLE_LETTER')
    expect('print' in findPrinter('/nowhere/chromium')).toBe(false)
  })
}
