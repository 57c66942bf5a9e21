import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { notInFuture, plausiblePast, time, uuid, yesNo } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { letterGate } from './letter-gate.store.ts'
import { type LetterRow, readLetters } from './letter-rows.store.ts'
import { setupOf } from './letter-setup.ts'
import { isWaiting, LETTER_STATES, LETTER_WORDS, stateOfLetter } from './letter-steps.ts'
import { recordPosted } from './post-letters.store.ts'
import { type CameOf, printLetter } from './print-letters.store.ts'

/** Days in which a letter that left stays on the page: our proposal. */
const SHOWN_DAYS = 21
const NOT_SET_UP =
  'Letters are not set up here: nobody has said where one comes back to. Tell them as they agreed; whoever runs this server can set it up'

const Ids = z.preprocess(
  value => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(uuid).min(1, 'Choose at least one letter').max(60),
)

/** The tray of letters: what is to be looked at, printed, posted, and what became of the others. */
export function lettersRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, now: Temporal.Instant) => {
    const letters = await readLetters(tx, now.subtract({ hours: 24 * SHOWN_DAYS }))
    const rows: Awaited<ReturnType<typeof shown>>[] = []
    for (const letter of letters) rows.push(await shown(tx, letter, now))
    return {
      parts: LETTER_STATES.map(state => ({
        state,
        words: LETTER_WORDS[state],
        letters: rows.filter(one => one.state === state),
      })),
      waiting: rows.filter(one => isWaiting(one.state)).length,
      setUp: setupOf(deps) !== undefined,
      notSetUp: NOT_SET_UP,
      exercise: deps.installation.rehearsal,
    }
  }

  page(app, deps, {
    name: 'list-letters',
    summary: 'Letters to victims: to look at, to print, to post, on their way, came back, stopped',
    path: '/letters',
    can: 'see victim care',
    reads: 'letters',
    view: 'victim/letters/letters.njk',
    title: 'Letters',
    load: (tx, { now }) => load(tx, now),
  })

  action(app, deps, {
    name: 'print-letters',
    summary:
      'Print letters that somebody looked at: each a page and a PDF of its own; one whose plan changed is stopped',
    path: '/letters/print',
    body: z.object({ ids: Ids }),
    can: 'write updates to victims',
    fact: ['victim-letter-moved', 'victim-message-moved'],
    view: 'victim/letters/letters.njk',
    title: 'Letters',
    load: (tx, { now }) => load(tx, now),
    act: async (tx, { body, stamp }) => {
      const setup = setupOf(deps)
      if (!setup) return refuse('not-set-up', NOT_SET_UP, 'ids')
      const came: CameOf[] = []
      for (const id of inOrder(body.ids)) {
        const one = await printLetter(tx, stamp, id, setup, letter =>
          deps.render('victim/letters/print-page.njk', { letter }),
        )
        if (one) came.push(one)
      }
      return all(came)
    },
    next: () => '/letters',
  })

  action(app, deps, {
    name: 'post-letters',
    summary: 'Record that letters were posted, each envelope checked; one whose plan changed is stopped',
    path: '/letters/posted',
    body: z.object({
      ids: Ids,
      at: time.optional(),
      checked: yesNo.refine(yes => yes, 'Count the pages of each envelope, and read the reference on each page'),
    }),
    can: 'write updates to victims',
    fact: ['victim-letter-moved', 'victim-message-moved'],
    view: 'victim/letters/letters.njk',
    title: 'Letters',
    load: (tx, { now }) => load(tx, now),
    act: async (tx, { body, now, stamp }) => {
      const postedAt = body.at ?? now
      const wrong = notInFuture(postedAt, now, 'at') ?? plausiblePast(postedAt, 'at')
      if (wrong) return wrong
      const days = setupOf(deps)?.days
      if (days === undefined) return refuse('not-set-up', NOT_SET_UP, 'ids')
      const came: CameOf[] = []
      for (const id of inOrder(body.ids)) {
        const one = await recordPosted(tx, stamp, id, { postedAt, days })
        if (one) came.push(one)
      }
      return all(came)
    },
    next: () => '/letters',
  })

  /** What the gate says of those that have not left yet, so that nobody prints what may not go. */
  async function shown(tx: Tx, letter: LetterRow, now: Temporal.Instant) {
    const state = stateOfLetter(letter.steps)
    const gate = isWaiting(state) ? await letterGate(tx, letter.victimId, letter.address, now) : null
    const last = letter.steps.at(-1)
    return {
      ...letter,
      state,
      stops: gate && !gate.ok ? gate.because : null,
      last: last ? { ...last, at: Temporal.Instant.from(last.at) } : null,
    }
  }
}

/** Whoever does several at once holds their cases in one order, so that two do not wait for each other. */
const inOrder = (ids: readonly string[]) => [...new Set(ids)].toSorted()

/** Nothing done at all is a refusal that says why; where some were, the page shows what became of each. */
function all(came: readonly CameOf[]) {
  const first = came[0]
  if (!first) return undefined
  if (came.every(one => one.became === 'not-done'))
    return refuse('nothing-done', `${first.reference}: ${first.because}`, 'ids')
  return accept({ letters: came })
}
