import { momentWords, said, type Wording } from './wording.ts'

/** Response's facts: the incident, and every step of every unit. */
export const RESPONSE_WORDS: Record<string, Wording> = {
  'incident-opened': (body, names) => ({
    title: `Incident ${body.number ?? ''} opened: ${names.incidentType(body.incidentType)}`,
    lines: [
      `Grade: ${names.grade(body.grade)}`,
      body.settlementId &&
        `Where: ${names.settlement(body.settlementId)}${body.ruralUrban ? ` (${body.ruralUrban})` : ''}`,
      momentWords(body.attendBy) ? `Attend by ${momentWords(body.attendBy)}` : 'No attendance promised yet',
    ],
    page: 'incidents',
  }),
  'incident-regraded': (body, names) => ({
    title: `Incident regraded ${names.grade(body.grade)}`,
    lines: [
      body.from && `It was ${names.grade(body.from)}`,
      momentWords(body.attendBy) && `Attend by ${momentWords(body.attendBy)}`,
    ],
    page: 'incidents',
  }),
  'appointment-agreed': body => ({
    title: 'A time to be seen was agreed',
    lines: [momentWords(body.startsAt) && `From ${momentWords(body.startsAt)}`],
    page: 'incidents',
  }),
  'appointment-ended': body => ({
    title: 'A time to be seen does not stand any more',
    lines: [said('What became of it', String(body.ended).replaceAll('-', ' ')), said('Why', body.why)],
    page: 'incidents',
  }),
  'resource-assigned': (body, names) => ({
    title: `${body.resourceId} assigned`,
    lines: [
      body.baseId && `From ${names.base(body.baseId)}`,
      momentWords(body.attendBy) && `Attend by ${momentWords(body.attendBy)}`,
    ],
    page: 'incidents',
  }),
  'resource-en-route': body => ({ title: `${body.resourceId} on the way`, page: 'incidents' }),
  'resource-at-scene': body => ({ title: `${body.resourceId} at the scene`, page: 'incidents' }),
  'resource-cleared': body => ({
    title: `${body.resourceId} clear`,
    lines: [said('Result', body.result)],
    page: 'incidents',
  }),
  'incident-closed': body => ({
    title: 'Incident closed',
    lines: [
      said('Reason', body.reason),
      body.crimeCheck === 'left' && 'Whether its log discloses a crime was left for somebody to answer',
    ],
    page: 'incidents',
  }),
  'without-victim-asked': body => ({
    title: 'Asked whether it could go on without the victim',
    lines: [body.goesOn === 'yes' ? 'It could' : body.goesOn === 'no' ? 'Nothing was found' : 'Not known yet'],
    page: 'incidents',
  }),
  'crime-check-answered': body => ({
    title: body.answer === 'yes' ? 'The log discloses a crime' : 'The log discloses no crime',
    lines: [
      said('Reason', body.reason),
      Array.isArray(body.signs) &&
        body.signs.every(sign => typeof sign === 'string') &&
        `Asked because of: ${body.signs.join('; ')}`,
    ],
    page: 'incidents',
  }),
}
