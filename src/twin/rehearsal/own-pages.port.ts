import { ASKED_IDS } from '../../victim/feedback/survey.ts'
import type { Page } from './browser.port.ts'
import type { Stage } from './do-step.port.ts'

type Of<K extends string> = Extract<Stage['step'], { kind: K }>

/** What a played victim chose. It opens a synthetic case of an exercise, and nothing else. */
const WORDS = 'seven quiet lanterns'

/** A victim's own pages: the card, each look, and the answer to what they asked. undefined when the step is none of these. */
export async function ownPagesStep(stage: Stage): Promise<number | undefined> {
  const { step } = stage
  switch (step.kind) {
    case 'card-given':
      await giveCard(stage, step)
      return 0
    case 'own-pages-opened':
      await look(stage, step)
      return 0
    case 'question-answered':
      await answer(stage)
      return 0
    default:
      return undefined
  }
}

/** Its codes are shown once, on a page: read off it, as a person copies them. */
async function giveCard({ thread: { ids }, crew, expect, tally, step: { at } }: Stage, { how }: Of<'card-given'>) {
  if (!ids.victimId) return
  const carer = await crew.someone('victim-care-officer', at)
  const page = await carer.api.form(`/victims/${ids.victimId}/my-pages/card`, { how, alone: 'yes' })
  if (!expect(page, 'make a card')) return
  const [reference, activation, ...paper] = [...String(page.body).matchAll(/my-card__code">([^<]+)</g)].map(
    found => found[1]!,
  )
  if (!reference || !activation || paper.length === 0) throw new Error('no codes on the card')
  ids.card = { reference, activation, paper, asked: 0 }
  tally.cards += 1
}

async function look({ thread: { ids }, crew, expect, tally }: Stage, { visit }: Of<'own-pages-opened'>) {
  const { card } = ids
  const code = card?.paper.shift()
  if (!card || !code) return
  const browser = crew.browser()
  /** A form that was taken leads on to another page. */
  const taken = (page: Page, what: string) =>
    expect({ status: page.status === 303 ? 200 : page.status === 200 ? 422 : page.status, body: undefined }, what)
  await browser.form('/my/sign-in', { reference: card.reference, secret: card.words ?? card.activation })
  if (!taken(await browser.form('/my/code', { code }), 'sign in to their own pages')) return
  if (!card.words) {
    if (!taken(await browser.form('/my/words', { words: WORDS, again: WORDS }), 'choose words of their own')) return
    card.words = WORDS
  }
  const mine = await browser.get('/my')
  if (!expect(mine, 'read their own pages')) return
  tally.portal_visits += 1
  const thread = await browser.get('/my/messages')
  // Beside each of their own stands what they asked; more than that is an answer.
  const said = String(thread.body).split('class="my-item"').length - 1
  if (expect(thread, 'read their messages') && card.asked > 0 && said > card.asked) tally.portal_answers_read += 1
  if (visit.asks && taken(await browser.form('/my/messages', { words: visit.asks }), 'ask a question')) {
    card.asked += 1
    tally.portal_questions += 1
  }
  if (visit.sends) {
    const { title, text } = visit.sends
    const file = { name: 'what-i-wrote.txt', text }
    if (taken(await browser.send('/my/send/file', { title, noChildImages: 'yes' }, file), 'send a document'))
      tally.portal_files += 1
  }
  if (String(mine.body).includes('/my/your-view')) {
    const scores = Object.fromEntries(ASKED_IDS.map((id, n) => [id, String(visit.scores[n] ?? 3)]))
    if (taken(await browser.form('/my/your-view', scores), 'say how it went')) tally.portal_surveys += 1
  }
  taken(await browser.form('/my/out', {}), 'sign out')
}

async function answer({ thread: { ids }, crew, expect, step: { at } }: Stage) {
  if (!ids.card?.asked) return
  const carer = await crew.someone('victim-care-officer', at)
  const words = 'I have asked the officer. You will hear from them, and I ring you myself if it takes longer.'
  expect(await carer.api.post(`/victims/${ids.victimId}/my-pages/reply`, { words }), 'answer what they asked')
}
