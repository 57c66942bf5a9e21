import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { PHONE, reads, type Site } from '../site.ts'

/** Nothing here may need a script: what a person does, a person can do with a page that is only a page. */
export const PLAIN = { javaScriptEnabled: false }
export const VICTIM = 'Robin Example'
export const SUSPECT = 'Alex Sample'

/** Who takes part, each in a window of their own, and where the pages of this one case are, once they are known. */
export type Journey = {
  site: Site
  member: Page
  handler: Page
  dispatcher: Page
  officer: Page
  supervisor: Page
  investigator: Page
  at: { contact: string; incident: string; crime: string; victim: string; case: string }
}
/** What is done, and how. */
export type Step = readonly [string, (on: Journey) => Promise<void>]

export async function openJourney(site: Site): Promise<Journey> {
  return {
    site,
    member: await site.open({ ...PLAIN, viewport: PHONE }),
    handler: await site.openAs('handler', PLAIN),
    dispatcher: await site.openAs('dispatcher', PLAIN),
    officer: await site.openAs('officer', { ...PLAIN, viewport: PHONE, isMobile: true, hasTouch: true }),
    supervisor: await site.openAs('supervisor', PLAIN),
    investigator: await site.openAs('investigator', PLAIN),
    at: { contact: '', incident: '', crime: '', victim: '', case: '' },
  }
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
export const choose = (page: Page, group: string, option: string) =>
  page.getByRole('group', { name: group }).getByLabel(option, { exact: true }).check()
export const path = (page: Page) => new URL(page.url()).pathname
export const linkTo = async (page: Page, name: string | RegExp) =>
  (await page.getByRole('link', { name }).first().getAttribute('href'))!

/** A refused form shows its summary: what was wrong is then in the failure, not only that something was. */
export async function notRefused(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded')
  expect(await page.locator('.govuk-error-summary').allInnerTexts()).toEqual([])
  expect(await page.locator('.reference__code').count(), await page.locator('h1').innerText()).toBe(0)
}
export async function sees(page: Page, ...words: (string | RegExp)[]): Promise<void> {
  await notRefused(page)
  const seen = await reads(page)
  for (const one of words) expect(seen).toMatch(typeof one === 'string' ? new RegExp(RegExp.escape(one)) : one)
}
