import type { Purpose } from '../plan/way.ts'

/** What a message is for. One more is one more row here, with its words in `notice.ts`. */
export const PURPOSES = ['update', 'portal-code', 'survey', 'acknowledgement', 'reminder'] as const
export type MessagePurpose = (typeof PURPOSES)[number]

export const PURPOSE_NAMES: Record<MessagePurpose, string> = {
  update: 'Update',
  'portal-code': 'Code for their pages',
  survey: 'Survey',
  acknowledgement: 'Acknowledgement',
  reminder: 'Reminder',
}

/** What a victim agreed to be sent, by the plan's own word for it. */
export const PLAN_PURPOSE: Record<MessagePurpose, Purpose> = {
  update: 'updates',
  acknowledgement: 'updates',
  reminder: 'updates',
  'portal-code': 'codes',
  survey: 'surveys',
}

/** Which ports there are: what a provider can tell differs, and the pages say so. */
export const PORT_NAMES = ['local-outbox', 'notify', 'smtp', 'print-queue'] as const
export type PortName = (typeof PORT_NAMES)[number]

/** The key of one thing that is sent: a retry, a second click and a second server all find the message that is there. */
export const keyOf = (purpose: MessagePurpose, thing: string) => `${purpose}:${thing}`
