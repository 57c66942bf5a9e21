import { said, type Wording } from './wording.ts'

/** Contact's facts of one event with many callers, of frequent callers' plans, and of handing over a shift. */
export const CROWD_WORDS: Record<string, Wording> = {
  'contact-attached': body => ({
    title: `Attached to contact ${body.toNumber ?? ''}: the same event`,
    lines: [
      Array.isArray(body.because) && body.because.length > 0 && `Offered because: ${body.because.join('; ')}`,
      body.offered === false && 'Chosen by a person: it was not offered',
    ],
    page: 'contacts',
  }),
  'handover-signed-out': body => ({
    title: 'Shift handed over: the sheet was signed out',
    lines: [said('Lines', String(body.lines ?? '')), body.missed > 0 && `Targets missed: ${body.missed}`],
  }),
  'handover-signed-in': body => ({
    title: 'Shift taken over: the sheet was signed in',
    lines: [`Lines: ${body.lines ?? ''} of ${body.of ?? ''}`],
  }),
  'missed-target-handed-over': () => ({ title: 'A missed target was raised again at shift change' }),
  'caller-plan-written': body => ({
    title: `Plan for a frequent caller, version ${body.version ?? ''}`.trim(),
    lines: [said('Review on', body.reviewOn)],
  }),
  'contact-detached': body => ({
    title: `Taken off contact ${body.toNumber ?? ''}: not the same event`,
    lines: [said('Reason', body.because), body.reopened === true && 'It had ended as joined, and is open again'],
    page: 'contacts',
  }),
}
