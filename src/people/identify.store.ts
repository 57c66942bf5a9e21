import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { readLastShown } from './check.store.ts'
import { type AskedContact, readDecisions } from './contact-asked.store.ts'
import { holdPerson } from './held-person.store.ts'
import type { IdentifyBody } from './identification.ts'
import { readKnown } from './known.store.ts'
import { isVulnerable } from './known.ts'
import { learnFromCaller } from './learn.store.ts'
import { linkPerson } from './link.store.ts'
import { addPerson } from './person.store.ts'
import { namesOf } from './read-typed.ts'
import { stepsTo } from './standing.ts'
import { refuseSubject } from './subject-kept.store.ts'
import { undoIdentification } from './undo.store.ts'

export type Identified = { contactId: string; personId: string; identificationId: string }

/** Somebody says who somebody is, with what was shown to them at the time. The contact is held by whoever calls this. */
export async function identify(
  tx: Tx,
  contact: AskedContact,
  body: IdentifyBody,
  domestic: readonly string[],
  stamp: Stamp,
): Promise<Outcome<Identified> | undefined> {
  const { contactId, caseId } = contact
  const fresh = body.decision === 'new'
  if (!fresh && body.personId === undefined) return refuse('nobody', 'Say who it is', 'personId')
  const forbidden = body.decision !== 'not-same' && (await refuseSubject(tx, contactId, body.role, stamp.at))
  if (forbidden) return forbidden
  const decision = body.decision === 'not-same' ? 'not-same' : 'same'
  const standing = await readDecisions(tx, contactId)
  const steps = stepsTo({ personId: body.personId ?? 'new', decision, role: body.role }, standing)
  if (!steps.ok) return steps
  const { undo, already } = steps.value
  if (already) return accept({ contactId, personId: body.personId!, identificationId: already })

  const personId = fresh ? await addTold(tx, contact, body, stamp) : body.personId
  if (!personId) return refuse('no-name', 'Give at least a name or a number', 'name')
  const held = await holdPerson(tx, personId)
  if (!held?.ok) return held
  for (const id of undo) await undoIdentification(tx, contact, id, 'Decided otherwise', stamp)

  const identificationId = newId()
  const shown = fresh ? undefined : await readLastShown(tx, contactId, personId)
  await tx
    .insertInto('people.identification')
    .values({
      id: identificationId,
      case_id: caseId,
      contact_id: contactId,
      person_id: personId,
      decision,
      role: body.role,
      probability: shown?.probability ?? null,
      reasons: JSON.stringify(shown?.reasons ?? []),
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  if (decision === 'same') {
    await linkPerson(
      tx,
      personId,
      { toKind: 'contact', toId: contactId, role: body.role },
      { saidBy: stamp.by.name, learntFrom: identificationId },
      stamp,
    )
    if (body.role === 'caller' && !fresh) await learnFromCaller(tx, personId, contact, identificationId, stamp)
  }
  const [known] = await readKnown(tx, { ids: [personId], now: stamp.at, besides: contactId, domestic })
  await record(tx, {
    ...stamp,
    kind: decision === 'same' ? 'contact-person-identified' : 'contact-person-ruled-out',
    caseId,
    about: contactId,
    body: {
      contactId,
      personId,
      identificationId,
      role: body.role,
      probability: shown?.probability ?? null,
      ...(decision === 'same' && known ? { counts: known.counts.person, vulnerable: isVulnerable(known) } : {}),
    },
  })
  return accept({ contactId, personId, identificationId })
}

async function addTold(tx: Tx, contact: AskedContact, body: IdentifyBody, stamp: Stamp): Promise<string | undefined> {
  const own = body.role === 'caller'
  const told = {
    ...namesOf(body.name ?? (own && !body.given && !body.family ? (contact.callerName ?? '') : '')),
    ...(body.given ? { given: body.given } : {}),
    ...(body.family ? { family: body.family } : {}),
    birth: body.birth ?? (own ? (contact.callerBirth ?? undefined) : undefined),
    sex: body.sex,
    pronoun: body.pronoun,
    number: body.number ?? (own ? (contact.callerNumber ?? undefined) : undefined),
    address: body.address ?? (own ? (contact.callerAddress ?? undefined) : undefined),
    place: body.place,
    postcode: body.postcode,
    uprn: body.uprn,
  }
  if (!told.given && !told.family && !told.number) return undefined
  return addPerson(
    tx,
    { ...told, sex: body.sex },
    { source: `contact ${contact.number}` },
    { origin: 'contact', originId: contact.contactId, confirmed: false },
    stamp,
  )
}
