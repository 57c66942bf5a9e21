import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

export const INTERPRETER_STATES = ['needed', 'joined', 'none-found', 'not-needed'] as const
export type InterpreterState = (typeof INTERPRETER_STATES)[number]

/** How an interpreter joins. No relative, friend, neighbour or child is one of them. */
export const INTERPRETER_WAYS = ['telephone', 'video', 'in-person', 'colleague'] as const
export type InterpreterWay = (typeof INTERPRETER_WAYS)[number]
export const WAY_WORDS: Readonly<Record<InterpreterWay, string>> = {
  telephone: 'Telephone interpreting service',
  video: 'Video, for sign language',
  'in-person': 'In person',
  colleague: 'A colleague who may interpret',
}

/** Offered while a language is typed; any other may be written. */
export const LANGUAGES =
  'Albanian,Arabic,Bengali,British Sign Language,Bulgarian,Cantonese,Czech,Dari,Farsi,French,German,Greek,Gujarati,Hindi,Hungarian,Italian,Kurdish (Sorani),Latvian,Lithuanian,Mandarin,Nepali,Pashto,Polish,Portuguese,Punjabi,Romanian,Romani,Russian,Slovak,Somali,Spanish,Swahili,Tamil,Tigrinya,Turkish,Twi,Ukrainian,Urdu,Vietnamese,Welsh'.split(
    ',',
  )

export type InterpreterRow = {
  state: InterpreterState
  language: string | null
  way: InterpreterWay | null
  who: string | null
  why: string | null
  at: Temporal.Instant
  byName: string
}

/** How it stands now, from every row of one contact in their order. Seconds run from the first asking to the first joining after it. */
export type InterpreterNow = InterpreterRow & {
  askedAt: Temporal.Instant | null
  joinedAt: Temporal.Instant | null
  waitedSeconds: number | null
}

export function interpreterNow(rows: readonly InterpreterRow[]): InterpreterNow | null {
  const newest = rows.at(-1)
  if (!newest) return null
  const since = rows.slice(rows.findLastIndex(one => one.state === 'not-needed') + 1)
  const askedAt = since.find(one => one.state === 'needed')?.at ?? null
  const joinedAt = since.find(one => one.state === 'joined')?.at ?? null
  const waitedSeconds = askedAt && joinedAt ? Math.round(joinedAt.since(askedAt).total('seconds')) : null
  return { ...newest, askedAt, joinedAt, waitedSeconds }
}

/** Somebody needs one and none has joined: since when, for whoever must find one. */
export function interpreterWanted(
  now: InterpreterNow | null | undefined,
): { since: Temporal.Instant; because: string } | null {
  if (!now?.askedAt || now.joinedAt || now.state === 'not-needed') return null
  const none = now.state === 'none-found' ? `; none was found: ${now.why}` : ''
  return { since: now.askedAt, because: `${now.language ?? 'the language is not known yet'}${none}` }
}

/** What whoever has it next is told, in one phrase; null where nobody needs one. */
export function interpreterWords(now: InterpreterNow | null | undefined): string | null {
  if (!now || now.state === 'not-needed') return null
  const language = now.language ?? 'language not known yet'
  if (now.joinedAt) return `speaks through an interpreter: ${language}`
  return `needs an interpreter: ${language}${now.state === 'none-found' ? ', none found yet' : ', none has joined'}`
}

export type InterpreterGiven = {
  state: InterpreterState
  language?: string | undefined
  way?: InterpreterWay | undefined
  who?: string | undefined
  /** Said by whoever records it: the interpreter is no relative, friend, neighbour or child of theirs. */
  independent?: boolean | undefined
  why?: string | undefined
}
export type NoInterpreter =
  | 'needs-language'
  | 'needs-way'
  | 'needs-who'
  | 'not-independent'
  | 'needs-why'
  | 'nothing-new'
  | 'not-asked'

const THEIR_OWN =
  /\b(?:his|her|their|its|caller['’]?s?|victim['’]?s?)\s+(?:\w+\s+)?(?:son|daughter|child|husband|wife|partner|mother|mum|father|dad|brother|sister|uncle|aunt|cousin|niece|nephew|grand\w+|boyfriend|girlfriend|friend|neighbou?r|relative|family)\b/i

/** What is kept of what was said now. The language that was said before stands until another is. */
export function nextInterpreter(
  before: InterpreterNow | null,
  given: InterpreterGiven,
): Outcome<Omit<InterpreterRow, 'at' | 'byName'>, NoInterpreter> {
  const language = given.language?.trim() || before?.language || null
  const why = given.why?.trim() || null
  const nothing = { state: given.state, language, way: null, who: null, why: null }
  if (given.state === 'needed') {
    const stands = before !== null && before.state !== 'not-needed'
    if (stands && language === before.language)
      return refuse(
        'nothing-new',
        'An interpreter is asked for already: say who joined, or why none did',
        'interpreterWho',
      )
    return accept(nothing)
  }
  if (given.state === 'joined') {
    if (!language) return refuse('needs-language', 'Say which language it is', 'interpreterLanguage')
    if (!given.way) return refuse('needs-way', 'Say how the interpreter joined', 'interpreterWay')
    const who = given.who?.trim()
    if (!who)
      return refuse('needs-who', 'Say who interprets: a name, or the number that the service gave', 'interpreterWho')
    if (!given.independent || THEIR_OWN.test(who))
      return refuse(
        'not-independent',
        'Only somebody who is no relative, friend, neighbour or child of theirs interprets. Say so, or find somebody else',
        'interpreterIndependent',
      )
    return accept({ ...nothing, way: given.way, who })
  }
  if (!before || before.state === 'not-needed')
    return refuse('not-asked', 'Nobody has asked for an interpreter on this contact', 'interpreterLanguage')
  if (!why)
    return refuse(
      'needs-why',
      given.state === 'none-found'
        ? 'Say where you asked, and what was done instead'
        : 'Say how you know that none is needed',
      'interpreterWhy',
    )
  return accept({ ...nothing, why })
}
