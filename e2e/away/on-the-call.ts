import type { Page } from 'playwright-core'
import { DEMONSTRATION_PASSWORD } from '../../src/install.ts'
import { until } from '../test-server.ts'

/** By the form, to the page that is asked for. */
export async function signIn(page: Page, username: string, next = '/queue'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('User name').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(DEMONSTRATION_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(address => !address.pathname.startsWith('/sign-in'))
}
/** Takes a call by hand, and waits until this browser is ready for the worst. */
export async function takeCall(page: Page, number: string): Promise<string> {
  await page.goto('/queue')
  await page.getByRole('group', { name: 'Open a contact by hand' }).getByLabel('999').check()
  await page.getByLabel('Number, if known').fill(number)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.waitForURL(/\/contacts\/[0-9a-f-]{36}$/)
  await ready(page)
  return new URL(page.url()).pathname.split('/').at(-1)!
}
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => !!navigator.serviceWorker.controller)
  await status(page, /^Saved/)
  await page.waitForFunction(async () => (await caches.keys()).some(name => name.startsWith('call-shell-')))
  await until('a copy of the page is kept', async () => (await kept(page)).some(id => id.startsWith('page:')))
}
/** Until the line at the foot says these words. */
export const status = async (page: Page, words: RegExp) => {
  let said = ''
  await until(`the line at the foot says ${words}`, async () => {
    said = await page
      .locator('[data-kept-text]')
      .innerText()
      .catch(() => '')
    return words.test(said)
  }).catch(fault => {
    throw new Error(`${fault.message}: it says “${said}”`)
  })
}
/** What this browser keeps, by name. */
export const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>(resolve => {
        const asked = indexedDB.open('answerable-kept', 1)
        asked.onsuccess = () => {
          const all = asked.result.transaction('kept').objectStore('kept').getAllKeys()
          all.onsuccess = () => resolve(all.result.map(String))
        }
      }),
  )
/** Until this browser has heard that all of it arrived. */
export async function nothingWaits(page: Page): Promise<void> {
  await until('nothing waits in this browser', async () => !(await kept(page)).some(id => id.startsWith('op:')))
  await status(page, /^Saved [\d.]+ (?:s|min) ago\.$/)
}
/** Types a line and sends it by key. */
export const says = async (page: Page, text: string) => {
  await page.locator('#line').focus()
  await page.keyboard.type(text)
  await page.keyboard.press('F2')
}
/** The lines on the screen, the newest first. */
export const shown = (page: Page) => page.locator('#call-lines .said').allInnerTexts()
