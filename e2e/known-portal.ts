import type { BrowserContextOptions, Page } from 'playwright-core'
import type { TestApp } from '../src/test-app.ts'
import { firstTime, makeCard } from '../src/victim/portal/test-portal.ts'
import type { Scene } from './scene.ts'
import type { Site } from './site.ts'

export type KnownPortal = { victimId: string; requestId: string; messageId: string; session: string }

/** The pages of the worked case's victim: invited and signed in, with something released, asked, answered and asked for. */
export async function knownPortal(t: TestApp, { worked }: Pick<Scene, 'worked'>): Promise<KnownPortal> {
  const investigator = await t.as('investigator')
  const own = `/victims/${worked.victimId}/my-pages`
  const her = await firstTime(t, await makeCard(investigator, worked.victimId))
  await investigator.post(`${own}/releases`, {
    kind: 'property',
    words: 'Your spade is with us until it was looked at.',
  })
  await investigator.post(`${own}/releases`, {
    kind: 'next',
    words: 'You will hear whether the pictures of the camera help.',
    byDay: '2026-12-29',
  })
  await her.form('/my/messages', { words: 'Did the pictures show anything?' })
  await investigator.post(`${own}/reply`, { words: 'They show the shed, and no face yet.' })
  await her.form('/my/messages', { words: 'When do I get my spade back?' })
  await her.form('/my/ask/name-supporter', { words: 'My sister. She drives me.' })
  await investigator.post(`/victims/${worked.victimId}/questions`, { source: 'phone', words: 'Where is my spade?' })
  const { asked } = (await investigator.get(own)).body
  const { rows } = await t.owner.query('select id from victim.message order by queued_at, id limit 1')
  return {
    victimId: worked.victimId,
    requestId: asked[0].id,
    messageId: rows[0].id,
    session: her.cookies.get('__Host-my')!,
  }
}

/** A window of hers, signed in. */
export async function openHerPages(
  site: Site,
  { session }: KnownPortal,
  options: BrowserContextOptions | undefined,
): Promise<Page> {
  const page = await site.open(options)
  const rules = { secure: true, httpOnly: true, sameSite: 'Strict' } as const
  await page
    .context()
    .addCookies([{ name: '__Host-my', value: session, url: site.url.replace('http:', 'https:'), ...rules }])
  return page
}
