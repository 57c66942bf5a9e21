import { expect } from 'vitest'
import { firstTime, makeCard } from '../src/victim/portal/test-portal.ts'
import { makeVictims } from '../src/victim/test-victims.ts'
import { axeFinds } from './axe.ts'
import { publicWeight } from './public-weight.ts'
import { PHONE, type Site } from './site.ts'

const SAFE = { channel: 'phone', reach: '01632 960123', safe: true, checkedWithVictim: true }
const UNLOCKED = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

/** In a real browser with a device that signs: a key asked for on her pages opens nothing, is confirmed, and opens them. A key belongs to a name, so the site is asked by one. */
export async function aKeyOpensHerPages(site: Site): Promise<void> {
  const { t } = site
  const carer = await t.as('victim-care-officer')
  const [her] = await makeVictims(t, ['Ada Synthetic'])
  const own = `/victims/${her!.victimId}`
  await carer.post(`${own}/safe-contact`, SAFE)
  expect((await carer.post(`${own}/plan/talk`, { wants: 'everything', alone: 'yes' })).status).toBe(201)
  const value = (await firstTime(t, await makeCard(carer, her!.victimId))).cookies.get('__Host-my')!

  const home = site.url.replace('127.0.0.1', 'localhost')
  const context = await site.browser.newContext({ baseURL: home, viewport: PHONE })
  context.setDefaultTimeout(15_000)
  const rules = { secure: true, httpOnly: true, sameSite: 'Strict' } as const
  await context.addCookies([{ name: '__Host-my', value, url: home.replace('http:', 'https:'), ...rules }])
  const page = await context.newPage()
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', { options: UNLOCKED })

  await page.goto('/my/keys')
  await page.getByLabel('What do you call this device?').fill('my blue phone')
  await page.getByRole('button', { name: 'Add a key' }).click()
  await page.getByText('It opens nothing until somebody has spoken with you').waitFor()
  expect(await axeFinds(page)).toEqual([])
  expect(await publicWeight(page)).toEqual([])
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Use a key' }).click()
  await page.getByRole('alert').getByText('That did not open anything').waitFor()

  const { asked } = (await carer.get(`${own}/my-pages`)).body
  const words = 'It is her own phone, she said so alone'
  const settled = await carer.post(`${own}/my-pages/requests/${asked[0].id}`, { as: 'wanted', how: 'in-person', words })
  expect(settled.status).toBe(200)
  await page.getByRole('button', { name: 'Use a key' }).click()
  await page.getByRole('heading', { name: 'What has happened' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/my')
  await context.close()

  const plain = await site.browser.newContext({ baseURL: home, viewport: PHONE, javaScriptEnabled: false })
  const without = await plain.newPage()
  await without.goto('/my/sign-in')
  expect(await without.getByRole('button', { name: 'Use a key' }).count()).toBe(0)
  expect(await without.getByText('A key needs JavaScript').isVisible()).toBe(true)
  await plain.close()
}
