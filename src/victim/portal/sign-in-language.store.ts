import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/http/app-type.ts'
import { londonDay } from '../../platform/time.ts'
import { packsOn } from '../languages/language-pack.store.ts'
import { herWords } from '../languages/said.ts'

/** The language that somebody chose on the way in, in the address alone: it is kept nowhere, and says nothing of who they are. */
export async function languageAsked(deps: Pick<Deps, 'db' | 'clock'>, query: unknown) {
  const packs = await inContext(deps.db, systemWho('my-pages'), tx => packsOn(tx, londonDay(deps.clock.now())))
  const asked = typeof query === 'object' && query !== null && 'in' in query ? query.in : undefined
  const pack = packs.find(one => one.language === asked) ?? null
  const her = herWords(pack)
  const own = packs.map(({ language, direction, name, slots }) => ({
    language,
    direction,
    name: slots['own.name'] ?? name,
  }))
  return {
    ...(her ? { her } : {}),
    inIt: inIt(pack?.language),
    languages: own.length > 0 ? [{ language: 'en', direction: 'ltr', name: 'English' }, ...own] : [],
  }
}

export const inIt = (language: string | undefined) => (language ? `?in=${language}` : '')
