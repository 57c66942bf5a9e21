import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds } from './axe.ts'
import { openHerPages } from './known-portal.ts'
import { CONTROL_ROOM_PAGES } from './pages/control-room.ts'
import { HER_PAGES } from './pages/herself.ts'
import { INVESTIGATION_PAGES } from './pages/investigation.ts'
import { type Known, makeKnown } from './pages/known.ts'
import { openEverything, tooWide, unlabelled } from './pages/look.ts'
import { MATERIAL_PAGES } from './pages/material.ts'
import { OUTCOME_PAGES } from './pages/outcomes.ts'
import { OVERSIGHT_PAGES } from './pages/oversight.ts'
import { PRESSED_PAGES } from './pages/pressed.ts'
import { PUBLIC_PAGES } from './pages/public.ts'
import { RECORD_PAGES } from './pages/records.ts'
import type { Shown } from './pages/shown.ts'
import { SUSPECT_PAGES } from './pages/suspects-and-orders.ts'
import { tabTo } from './pages/tab-to.ts'
import { VICTIM_CARE_PAGES } from './pages/victim-care.ts'
import { WORD_PAGES } from './pages/word-to-victims.ts'
import { plainWords, readPdf, solid } from './pdf-text.ts'
import { prepared } from './prepared.ts'
import { publicWeight } from './public-weight.ts'
import { sweep } from './restricted-sweep.ts'
import { DESKTOP, NARROW, openSite, PHONE, type Site } from './site.ts'
import { NOT_REACHED } from './sweep-addresses.ts'

/** Every page there is is in one of these lists, with what it is for. */
const PAGES: readonly Shown[] = [
  ...PUBLIC_PAGES,
  ...HER_PAGES,
  ...CONTROL_ROOM_PAGES,
  ...INVESTIGATION_PAGES,
  ...SUSPECT_PAGES,
  ...MATERIAL_PAGES,
  ...OUTCOME_PAGES,
  ...VICTIM_CARE_PAGES,
  ...WORD_PAGES,
  ...RECORD_PAGES,
  ...OVERSIGHT_PAGES,
  ...PRESSED_PAGES,
]

let site: Site
let known: Known

const prepare = async () => {
  site = await openSite('2019-06-03T10:00')
  known = await makeKnown(site)
}
beforeAll(() => prepared(prepare, () => site?.close()), 240_000)
afterAll(() => site?.close())

async function visit(
  { page: name, as, path, status = 200, press }: Shown,
  options: Parameters<Site['open']>[0],
): Promise<Page> {
  const page =
    as === 'herself'
      ? await openHerPages(site, known.portal, options)
      : as
        ? await site.openAs(as, options)
        : await site.open(options)
  const answer = await page.goto(path(known))
  expect(answer?.status(), name).toBe(status)
  await press?.(page)
  return page
}

test.each(PAGES)(
  '$page: by Tab to $does, axe finds nothing, light and dark, and it fits 320, 390 and 1366 pixels',
  async shown => {
    const page = await visit(shown, { viewport: DESKTOP, colorScheme: 'light', reducedMotion: 'reduce' })
    expect(await tabTo(page, shown.does)).toEqual({ reached: true, unseen: [] })
    // What has the focus has its colours: the page is looked at as it is without.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const wrong: Record<string, string[]> = {}
    wrong['closed, 1366'] = await tooWide(page)
    await openEverything(page)
    wrong['light, 1366'] = [...(await axeFinds(page)), ...(await tooWide(page))]
    // An open menu lies over the page, as it should: what is beneath it is not too small for that.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) if (!one.closest('main')) one.open = false
    })
    // What depends on colour and on room only: the page is the same otherwise. What may be too small is so first where there is least room.
    await page.setViewportSize(PHONE)
    wrong['light, 390'] = await tooWide(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(NARROW)
    wrong['dark, 320'] = [
      ...(await axeFinds(page, { rules: ['color-contrast', 'target-size'] })),
      ...(await tooWide(page)),
    ]
    wrong.labels = await unlabelled(page)
    wrong.weight = await publicWeight(page)
    await page.context().close()
    expect(Object.fromEntries(Object.entries(wrong).filter(([, list]) => list.length))).toEqual({})
  },
)

test('a case bundle is a tagged PDF with its contents, made by Chromium from the page that is printed', async () => {
  const { t } = site
  const { rows } = await t.owner.query(
    `select part, string_agg(bytes, ''::bytea order by n) as bytes from investigation.bundle_piece where bundle_id = $1 group by part`,
    [known.bundle.bundleId],
  )
  const of = (part: string) => (rows.find(one => one.part === part)?.bytes ?? Buffer.alloc(0)) as Buffer
  expect(of('pdf').toString('latin1', 0, 5)).toBe('%PDF-')
  const [page, read] = [of('page').toString(), readPdf(of('pdf'))]
  expect([read.tagged, read.language]).toEqual([true, 'en-GB'])
  expect([...read.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'L', 'LI', 'Link', 'P']))
  // Contents and bookmarks lead to the page on which their section begins.
  const contents = [...page.matchAll(/<li><a href="#([\w-]+)">([^<]+)<\/a>/g)].map(([, id, title]) => ({ id, title }))
  expect(contents.map(one => one.id)).toContain('charging')
  const bare = read.pages.map((words, at) => solid(words).split(`page${at + 1}of${read.pages.length}`)[1]!)
  for (const [n, { id, title }] of contents.entries()) {
    const head = plainWords(`${n + 1}. ${title}`)
    const begins = bare.findIndex((words, at) => at > 0 && words.startsWith(head)) + 1
    expect([title, begins > 1]).toEqual([title, true])
    expect([title, read.links.find(one => one.name === id)?.page]).toEqual([title, begins])
    expect([title, read.bookmarks.find(one => solid(one.title) === head)?.page]).toEqual([title, begins])
    // Printed, they say it in figures, and each page says which it is.
    const named = plainWords(title!).replaceAll(/[^\w]/g, '.')
    expect(bare[0]).toMatch(new RegExp(`${named}\\(\\d+\\),page${begins}(?:${n + 2}\\.|$)`))
    expect(solid(read.pages[begins - 1]!)).toContain(`page${begins}of${read.pages.length}`)
  }
  // All that the page says, the PDF says; and it has not one letter that cannot be read out.
  const words = solid(read.pages.join(' '))
  const said = [...page.matchAll(/<(?:dd|h3|h2|dt)[^>]*>([\s\S]*?)<\//g)].map(([, one]) => plainWords(one!))
  expect(said.length).toBeGreaterThan(80)
  expect(said.filter(one => !words.includes(one))).toEqual([])
  expect(words).not.toContain('\uFFFD')
  // The back of a statement, how the victim is reached and when, what the plan says of it, and what was shut are in no part of it.
  for (const withheld of [
    '9 Example Close',
    '01632 960123',
    '07700 900146',
    'Weekdays between 9 and 3',
    'By text on Tuesdays',
    'It may show a child',
  ])
    expect([withheld, words.includes(solid(withheld))]).toEqual([withheld, false])
})

test('named in a case, an officer, their sergeant and their inspector are told of it by no page or answer there is', {
  timeout: 240_000,
}, async () => {
  const { pages, unreached, toldBefore, toldAfter } = await sweep(site.t, known.scene, known.form)
  // What is looked for is there to be found: before, most pages that list cases told the sergeant of it.
  expect(toldBefore).toEqual(
    expect.arrayContaining([
      '/orders',
      '/suspects/outstanding',
      '/bail',
      '/investigations?of=force',
      '/charging',
      '/victims',
    ]),
  )
  expect(pages.length).toBeGreaterThan(190)
  expect(toldAfter).toEqual([])
  expect(unreached).toEqual(Object.keys(NOT_REACHED).toSorted())
})
