import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect } from 'vitest'
import { testPlace } from '../../src/platform/postgres/test-place.ts'
import { askDirectly, LAUNCH } from '../browser.ts'
import { DESKTOP } from '../site.ts'
import { read, until } from '../test-server.ts'
import { kept, nothingWaits, says, shown, signIn, status, takeCall } from './on-the-call.ts'
import { readable } from './readable.ts'
import type { Station } from './station.ts'

/** What is typed while a key is on its way is not of that key. */
export async function aLineBegunMeanwhile({ dataDir, desk, newNumber, lines }: Station): Promise<void> {
  const page = await desk()
  await signIn(page, 'handler')
  const contactId = await takeCall(page, newNumber())
  await askDirectly(page)
  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  let asked = false
  await page.route('**/kept-line', async route => {
    asked = true
    await held
    return route.fallback()
  })
  // The details go with the line, as the deed of the same key.
  await page.getByLabel('Where exactly').fill('14 Example Row')
  await says(page, 'He has gone to the back')
  await until('the line is on its way', async () => asked)
  await page.keyboard.press('F4')
  await page.locator('#line').focus()
  await page.keyboard.type('She is wai')
  letGo()
  await until('both are done', async () =>
    (
      await read<{ grade: string; place: string }>(dataDir, 'select grade, place from contact.contact where id = $1', [
        contactId,
      ])
    ).some(row => row.grade === 'immediate' && row.place === '14 Example Row'),
  )
  await page.keyboard.type('ting')
  await status(page, /^Saved/)
  expect(await page.locator('#line').inputValue()).toBe('She is waiting')
  await until('the line is recorded', async () => (await lines(contactId)).length > 0)
  expect(await lines(contactId)).toEqual(['He has gone to the back'])
}

/** Whoever was signed out, and whoever signs in after them. */
export async function theSessionEnds({ dataDir, server, desk, newNumber, lines }: Station): Promise<void> {
  const page = await desk()
  await signIn(page, 'handler')
  const contactId = await takeCall(page, newNumber())
  const asUsual = await askDirectly(page)
  await page.route('**/api/contacts/**', route => route.abort())
  await says(page, 'A secret of the caller')
  await page.locator('#line').fill('half a secret')
  await status(page, /server is away/)
  await until('it is kept here', async () => (await kept(page)).some(id => id.startsWith('typed:')))
  const cookie = (await page.context().cookies()).map(one => `${one.name}=${one.value}`).join('; ')
  await read(dataDir, 'update platform.session set ended_at = clock_timestamp() - interval $$1 minute$$')
  // The server trusts a session that it knows for a moment more.
  await until('the session opens nothing', async () => {
    const answer = await fetch(`${server().url}/queue`, { headers: { cookie }, redirect: 'manual' })
    await answer.body?.cancel()
    return answer.status === 303
  })
  await page.unroute('**/api/contacts/**')
  await asUsual()
  await status(page, /You are signed out.*1 to send/)
  expect((await page.context().cookies()).map(one => one.name)).not.toContain('__Host-keeping')

  const other = await desk(page.context())
  await signIn(other, 'supervisor', `/contacts/${contactId}`)
  await status(other, /^Saved/)
  expect(await other.content()).not.toContain('secret')
  await status(page, /Somebody else has signed in/)
  expect(await lines(contactId)).toEqual([])
  await other.close()

  await page.reload()
  expect(await page.content()).not.toContain('secret')
  await signIn(page, 'handler', `/contacts/${contactId}`)
  await until('the line is recorded', async () => (await lines(contactId)).length === 1)
  expect(await lines(contactId)).toEqual(['A secret of the caller'])
  await until('the words are in their box', async () => (await page.locator('#line').inputValue()) === 'half a secret')
}

/** A browser with a profile on the disk, as a shared computer has. */
export async function nothingOnTheDisk({ server, start, stop, desk, newNumber, lines }: Station): Promise<void> {
  const profile = mkdtempSync(join(testPlace(), 'answerable-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...LAUNCH(),
    baseURL: server().url,
    viewport: DESKTOP,
  })
  try {
    const page = await desk(context)
    await signIn(page, 'handler')
    const number = newNumber()
    const contactId = await takeCall(page, number)
    await says(page, 'CANARY-recorded')
    // Stopped before the browser has heard of it, it would rightly be sent once more.
    await until('it is recorded', async () => (await lines(contactId)).length === 1)
    await nothingWaits(page)
    await stop()
    await says(page, 'CANARY-queued')
    await page.keyboard.type('CANARY-typed')
    await page.getByLabel('Where exactly').fill('CANARY-place')
    await until('it is kept here', async () => (await kept(page)).some(id => id.startsWith('typed:')))
    await page.reload()
    await status(page, /server is away.*1 to send/)
    expect(await shown(page)).toContain('CANARY-queued')
    await context.close()
    const found = readable(profile, ['CANARY', 'Ngozi', number.slice(-6)])
    expect(found).toEqual([])
    // The search would find it: what is kept in the clear is there.
    expect(readable(profile, ['answerable-kept']).length).toBeGreaterThan(0)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
    if (server().ended()) await start()
  }
}
