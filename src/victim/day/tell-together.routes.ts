import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, day, note, optionalText, text, uuid } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { languageOf } from '../languages/language-pack.store.ts'
import { saveUpdate } from '../updates.store.ts'
import { type HowTheyRead, languageKey } from './how-they-read.ts'
import { readCrimeOf, readOwedOfCrime } from './tell-together.store.ts'
import { MOST_TOGETHER, tellTogether } from './tell-together.ts'
import { readTogetherTranslated } from './together-translated.ts'

const ids = z.preprocess(value => (typeof value === 'string' ? [value] : (value ?? [])), z.array(uuid).max(2_000))

/** Words for one victim alone come as `own-` and their id; what somebody translated as `translatedNew-` and the language. */
const Body = z
  .object({
    whatIsNew: note('Say what is new, or that nothing is and why'),
    whatHappensNext: text(5_000, 'Say what happens next'),
    nextBy: day,
    ticked: ids,
    /** Whoever said that they read English, though their language is another. */
    english: ids,
  })
  .catchall(optionalText(20_000))

/** Several victims of one event told of it at once: one message each, each through their own gate, each with a fact of its own. */
export function tellTogetherRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'tell-victims-together',
    summary:
      'Tell several victims of one crime of the same event, each in a message of their own; nobody without a safe way for one',
    path: '/crimes/:id/tell-victims',
    params: CaseParams,
    body: Body,
    can: 'write updates to victims',
    fact: 'victim-update-written',
    view: 'victim/day/tell-together.njk',
    title: 'Tell the victims',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrimeOf(tx, params.id)
      const victims = crime && (await readOwedOfCrime(tx, params.id, now))
      return (
        crime && {
          caseId: crime.caseId,
          crime,
          victims,
          languages: languagesOf(victims!),
          most: MOST_TOGETHER,
          // Whoever it reaches by a message, as many as go at once: somebody unticks whom not.
          first: victims!.flatMap(one => (one.reach.by === 'message' ? one.victimId : [])).slice(0, MOST_TOGETHER),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await readCrimeOf(tx, params.id)
      if (!crime) return undefined
      await holdCase(tx, crime.caseId)
      const owed = await readOwedOfCrime(tx, params.id, now)
      const own = Object.fromEntries(
        owed.map(one => [one.victimId, (body as Record<string, string | undefined>)[`own-${one.victimId}`]]),
      )
      const translated = readTogetherTranslated(
        body,
        owed.flatMap(one => one.reads.language ?? []),
      )
      if (!translated.ok) return translated
      const ask = { ...body, own, translated: translated.value }
      const together = tellTogether(owed, ask, londonDay(now))
      if (!together.ok) return together
      const sent: { victimId: string; updateId: string }[] = []
      for (const { victimId, inHers: translation, ...words } of together.value.messages) {
        const her = translation && (await languageOf(tx, victimId, now))
        // The gate is asked again for each, in the transaction that sends.
        const saved = await saveUpdate(tx, stamp, {
          victimId,
          caseId: crime.caseId,
          crimeId: crime.crimeId,
          ...words,
          told: 'message',
          inHers: her
            ? { language: her.recorded ?? 'not recorded', pack: her.pack, translation: translation! }
            : undefined,
        })
        if (!saved.ok) return saved
        sent.push({ victimId, updateId: saved.value.updateId })
      }
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, sent, forPeople: together.value.forPeople })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/tell-victims`,
  })
}

/** Each language that one of them reads and that is not English, once. */
function languagesOf(victims: readonly { reads: HowTheyRead }[]) {
  const all = victims.flatMap(({ reads }) => (reads.language ? [{ ...reads, key: languageKey(reads.language) }] : []))
  return [...new Map(all.map(one => [one.key, { key: one.key, language: one.language, pack: one.pack }])).values()]
}
