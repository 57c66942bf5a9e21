import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { openHerPages } from './known-portal.ts'
import { CONTROL_ROOM_PAGES } from './pages/control-room.ts'
import { HER_PAGES } from './pages/herself.ts'
import { INVESTIGATION_PAGES } from './pages/investigation.ts'
import { type Known, makeKnown } from './pages/known.ts'
import { whatIsWrong } from './pages/look.ts'
import { MATERIAL_PAGES } from './pages/material.ts'
import { OUTCOME_PAGES } from './pages/outcomes.ts'
import { OVERSIGHT_PAGES } from './pages/oversight.ts'
import { PRESSED_PAGES } from './pages/pressed.ts'
import { PUBLIC_PAGES } from './pages/public.ts'
import { RECORD_PAGES } from './pages/records.ts'
import type { Shown } from './pages/shown.ts'
import { SUSPECT_PAGES } from './pages/suspects-and-orders.ts'
import { VICTIM_CARE_PAGES } from './pages/victim-care.ts'
import { keptWindow } from './pages/windows.ts'
import { WORD_PAGES } from './pages/word-to-victims.ts'
import { plainWords, readPdf, solid } from './pdf-text.ts'
import { prepared } from './prepared.ts'
import { sweep } from './restricted-sweep.ts'
import { DESKTOP, openSite, type Site } from './site.ts'
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
let staffWindow: ReturnType<typeof keptWindow>

const prepare = async () => {
  site = await openSite('2019-06-03T10:00')
  known = await makeKnown(site)
  staffWindow = keptWindow(site, LOOKED_AT)
}
beforeAll(() => prepared(prepare, () => site?.close()), 240_000)
afterAll(() => site?.close())

const readable = new Set<string>()
const LOOKED_AT = { viewport: DESKTOP, colorScheme: 'light', reducedMotion: 'reduce' } as const

/** In a window of its own. */
async function visit(shown: Shown, options: Parameters<Site['open']>[0]): Promise<Page> {
  const { as } = shown
  if (as === 'herself') return goTo(await openHerPages(site, known.portal, options), shown)
  return goTo(await (as ? site.openAs(as, options) : site.open(options)), shown)
}
async function goTo(page: Page, { page: name, path, status = 200, press }: Shown): Promise<Page> {
  const answer = await page.goto(path(known))
  expect(answer?.status(), name).toBe(status)
  await press?.(page)
  return page
}

test.each(PAGES)(
  '$page: by Tab to $does, axe finds nothing, light and dark, and it fits 320, 390 and 1366 pixels',
  async shown => {
    // The public and a victim come to each page from nowhere, and what they get is weighed.
    const own = !shown.as || shown.as === 'herself'
    onTestFailed(() => staffWindow.close())
    const page = await (own ? visit(shown, LOOKED_AT) : goTo(await staffWindow.of(shown.as!), shown))
    const wrong = await whatIsWrong(page, shown.does, readable)
    if (own) await page.context().close()
    expect(wrong).toEqual({})
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
