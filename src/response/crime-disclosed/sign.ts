import type { Phrase } from './phrases.ts'

/** What a sign points to; a person chooses the offence. Words for the page are in `group-words.ts`. */
export const GROUPS = {
  homicide: 'a death that somebody caused',
  violence: 'an assault',
  strangling: 'strangling or suffocating somebody',
  threats: 'threats',
  control: 'controlling or coercive behaviour',
  stalking: 'stalking or harassment',
  sexual: 'a sexual offence',
  child: 'cruelty to, neglect of or an offence against a child',
  care: 'ill-treatment or neglect of somebody in care',
  exploitation: 'exploitation or modern slavery',
  liberty: 'taking or locking somebody up',
  robbery: 'robbery',
  burglary: 'burglary or an attempt at it',
  theft: 'theft',
  vehicle: 'theft of or from a vehicle, or interfering with one',
  damage: 'criminal damage',
  arson: 'arson',
  fraud: 'fraud',
  extortion: 'blackmail',
  images: 'sharing or taking intimate images',
  messages: 'malicious or indecent messages',
  hate: 'an offence with hostility',
  weapon: 'having a weapon',
  drugs: 'drugs',
  driving: 'a driving offence',
  disorder: 'threatening behaviour or disorder',
  order: 'breach of an order or of bail',
  justice: 'intimidating a witness, or wasting police time',
  animals: 'cruelty to animals, a dangerous dog, or wildlife',
  places: 'an offence about land, waste, housing or the railway',
  papers: 'false papers, a false name or an office misused',
  unsaid: 'something the log does not name',
} as const
export type Group = keyof typeof GROUPS

/** 3: somebody may be badly hurt or is at the mercy of another. 2: hurt, afraid or preyed upon. 1: loss, damage, disorder. */
export type Danger = 1 | 2 | 3

/**
 * One thing that the check looks for. A `plain` sign says by itself that something was done; a `faint` one (a bruise, a thing
 * gone, fear) may have another reason, and is not raised where the log gives one. A `broad` one says it in words that everyday things are said in too:
 * any reason that comes after it takes it back. Dated: a sign holds on days in [from, to).
 */
export type Sign = {
  name: string
  group: Group
  danger: Danger
  faint?: boolean
  broad?: boolean
  /** Parts of a regular expression over the words as they are read (reading.ts): the first edition is written so. */
  looksFor?: readonly string[]
  /** The same in words (phrases.ts). */
  reads?: readonly Phrase[]
  says: string
  from: string
  to: string | null
  source: string
}

/** No national list exists: these are ours, and a force may write its own edition. */
const OURS =
  'Our proposal, from the definitions of offences in statute and the counting rules; no national list of words exists'

type Row = Pick<Sign, 'name' | 'says' | 'looksFor' | 'reads'> & Partial<Pick<Sign, 'danger' | 'faint'>>

/** The signs of one group, all of the first edition. */
export function signsOf(group: Group, danger: Danger, rows: readonly Row[], from = '2026-01-01'): Sign[] {
  return rows.map(row => ({ danger, ...row, group, from, to: null, source: OURS }))
}

/** The day of the second edition: broader words, written by family of offence after another hand's logs had been missed. */
export const SECOND_EDITION = '2026-11-30'
export const broader = (group: Group, danger: Danger, rows: readonly Row[]) =>
  signsOf(group, danger, rows, SECOND_EDITION).map(sign => ({ ...sign, broad: sign.danger < 3 }))

/** Up to so many words between two others. */
export const upTo = (words: number) => `(?: [^\\s,]+| ,){0,${words}}? `
/** Somebody to whom a thing is done. */
export const SOMEBODY =
  '(?:me|him|her|them|us|you|someone|somebody|people|women|staff|victim|informant|caller|(?:(?:my|his|her|their|our|the|an?|another|one of the|two|one) )(?:[^\\s,]+ ){0,2}?[^\\s,]+|[a-z]+)'
/** The one with whom somebody lives, or lived. */
export const PARTNER =
  '(?:ex|ex partner|ex boyfriend|ex girlfriend|ex husband|ex wife|partner|husband|wife|boyfriend|girlfriend)'
