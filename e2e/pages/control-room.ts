import type { Shown } from './shown.ts'

/** From the call to the unit: handlers, dispatchers, and who looks at people. */
export const CONTROL_ROOM_PAGES: readonly Shown[] = [
  { page: 'a new contact', as: 'handler', path: () => '/contacts/new', does: 'Open the contact' },
  {
    page: 'an order without a crime',
    as: 'handler',
    path: ({ person }) => `/people/${person}/orders`,
    does: 'Record the order',
  },
  { page: 'the queue', as: 'handler', path: () => '/queue', does: /^Take contact \d+$/ },
  { page: 'lost callers who left', as: 'handler', path: () => '/queue/lost-left', does: 'Lost callers still to reach' },
  {
    page: 'the call',
    as: 'handler',
    path: ({ scene }) => `/contacts/${scene.call.contactId}`,
    does: /^Save log and details/,
  },
  { page: 'my contacts', as: 'handler', path: () => '/contacts/mine', does: 'The queue' },
  { page: 'find a person', as: 'handler', path: () => '/people/search?text=sam+exampel+07700900173', does: 'Find' },
  {
    page: 'who a caller may be, beside the call',
    as: 'handler',
    path: ({ scene }) => `/people/search?contactId=${scene.call.contactId}`,
    does: /^The same/,
  },
  { page: 'a person', as: 'supervisor', path: ({ person }) => `/people/${person}`, does: /^Contact \d+$/ },
  { page: 'markers to look at again', as: 'handler', path: () => '/people/markers', does: 'It stands' },
  { page: 'perhaps one person', as: 'supervisor', path: () => '/people/proposals', does: 'One person' },
  {
    page: 'everybody who rang about it',
    as: 'handler',
    path: ({ scene }) => `/events/${scene.call.contactId}`,
    does: /^Contact \d+$/,
  },
  {
    page: 'the risk looked at again',
    as: 'handler',
    path: ({ scene }) => `/contacts/${scene.call.contactId}/review`,
    does: 'Record THRIVE',
  },
  { page: 'frequent callers', as: 'handler', path: () => '/callers', does: 'Queue' },
  {
    page: 'a frequent caller’s plan',
    as: 'handler',
    path: ({ scene }) => `/contacts/${scene.call.contactId}/caller-plan`,
    does: 'Save as version 1',
  },
  { page: 'the shift handover', as: 'supervisor', path: () => '/handover', does: 'Sign this sheet out' },
  {
    page: 'a signed handover, by whoever takes it over',
    as: 'katerina.oakley',
    path: ({ sheet }) => `/handover/${sheet}`,
    does: 'Sign in what is ticked',
  },
  {
    page: 'a signed handover, by whoever signed it out',
    as: 'supervisor',
    path: ({ sheet }) => `/handover/${sheet}`,
    does: 'The sheet as it is now',
  },
  {
    page: 'a loaded risk form',
    as: 'handler',
    path: ({ scene, form }) => `/contacts/${scene.call.contactId}/risk-form/${form}`,
    does: 'Record risk tool',
  },
  { page: 'finding anything', as: 'investigator', path: () => '/find?text=morgan+exampel', does: 'Find' },
  { page: 'the incident board', as: 'dispatcher', path: () => '/incidents', does: /^Incident \d+$/ },
  {
    page: 'the incident',
    as: 'dispatcher',
    path: ({ scene }) => `/incidents/${scene.call.incidentId}`,
    does: /^Send /,
  },
  { page: 'own second reads', as: 'handler', path: () => '/second-reads', does: 'Queue' },
  {
    page: 'what they told us of themselves',
    as: 'handler',
    path: ({ scene }) => `/contacts/${scene.call.contactId}/characteristics`,
    does: 'Save',
  },
]
