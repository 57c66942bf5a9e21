import { CALM_FORM } from '../test-answers.ts'
import { castOf } from '../test-cast.ts'

export const { t, handler, supervisor, manager, dispatcher } = castOf('2026-11-23T03:00', {
  handler: 'contact-handler',
  supervisor: 'supervisor',
  manager: t => t.called('supervisor'),
  dispatcher: 'dispatcher',
})

export const CALM = { ...CALM_FORM, threat: 'None now: he has gone', harm: 'A broken window' }

export const open = async (channel = '999') =>
  (await handler.post('/contacts', { channel, callerNumber: '07700 900123' })).body as {
    contactId: string
    caseId: string
  }
