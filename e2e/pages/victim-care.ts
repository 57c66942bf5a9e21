import type { Shown } from './shown.ts'

/** A victim’s rights, plan and needs, and the day of those who care for victims. */
export const VICTIM_CARE_PAGES: readonly Shown[] = [
  {
    page: 'told, given and offered',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/deeds`,
    does: 'Information about help',
  },
  {
    page: 'telling of help',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/deeds/told-of-help`,
    does: 'Record it',
  },
  {
    page: 'telling how it ended',
    as: 'investigator',
    path: ({ scene }) => `/victims/${scene.worked.endedVictimId}/update`,
    does: 'Save and send',
  },
  { page: 'victim care', as: 'victimcare', path: () => '/victim-care', does: 'Show' },
  { page: 'victim care by officer', as: 'supervisor', path: () => '/victim-care/officers', does: 'Victim care' },
  {
    page: 'handing victims over',
    as: 'supervisor',
    path: ({ officer }) => `/victim-care/officers/${officer}/hand-over`,
    does: 'By officer',
  },
  {
    page: 'who keeps a victim informed',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/contact-officer`,
    does: 'Hand them on',
  },
  {
    page: 'why it was late',
    as: 'victimcare',
    path: ({ rights }) => `/rights/${rights.right}/late`,
    does: 'Record it',
  },
  {
    page: 'every right that runs',
    as: 'victimcare',
    path: () => '/victims',
    does: /^Write an update to Morgan Example$/,
  },
  {
    page: 'the victim',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}`,
    does: 'Write an update',
  },
  {
    page: 'a safe way to reach the victim',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/safe-contact`,
    does: 'Save',
  },
  {
    page: 'the safe-contact plan',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/plan`,
    does: 'Add a way',
  },
  {
    page: 'the safe-contact talk',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/plan/talk`,
    does: 'Save the talk',
  },
  {
    page: 'a way of the plan',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/plan/ways/1`,
    does: 'Save this way',
  },
  {
    page: 'whether the plan holds',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/plan/check`,
    does: 'Save',
  },
  {
    page: 'the needs of the victim',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/needs`,
    does: /^(Assess it now|Look at it again)$/,
  },
  {
    page: 'assessing the needs of the victim',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/needs/assess`,
    does: 'Save what they need',
  },
  {
    page: 'the victim’s update',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/update`,
    does: 'Save and send',
  },
  {
    page: 'every right of a victim',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/rights`,
    does: 'Grant or take away enhanced rights',
  },
  { page: 'one right', as: 'victimcare', path: ({ rights }) => `/rights/${rights.right}`, does: 'Record it' },
  {
    page: 'what starts a right',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/rights/events`,
    does: 'Record it',
  },
  {
    page: 'enhanced rights',
    as: 'supervisor',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/enhanced`,
    does: /^(Save|Grant them now)$/,
  },
  {
    page: 'a victim in danger',
    as: 'investigator',
    path: ({ rights }) => `/safety/${rights.danger}`,
    does: 'Record it',
  },
  { page: 'the outbox', as: 'victimcare', path: () => '/outbox', does: 'Victim care' },
]
