import type { Shown } from './shown.ts'

/** Suspects, bail, and the orders that bind them. */
export const SUSPECT_PAGES: readonly Shown[] = [
  {
    page: 'what the victim wants',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/withdrawal`,
    does: 'Record it for a supervisor',
  },
  {
    page: 'what there is without the victim',
    as: 'officer',
    path: ({ scene }) => `/incidents/${scene.worked.incidentId}/without-victim`,
    does: 'Save what there is',
  },
  {
    page: 'deciding what it means',
    as: 'supervisor',
    path: ({ scene }) => `/withdrawals/${scene.worked.withdrawalId}/decision`,
    does: 'Decide',
  },
  {
    page: 'whether an order is asked for',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/order-question`,
    does: 'Save what was decided',
  },
  {
    page: 'recording an order',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/orders`,
    does: 'Record the order',
  },
  { page: 'protective orders', as: 'investigator', path: () => '/orders', does: /^Stalking protection order against/ },
  { page: 'an order', as: 'handler', path: ({ orders }) => `/orders/${orders.orderId}`, does: 'It was broken' },
  {
    page: 'serving an order',
    as: 'investigator',
    path: ({ orders }) => `/orders/${orders.unservedId}/steps`,
    does: 'Record it',
  },
  {
    page: 'reviewing an order',
    as: 'investigator',
    path: ({ orders }) => `/orders/${orders.orderId}/review`,
    does: 'Save the review',
  },
  {
    page: 'who an order’s people are on file',
    as: 'investigator',
    path: ({ orders }) => `/orders/${orders.orderId}/people`,
    does: 'They are the same',
  },
  {
    page: 'an order that was broken',
    as: 'handler',
    path: ({ orders }) => `/orders/${orders.orderId}/breaches`,
    does: 'Record the breach',
  },
  {
    page: 'whether a breach is a crime',
    as: 'investigator',
    path: ({ orders }) => `/order-breaches/${orders.breachId}/crime`,
    does: 'Save',
  },
  {
    page: 'telling a victim of an order',
    as: 'investigator',
    path: ({ orders }) => `/order-tellings/${orders.tellingId}`,
    does: 'Record it',
  },
  {
    page: 'suspects outstanding',
    as: 'investigator',
    path: () => '/suspects/outstanding',
    does: 'Alex Sample',
  },
  {
    page: 'finding a suspect',
    as: 'investigator',
    path: ({ scene }) => `/suspects/${scene.worked.suspectId}/pursuit`,
    does: 'Record it',
  },
  {
    page: 'a suspect of another crime too',
    as: 'investigator',
    path: ({ scene }) => `/suspects/${scene.worked.suspectId}/crimes`,
    does: 'Link them',
  },
  { page: 'who is on bail', as: 'investigator', path: () => '/bail', does: 'Casey Sample' },
  {
    page: 'one suspect’s bail',
    as: 'investigator',
    path: ({ scene }) => `/suspects/${scene.worked.suspectId}/bail`,
    does: 'Record it',
  },
]
