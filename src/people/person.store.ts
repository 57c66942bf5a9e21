import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { homeKey } from './home-key.ts'
import { tidyPhone } from './phone-number.ts'

/** What was told of somebody, as it was told. */
export type Told = {
  given?: string | undefined
  family?: string | undefined
  birth?: string | undefined
  sex?: 'male' | 'female' | 'other' | undefined
  pronoun?: string | undefined
  number?: string | undefined
  uprn?: string | undefined
  address?: string | undefined
  place?: string | undefined
  postcode?: string | undefined
  settlementId?: string | undefined
}
/** Where it comes from. `learntFrom`: the identification with which it goes again. */
export type From = { source: string; learntFrom?: string | undefined }
export type Origin = { origin: 'contact' | 'crime' | 'staff'; originId: string | null; confirmed: boolean }

/** A new person's record, with its fact. Nobody is looked for here: whoever calls this has looked. */
export async function addPerson(tx: Tx, told: Told, from: From, origin: Origin, stamp: Stamp): Promise<string> {
  const personId = newId()
  await tx
    .insertInto('people.person')
    .values({
      id: personId,
      case_id: personId,
      birth: told.birth ?? null,
      sex: told.sex ?? null,
      pronoun: told.pronoun ?? null,
      confirmed: origin.confirmed,
      origin: origin.origin,
      origin_id: origin.originId,
      added_at: stamp.at,
    })
    .execute()
  if (told.given || told.family) await addName(tx, personId, told, 'current', from, stamp)
  await addNumberAndHome(tx, personId, told, from, stamp)
  const { origin: by, originId } = origin
  await record(tx, {
    ...stamp,
    kind: 'person-added',
    caseId: personId,
    about: personId,
    body: { personId, origin: by, originId, confirmed: origin.confirmed },
  })
  return personId
}

export async function addName(
  tx: Tx,
  personId: string,
  { given, family }: Told,
  kind: 'current' | 'alias' | 'nickname' | 'former',
  from: From,
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('people.name')
    .values({
      id: newId(),
      case_id: personId,
      given: given ?? null,
      family: family ?? null,
      kind,
      source: from.source,
      added_at: stamp.at,
      learnt_from: from.learntFrom ?? null,
    })
    .execute()
}

/** Notes a number and a home; a number that is known was seen again, a home that is known is left. Says what was new. */
export async function addNumberAndHome(
  tx: Tx,
  personId: string,
  told: Told,
  from: From,
  stamp: Stamp,
): Promise<('number' | 'address')[]> {
  const learnt: ('number' | 'address')[] = []
  const number = tidyPhone(told.number)
  const shared = { case_id: personId, source: from.source, learnt_from: from.learntFrom ?? null }
  if (number) {
    const seen = await tx
      .updateTable('people.phone')
      .set({ last_seen: stamp.at })
      .where('case_id', '=', personId)
      .where('number', '=', number)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (seen.numUpdatedRows === 0n) {
      await tx
        .insertInto('people.phone')
        .values({ ...shared, id: newId(), number, first_seen: stamp.at, last_seen: stamp.at })
        .execute()
      learnt.push('number')
    }
  }
  const { uprn, address: line, place, postcode } = told
  if (uprn || line || postcode || (place && from.learntFrom === undefined)) {
    const home = homeKey({ uprn: uprn ?? null, line: line ?? null, place: place ?? null, postcode: postcode ?? null })
    if (!(await hasHome(tx, personId, home, line))) {
      await tx
        .insertInto('people.address')
        .values({
          ...shared,
          id: newId(),
          uprn: uprn ?? null,
          line: line ?? null,
          place: place ?? null,
          postcode: postcode ?? null,
          settlement_id: told.settlementId ?? null,
          home,
          from_at: stamp.at,
        })
        .execute()
      learnt.push('address')
    }
  }
  return learnt
}

async function hasHome(tx: Tx, personId: string, home: string | null, line: string | undefined): Promise<boolean> {
  const same = await tx
    .selectFrom('people.address')
    .select('id')
    .where('case_id', '=', personId)
    .where('to_at', 'is', null)
    .$if(home !== null, query => query.where('home', '=', home))
    .$if(home === null, query => query.where('line', 'is not distinct from', line ?? null))
    .limit(1)
    .executeTakeFirst()
  return same !== undefined
}
