import type { Tx } from '../../platform/db/connect.ts'
import type { Offence } from '../../platform/force/policy.ts'
import type { Outcome } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { type CodeGiven, chooseCode, howWords } from './choose-code.ts'
import { readCrimeCodes, readWholeEditions } from './codes.store.ts'
import { editionOn, findCodes } from './edition.ts'

/** What the field of a form needs: the codes that hold today, and what a search finds among them. */
export async function codeChoices(tx: Tx, now: Temporal.Instant) {
  const edition = editionOn(await readWholeEditions(tx), londonDay(now))
  const codes = edition?.codes ?? []
  return {
    edition: edition?.name ?? null,
    codes,
    matching: (typed: string | undefined) => findCodes(codes, typed ?? ''),
  }
}

/** `codeFound` is one of those that a search found, chosen from the list below the field. */
export type CodeTyped = { homeOfficeCode?: string | undefined; codeFound?: string | undefined }

/** The code that a crime of this offence is given now. */
export async function giveCode(
  tx: Tx,
  { homeOfficeCode, codeFound }: CodeTyped,
  offence: Offence | undefined,
  now: Temporal.Instant,
): Promise<Outcome<CodeGiven>> {
  return chooseCode(codeFound ?? homeOfficeCode, offence, await readWholeEditions(tx), londonDay(now))
}

/** The codes of a crime in words for its page. */
export async function codesOfCrime(
  tx: Tx,
  crimeId: string,
  now: Temporal.Instant,
  labelOf: (offence: string) => string,
) {
  const codes = await readCrimeCodes(tx, crimeId, londonDay(now))
  return codes.map(one => ({ ...one, how: howWords(one.how), offenceLabel: labelOf(one.offence) }))
}
