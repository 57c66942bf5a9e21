/** What the worked case has, for addresses that name more than its row, or a row that the address does not sound like. */
export type OfCase = {
  caseId: string
  contactId: string
  crimeId: string
  victimId: string
  /** A risk form that was loaded. */
  form: string
  /** Ids of a table's rows of this case. */
  of: (table: string) => string[]
}

const each = (ids: readonly string[], path: (id: string) => string) => ids.map(path)

/** Addresses to try, by the page as it was declared: the first that somebody who may know is shown is the one that is asked. */
export const ADDRESSES: Readonly<Record<string, (one: OfCase) => string[]>> = {
  '/bundles/:id/:part': ({ of: ids }) => each(ids('investigation.bundle'), id => `/bundles/${id}/page`),
  '/cases/:id/tasks/:key/defer': ({ caseId, crimeId }) => [`/cases/${caseId}/tasks/review:${crimeId}/defer`],
  '/contacts/:id/risk-form/:tool': ({ contactId, form }) => [`/contacts/${contactId}/risk-form/${form}`],
  '/crimes/:id/material/:materialId': ({ crimeId, of: ids }) =>
    each(
      [...ids('investigation.note'), ...ids('investigation.statement'), ...ids('investigation.document')],
      id => `/crimes/${crimeId}/material/${id}`,
    ),
  '/crimes/:id/outcome/:code': ({ crimeId }) => [`/crimes/${crimeId}/outcome/18`],
  '/events/:id': ({ of: ids }) => each(ids('contact.contact'), id => `/events/${id}`),
  '/events/:id/attach': ({ of: ids }) => each(ids('contact.contact'), id => `/events/${id}/attach`),
  '/letters/:id': ({ of: ids }) => each(ids('victim.message'), id => `/letters/${id}`),
  '/letters/:id/look': ({ of: ids }) => each(ids('victim.message'), id => `/letters/${id}/look`),
  '/letters/:id/steps': ({ of: ids }) => each(ids('victim.message'), id => `/letters/${id}/steps`),
  '/holds/:id/end': ({ of: ids }) => each(ids('platform.legal_hold'), id => `/holds/${id}/end`),
  '/order-breaches/:id/crime': ({ of: ids }) =>
    each(ids('investigation.order_breach'), id => `/order-breaches/${id}/crime`),
  '/rights/:id': ({ of: ids }) => each(ids('victim.duty_clock'), id => `/rights/${id}`),
  '/rights/:id/late': ({ of: ids }) => each(ids('victim.duty_clock'), id => `/rights/${id}/late`),
  '/victims-words/:id': ({ of: ids }) => each(ids('victim.portal_message'), id => `/victims-words/${id}`),
  '/victims/:id/deeds/:deed': ({ victimId }) => [`/victims/${victimId}/deeds/told-of-help`],
  '/victims/:id/my-pages/requests/:requestId': ({ victimId, of: ids }) =>
    each(ids('victim.portal_request'), id => `/victims/${victimId}/my-pages/requests/${id}`),
  '/victims/:id/plan/ways/:way': ({ victimId }) => [`/victims/${victimId}/plan/ways/1`],
}

const PERSON =
  'A person on file, who is in other cases too: that no case is told there is asked of each of this case’s people'
const NOT_A_CASE = 'Shows no case'
const STANDARDS = 'Professional standards and incident managers alone, and only once it is restricted'

/** Every page that this sweep does not open for the case, and why: one that is added and is not reached has to be named here, or reached. */
export const NOT_REACHED: Readonly<Record<string, string>> = {
  '/accounts/:username/rights': NOT_A_CASE,
  '/crime-near-you/:code': NOT_A_CASE,
  '/handover/:id': 'A sheet as it was signed, of calls that were open: this case is on none',
  '/handover/:id/sign-in': 'A sheet as it was signed, of calls that were open: this case is on none',
  '/letters/:id/:part':
    'The bytes of a letter as it was printed, which the scene’s server cannot; the letter itself is reached',
  '/officers/:id/absence': NOT_A_CASE,
  '/orders/:id/retention': 'An order that is a part of no case',
  '/people/:id': PERSON,
  '/people/:id/hold': PERSON,
  '/people/:id/orders': PERSON,
  '/standards/:id': STANDARDS,
  '/standards/:id/independent': STANDARDS,
  '/victim-care/officers/:id/hand-over': NOT_A_CASE,
  '/victim-forum/:id': NOT_A_CASE,
  '/your-view/:code': NOT_A_CASE,
}
