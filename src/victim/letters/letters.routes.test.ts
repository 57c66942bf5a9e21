import { expect, test } from 'vitest'
import { lookAtLetters } from './keep-letters.jobs.ts'
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
  written,
} from './test-letters.ts'
import { lettersStopped } from './test-letters-stopped.ts'

const room = (printer: Parameters<typeof lookAtLetters>[0]['printer'] = { none: 'No Chromium here' }) =>
  lookAtLetters({ db: t.db, printer, now: t.now, log: () => undefined })

async function posted() {
  const letter = await printed()
  const post = await carer.post('/letters/posted', { ids: [letter.messageId], checked: true })
  expect(post.body.letters, post.text).toMatchObject([{ became: 'done' }])
  return letter
}

const arrestClock = async (victimId: string) =>
  (
    await t.owner.query(
      `select met_at, met_by, due_at from victim.duty_clock where victim_id = $1 and answer = 'word' and event = 'arrest'`,
      [victimId],
    )
  ).rows[0]

test.each([
  ['nobody asked who opens the post', { opensPost: '' }, 'ask-who-opens-post'],
  ['somebody else may open it', { opensPost: 'others' }, 'post-opened-by-others'],
])('%s: the plan is refused, and no letter goes', async (_, way, code) => {
  const { plan, victimId } = await safeByPost(way)
  expect(plan.body.code).toBe(code)
  const note = { channel: 'letter', reach: HOME, safe: true, checkedWithVictim: true }
  expect((await carer.post(`/victims/${victimId}/safe-contact`, note)).status).toBe(201)
  const update = await investigator.post(`/victims/${victimId}/update`, { ...UPDATE, nextBy: '2026-12-01' })
  expect(update.body.code).toBe('post-not-asked')
})

test('one update is one letter: looked at, printed, posted, each once; two at once make no second', async () => {
  const { messageId, victimId } = await written()
  expect((await carer.post('/letters/print', { ids: [messageId] })).body.code).toBe('nothing-done')
  const care = async () =>
    (await carer.html('/victim-care?of=force')).text.match(/[A-Z][a-z]+ (?:at )?the letter to[^<]*<\/strong><\/a>/g) ??
    []
  expect(await care()).not.toEqual([])
  expect((await carer.post(`/letters/${messageId}/look`, { large: false })).status).toBe(200)
  const both = await Promise.all([1, 2].map(() => carer.post('/letters/print', { ids: [messageId] })))
  expect(both.map(one => one.status).sort()).toEqual([200, 422])
  const again = { step: 'printed-again', words: 'The printer ate the second page' }
  expect((await carer.post(`/letters/${messageId}/steps`, { step: 'printed-again' })).body.code).toBe('needs-words')
  expect((await carer.post(`/letters/${messageId}/steps`, again)).status).toBe(200)
  expect((await carer.post('/letters/posted', { ids: [messageId] })).status).toBe(422)
  const posts = await Promise.all([1, 2].map(() => carer.post('/letters/posted', { ids: [messageId], checked: true })))
  expect(posts.map(one => one.status).sort()).toEqual([200, 422])
  const { steps } = await letterOf(messageId)
  expect(steps.map((one: { step: string }) => one.step)).toEqual(['looked', 'printed', 'printed-again', 'posted'])
  const { rows } = await t.owner.query('select count(*)::int as n from victim.letter where victim_id = $1', [victimId])
  expect([rows[0].n, (await message(messageId)).state]).toEqual([1, 'sent'])
})

test('its page shows nothing through the window but a line, a name and an address, in large print where it was chosen', async () => {
  const { messageId } = await printed()
  const page = (await carer.html(`/letters/${messageId}/page`)).text
  const window = page.slice(page.indexOf('class="window"'), page.indexOf('class="back"')).replaceAll(/<[^>]+>/g, ' ')
  expect(window).toContain('1 Made-up Close')
  expect(window).not.toMatch(/polic|crime|officer|reference|Synthetic Police|960200/i)
  for (const words of [
    '18pt',
    'What is new',
    'was arrested yesterday',
    'What happens next',
    'You will hear from us again by',
    'How to reach us',
  ])
    expect(page).toContain(words)
  await room()
  const { letter } = await letterOf(messageId)
  expect(letter).toMatchObject({ hasPdf: false, noPdf: 'No Chromium here' })
  expect((await carer.html(`/letters/${messageId}/pdf`)).status).toBe(404)
  expect((await (await t.as('contact-handler')).html(`/letters/${messageId}/page`)).status).toBe(403)
})

test('each letter is a PDF of its own, with its pages counted; it is made once', async () => {
  const two = [await printed(), await printed()]
  const pages: string[] = []
  const printer = {
    print: async (page: string) => {
      pages.push(page)
      return new TextEncoder().encode('%PDF-1.7 <</Type /Page>> <</Type /Page>>')
    },
  }
  await room(printer)
  await room(printer)
  expect(pages).toHaveLength(2)
  for (const { messageId } of two) {
    const { letter } = await letterOf(messageId)
    expect(letter).toMatchObject({ pages: 2, hasPdf: true })
    expect(pages.filter(page => page.includes(letter.reference))).toHaveLength(1)
  }
})

test('posted is not told: it counts three working days later, and is owed again when it comes back', async () => {
  const { messageId, victimId } = await posted()
  await room()
  await t.catchUp()
  expect(await arrestClock(victimId)).toMatchObject({ met_at: null })
  const { letter } = await letterOf(messageId)
  const until = Temporal.Instant.from(letter.countsFrom)
  const days = today().until(until.toZonedDateTimeISO('Europe/London').toPlainDate()).days
  expect(days).toBeGreaterThanOrEqual(3)
  await t.tick({ hours: 24 * days })
  await room()
  await t.catchUp()
  expect((await arrestClock(victimId)).met_at).toBeNull()
  await t.tick({ hours: 24 })
  await room()
  await room()
  await t.catchUp()
  expect(new Date((await arrestClock(victimId)).met_at).toISOString().slice(0, 19)).toBe(until.toString().slice(0, 19))
  const back = { step: 'came-back', words: 'No longer at this address' }
  expect((await carer.post(`/letters/${messageId}/steps`, back)).status).toBe(200)
  await t.catchUp()
  expect(await arrestClock(victimId)).toMatchObject({ met_at: null, met_by: null })
  expect(await message(messageId)).toEqual({ state: 'failed', failure_code: 'came-back' })
  const { rows } = await t.owner.query('select because from victim.reach_task where victim_id = $1', [victimId])
  expect(rows).toEqual([{ because: 'letter-came-back' }])
  const again = { how: 'send-again', words: 'Try once more' }
  expect((await carer.post(`/messages/${messageId}`, again)).body.code).toBe('not-again')
})

test('what they say came is told from then', async () => {
  const { messageId, victimId } = await posted()
  const came = { step: 'arrived', words: 'She rang and said that she has it' }
  expect((await carer.post(`/letters/${messageId}/steps`, came)).status).toBe(200)
  await t.catchUp()
  expect((await arrestClock(victimId)).met_at).not.toBeNull()
  expect((await message(messageId)).state).toBe('delivered')
})

lettersStopped()
