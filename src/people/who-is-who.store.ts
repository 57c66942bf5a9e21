import { may } from '../platform/access/permissions.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Deps } from '../platform/http/app-type.ts'
import type { Stamp } from '../platform/log/record.ts'
import { accept, refuse } from '../platform/outcome.ts'
import type { PeopleFinder } from '../platform/people-finder.ts'
import { londonDay } from '../platform/time.ts'
import type { WhoAsk, WhoIsWho } from '../platform/who-is-who.ts'
import type { Candidate } from './candidate.ts'
import { readAskedContact } from './contact-asked.store.ts'
import { domesticTypes } from './domestic-types.ts'
import { IdentifyBody } from './identification.ts'
import { identify } from './identify.store.ts'
import { readKnown } from './known.store.ts'
import type { Known } from './known.ts'
import { placeOrders } from './orders/place-orders.store.ts'
import { panelAsked } from './panel-asked.store.ts'
import { panelsKept } from './panel-kept.ts'
import { type PersonRole, ROLE_WORDS } from './person-role.ts'
import { searchFor } from './search.store.ts'
import { undoIdentification } from './undo.store.ts'
import { askedWords, glanceOf, offerOf, whyOf } from './who-panel.ts'

/** Who people are, for the call's screen. Everything is read under the row access of whoever asks. */
export function openWhoIsWho(deps: Deps): WhoIsWho {
  const domestic = domesticTypes(deps.force)
  const types = Object.fromEntries(deps.force.incidentTypes.map(type => [type.code, type.label]))

  const kept = panelsKept()

  const mayBe = async (tx: Tx, ask: WhoAsk) => {
    const { people: finder } = deps
    if (!finder) return undefined
    const asked = await panelAsked(tx, ask, ask.stamp.by, finder.state().changes)
    if (asked === undefined) return undefined
    // A check that is kept with the contact is always made.
    const before = ask.keep ? undefined : kept.find(asked, performance.now())
    if (before) return before
    const panel = await search(tx, ask, finder)
    if (panel) kept.keep(asked, panel, performance.now())
    return panel
  }

  const search = async (tx: Tx, { contactId, typed, look, keep, stamp }: WhoAsk, finder: PeopleFinder) => {
    const now = stamp.at
    const settlement = deps.force.neighbourhoods.find(one => one.id === typed.settlementId)?.name ?? null
    const holds = look ? { ...typed, settlement } : NOTHING
    const found = await searchFor(tx, { contactId }, { finder, domestic, now, stamp, holds, keep })
    if (!found) return undefined
    const decided = found.decisions.map(one => one.personId)
    const known = new Map<string, Known>(
      (await readKnown(tx, { ids: [...new Set(decided)], now, besides: contactId, domestic })).map(one => [
        one.personId,
        one,
      ]),
    )
    const glance = (one: Pick<Candidate, 'known'>) => glanceOf(one.known, types, now)
    const open = found.candidates.filter(one => !decided.includes(one.personId))
    return {
      caseId: found.caseId,
      look,
      ready: found.ready,
      asked: askedWords(found.asked),
      speaking: found.speaking,
      howToUse: found.howToUse,
      candidates: open.map(one => ({
        ...glance(one),
        likely: one.likelihood,
        in100: inHundred(one.probability),
        why: whyOf(one.reasons),
        tied: found.number?.people.some(tied => tied.personId === one.personId) ?? false,
      })),
      /** What an order says of the address as it is typed, whoever lives there. */
      place: look ? await placeOrders(tx, typed, settlement, now) : [],
      number: found.number && {
        said: found.number.said,
        more: found.number.more,
        people: found.number.people.map(one => ({
          ...glance(one),
          suspect: one.known.roles.suspect ?? 0,
          at: open.findIndex(other => other.personId === one.personId) + 1,
        })),
      },
      apart: found.apart.map(one => ({ ...glance(one), never: one.never })),
      said: found.decisions.flatMap(({ identificationId, personId, decision, role, byName, at }) => {
        const person = known.get(personId)
        const words = ROLE_WORDS[role as PersonRole] ?? role
        return person
          ? [
              {
                ...glanceOf(person, types, now),
                ...{ identificationId, decision, role, roleWords: words, byName, at },
                offer: role === 'caller' && decision === 'same' ? offerOf(person, londonDay(now)) : {},
              },
            ]
          : []
      }),
      /** Changes with every decision, and with nothing else. */
      stand: found.decisions.map(one => one.identificationId).join(' '),
    }
  }

  return {
    mayBe,
    say: async (tx, contactId, said, stamp: Stamp) => {
      if (!may(stamp.by.role, 'say who people are'))
        return refuse('may-not', 'Whoever takes the call says who people are: ask them')
      const contact = await readAskedContact(tx, contactId)
      if (!contact) return undefined
      if (said.decision === 'undo')
        return (await undoIdentification(tx, contact, said.identificationId, said.why, stamp))
          ? accept({ contactId })
          : refuse('not-standing', 'This was taken back already: what stands is shown now')
      const body = IdentifyBody.safeParse(said)
      if (!body.success) return refuse('invalid', body.error.issues[0]?.message ?? 'Say who it is')
      return identify(tx, contact, body.data, domestic, stamp)
    },
  }
}

const NOTHING = {
  callerName: null,
  callerNumber: null,
  callerAddress: null,
  callerBirth: null,
  place: null,
  settlement: null,
}

/** Out of a hundred; 'more than 99' is said where a hundred would be a promise. */
function inHundred(probability: number): string {
  if (probability > 0.99) return 'more than 99'
  if (probability < 0.01) return 'fewer than 1'
  return String(Math.round(probability * 100))
}
