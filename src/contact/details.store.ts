import { tidyPhone } from '../people/phone-number.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { ContactRow } from './contact.store.ts'
import { DETAILS, type Detail, type Details } from './details.ts'
import { holdIfSilent } from './holding.store.ts'

/** The kind of incident of a call on which nobody speaks, by the force's own list. */
const SILENT_TYPE = 'silent-call'

const COLUMNS = {
  callerName: 'caller_name',
  callerNumber: 'caller_number',
  callerAddress: 'caller_address',
  callerBirth: 'caller_birth',
  incidentType: 'incident_type',
  summary: 'summary',
  place: 'place',
  settlementId: 'settlement_id',
} as const satisfies Record<Detail, keyof ContactRow>

/** Absent leaves a detail as it is, null takes it away. */
export type GivenDetails = { [D in Detail]?: string | null | undefined }

export function detailsOf(contact: ContactRow): Details {
  return Object.fromEntries(DETAILS.map(name => [name, contact[COLUMNS[name]]])) as Details
}

/** A number has one spelling, however it was typed, so that a page's spelling of it is no change. */
export function tidyDetails<D extends GivenDetails>(details: D): D {
  return details.callerNumber === undefined ? details : { ...details, callerNumber: tidyPhone(details.callerNumber) }
}

/** Saves the details that differ. A town or village gives the map its point; a finer one comes with a gazetteer. */
export async function describeContact(
  tx: Tx,
  contact: ContactRow,
  given: GivenDetails,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<{ changed: Detail[] }, 'unknown-incident-type' | 'unknown-place'>> {
  const tidy = tidyDetails(given)
  const now = detailsOf(contact)
  const changed = DETAILS.filter(name => tidy[name] !== undefined && tidy[name] !== now[name])
  const { incidentType, settlementId } = tidy
  if (incidentType && !force.incidentTypes.some(type => type.code === incidentType))
    return refuse('unknown-incident-type', 'Choose one of the kinds of incident in the list', 'incidentType')
  const settlement = force.neighbourhoods.find(one => one.id === settlementId)
  if (settlementId && !settlement)
    return refuse('unknown-place', 'Choose one of the towns and villages in the list', 'settlementId')
  if (changed.length === 0) return accept({ changed })

  const point =
    settlementId === undefined ? {} : { lon: settlement?.point[0] ?? null, lat: settlement?.point[1] ?? null }
  await tx
    .updateTable('contact.contact')
    .set({ ...Object.fromEntries(changed.map(name => [COLUMNS[name], tidy[name] ?? null])), ...point })
    .where('id', '=', contact.id)
    .execute()
  const { incidentType: type, settlementId: settled } = { ...now, ...tidy }
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-described',
    body: { contactId: contact.id, incidentType: type, settlementId: settled, changed },
  })
  // Nobody speaks on the line: what its number has brought before decides, at once.
  if (type === SILENT_TYPE && (changed.includes('incidentType') || changed.includes('callerNumber')))
    await holdIfSilent(
      tx,
      { ...contact, caller_number: tidy.callerNumber ?? contact.caller_number },
      'silent',
      force,
      stamp,
    )
  return accept({ changed })
}
