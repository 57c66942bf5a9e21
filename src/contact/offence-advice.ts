import type { AdviceCard, From } from './pathway.ts'
import { card, OURS, PRACTICE } from './pathway.ts'
import { EARLY_EVIDENCE } from './pathway-rows.ts'

const SCENE: From = { source: 'Scene advice: contact.md section 12, advice packs for burglary', confidence: 'read' }

/** Cards for a common offence, by the force's own kinds of incident. `publicly`: said to anybody who asks, so shown to online reporters too. */
export type OffenceAdvice = {
  readonly id: string
  readonly label: string
  readonly incidentTypes: readonly string[]
  readonly publicly: boolean
  readonly cards: readonly AdviceCard[]
}

/** In `[from, to)` London days; the wording is ours, the facts are the sources'. */
export const OFFENCE_ADVICE_PACKS: readonly {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly offences: readonly OffenceAdvice[]
}[] = [
  {
    id: 'offence-advice-2026',
    from: '2019-01-01',
    to: null,
    offences: [
      {
        id: 'burglary',
        label: 'Burglary',
        incidentTypes: ['burglary-now', 'burglary-found'],
        publicly: true,
        cards: [
          card('bu-out', 'safety', 'Do not go in, or go out again, if anybody may still be there', PRACTICE),
          card(
            'bu-leave',
            'evidence',
            'Leave things where they are, and keep away from where they came in and went out',
            SCENE,
          ),
          card('bu-cover', 'evidence', 'Outside, put a clean hard box over marks and things left behind', SCENE),
          card('bu-floor', 'evidence', 'Keep off hard floors; where you must walk, lay paper', SCENE),
          card(
            'bu-lock',
            'prevention',
            'Once the scene has been seen: mend the lock, change keys that were taken, cancel cards',
            PRACTICE,
          ),
        ],
      },
      {
        id: 'vehicle',
        label: 'Vehicle crime',
        incidentTypes: ['vehicle-crime', 'bicycle-theft'],
        publicly: true,
        cards: [
          card('ve-follow', 'safety', 'Do not follow a tracker or go to get it back yourself', PRACTICE),
          card(
            've-still',
            'evidence',
            'Do not drive it, and do not have it cleaned, until it has been looked at',
            EARLY_EVIDENCE,
          ),
          card(
            've-keys',
            'prevention',
            'Keys away from the door; tell the insurer; stop any app that opens it',
            PRACTICE,
          ),
        ],
      },
      {
        id: 'violence',
        label: 'Violence and robbery',
        incidentTypes: ['violence', 'robbery', 'theft-from-person', 'weapon', 'public-order'],
        publicly: true,
        cards: [
          card(
            'vi-away',
            'safety',
            'Go where people and light are; an ambulance for a blow to the head, even hours later',
            PRACTICE,
          ),
          card('vi-clothes', 'evidence', 'Keep the clothes as they are, unwashed, in paper', EARLY_EVIDENCE),
          card('vi-photo', 'evidence', 'Have injuries photographed today, and again when they darken', EARLY_EVIDENCE),
          card(
            'vi-phone',
            'prevention',
            'A stolen telephone: lock it from another one, change passwords, cancel cards',
            PRACTICE,
          ),
        ],
      },
      {
        id: 'theft',
        label: 'Theft and damage',
        incidentTypes: ['shoplifting', 'theft', 'damage', 'drugs', 'other-crime'],
        publicly: true,
        cards: [
          card('th-no-chase', 'safety', 'Do not chase or hold anybody if that puts you in danger', PRACTICE),
          card(
            'th-touch',
            'evidence',
            'Leave what they touched or left behind; photograph damage before it is mended',
            EARLY_EVIDENCE,
          ),
          card('th-mark', 'prevention', 'Write down serial numbers; mark what is worth marking', PRACTICE),
        ],
      },
      {
        id: 'recorded',
        label: 'Cameras, messages and accounts',
        // Beside every crime: film and messages are what is lost first.
        incidentTypes: [
          'burglary-now',
          'burglary-found',
          'vehicle-crime',
          'bicycle-theft',
          'violence',
          'robbery',
          'theft-from-person',
          'weapon',
          'public-order',
          'shoplifting',
          'theft',
          'damage',
          'asb',
          'hate',
          'collision',
        ],
        publicly: true,
        cards: [
          card(
            're-cctv',
            'evidence',
            'Whose camera saw it, and on which date is the film wiped? Ask them to keep it now, without waiting for us',
            EARLY_EVIDENCE,
          ),
          card(
            're-messages',
            'evidence',
            'Keep messages and call lists, delete nothing, write down account names',
            PRACTICE,
          ),
          card(
            're-post',
            'prevention',
            'Post no film or names online before asking: it warns them and can harm the case',
            OURS,
          ),
        ],
      },
    ],
  },
]

function packOn(day: Temporal.PlainDate) {
  const on = day.toString()
  return (
    OFFENCE_ADVICE_PACKS.find(pack => pack.from <= on && (pack.to === null || on < pack.to)) ??
    OFFENCE_ADVICE_PACKS.at(-1)!
  )
}

/** The cards that this kind of incident calls for. */
export function offenceAdvice(day: Temporal.PlainDate, incidentType: string | null): OffenceAdvice[] {
  if (incidentType === null) return []
  return packOn(day).offences.filter(one => one.incidentTypes.includes(incidentType))
}

/** One card of the edition in force, with what it belongs to. */
export function offenceCard(
  day: Temporal.PlainDate,
  id: string,
): { pack: string; offence: string; card: AdviceCard } | undefined {
  const pack = packOn(day)
  for (const offence of pack.offences) {
    const found = offence.cards.find(one => one.id === id)
    if (found) return { pack: pack.id, offence: offence.id, card: found }
  }
  return undefined
}

/** For anybody to read after reporting online: by subject, so that the page tells nobody what was reported. */
export function publicAdvice(day: Temporal.PlainDate): OffenceAdvice[] {
  return packOn(day).offences.filter(one => one.publicly)
}
