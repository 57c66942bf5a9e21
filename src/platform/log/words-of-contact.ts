import { duration } from '../views/how-long.ts'
import { capital, momentWords, plain, said, type Wording } from './wording.ts'
import { CROWD_WORDS } from './words-of-crowd.ts'

const DETAILS: Record<string, string> = {
  callerName: 'the caller’s name',
  callerNumber: 'the number',
  callerAddress: 'the caller’s address',
  incidentType: 'what is happening',
  summary: 'the summary',
  place: 'the place',
  settlementId: 'the town or village',
}

/** Contact's facts, from the first ring to how the contact ended. */
export const CONTACT_WORDS: Record<string, Wording> = {
  'contact-offered': (body, names) => ({ title: `${names.channel(body.channel)} offered`, page: 'contacts' }),
  'contact-queued': () => ({ title: 'Waiting in the queue', page: 'contacts' }),
  'contact-answered': (body, names) => ({
    title: `${names.channel(body.channel)} answered`,
    lines: [typeof body.waitSeconds === 'number' && `After ${duration(body.waitSeconds, 'words')}`],
    page: 'contacts',
  }),
  'contact-abandoned': body => ({
    title: 'The caller gave up or was lost',
    lines: [said('While', STAGES[body.stage] ?? body.stage)],
    page: 'contacts',
  }),
  'contact-received': (body, names) => ({
    title: `${names.channel(body.channel)} received`,
    lines: [
      body.stillHappening === true && 'It is happening now',
      body.stillHappening === false && 'It is not happening now',
    ],
    page: 'contacts',
  }),
  'contact-taken': (body, names) => ({
    title: `${names.channel(body.channel)} taken ${body.again ? 'up again while its incident is open' : 'by a handler'}`,
    page: 'contacts',
  }),
  'contact-described': (body, names) => ({
    title: 'What and where written down',
    lines: [
      body.incidentType && `What: ${names.incidentType(body.incidentType)}`,
      body.settlementId && `Where: ${names.settlement(body.settlementId)}`,
      Array.isArray(body.changed) &&
        body.changed.length > 0 &&
        `Changed: ${body.changed.map(field => DETAILS[field] ?? field).join(', ')}`,
    ],
    page: 'contacts',
  }),
  'log-line-added': body => ({
    title: 'A line was added to the log',
    lines: [body.learnedAt && 'Written while the system was away, and sent when it was back'],
    page: 'contacts',
  }),
  'contact-assessed': (body, names) => ({
    title: `THRIVE assessment ${body.seq ?? ''}`.trim(),
    lines: [
      said('Because', plain(body.trigger)),
      body.minimumGrade && `At least ${names.grade(body.minimumGrade)}`,
      ...(Array.isArray(body.reasons) ? body.reasons.map(reasonWords) : []),
      said('Questions', body.pack),
    ],
    page: 'contacts',
  }),
  'contact-graded': (body, names) => ({
    title: `Graded ${names.grade(body.grade)}`,
    lines: [
      body.from && `It was ${names.grade(body.from)}${body.slower === true ? ': a slower response' : ''}`,
      body.minimumGrade && `The assessment asked for at least ${names.grade(body.minimumGrade)}`,
      said('Reason', body.reason),
    ],
    page: 'contacts',
  }),
  'contact-message-ended': () => ({ title: 'The recorded message ended', page: 'contacts' }),
  'contact-call-ended': () => ({ title: 'The line closed', page: 'contacts' }),
  'contact-hang-up-noted': body => ({
    title: 'The caller hung up',
    lines: [said('While', STAGES[body.stage] ?? body.stage)],
    page: 'contacts',
  }),
  'pathway-answered': body => ({
    title: `Pathway answered: ${body.label ?? plain(body.pathway)}`,
    lines: [
      ...(Array.isArray(body.answers) ? body.answers.map(answerWords) : []),
      ...(Array.isArray(body.reasons) ? body.reasons.map(reasonWords) : []),
      said('Questions', body.pack),
    ],
    page: 'contacts',
  }),
  'advice-recorded': body => ({
    title: `Advice ${ADVICE[body.state] ?? plain(body.state)}`,
    lines: [said(capital(plain(body.adviceKind)), body.advice), said('Reason', body.reason)],
    page: 'contacts',
  }),
  'risk-tool-recorded': body => ({
    title: `Risk tool ${plain(body.tool)}: ${plain(body.state)}`,
    lines: [said('Level', body.level), said('Edition', body.edition)],
    page: 'contacts',
  }),
  'contact-task-set': body => ({
    title: 'Task set',
    lines: [
      said('What', body.what),
      said('Who', body.who),
      momentWords(body.dueAt) && `Due by ${momentWords(body.dueAt)}`,
    ],
    page: 'contacts',
  }),
  'contact-task-done': body => ({
    title: `Task done${body.late === true ? ', late' : ''}`,
    lines: [said('What', body.what), said('Result', body.result)],
    page: 'contacts',
  }),
  'contact-handover-offered': body => ({
    title: `Offered to ${OFFERED_TO[body.to] ?? plain(body.to)}`,
    lines: [
      'It stays with whoever has it until somebody accepts',
      body.reassessed === true && 'The risk was assessed again for this',
      said('The last assessment stands', body.riskStands),
    ],
    page: 'contacts',
  }),
  'contact-handed-over': () => ({ title: 'Handed over: the colleague accepted', page: 'contacts' }),
  'contact-handover-withdrawn': () => ({ title: 'The offer was taken back: it stays where it was', page: 'contacts' }),
  ...CROWD_WORDS,
  'contact-ended': body => ({
    title: `Contact ended: ${ENDS[body.endState] ?? plain(body.endState)}`,
    lines: [said('Reason', body.reason)],
    page: 'contacts',
  }),
}

const STAGES: Record<string, string> = { ivr: 'listening to the menu', queue: 'waiting in the queue', ring: 'ringing' }
const OFFERED_TO: Record<string, string> = {
  person: 'a colleague',
  anyone: 'whoever is free',
  supervisor: 'a supervisor',
}
const ENDS: Record<string, string> = {
  resolved: 'resolved',
  joined: 'joined to another',
  referred: 'referred',
  incident: 'an incident was opened',
  abandoned: 'abandoned',
}

const ADVICE: Record<string, string> = {
  given: 'given',
  'not-applicable-because': 'not applicable',
  'not-safe-now': 'not safe to give now',
  'not-given': 'not given',
}

/** 'Still there: yes'. What was said in words stays with the contact. */
function answerWords(answer: unknown): string | undefined {
  const { question, answer: given } = (answer ?? {}) as Record<string, unknown>
  return typeof question === 'string' && typeof given === 'string' ? `${capital(plain(question))}: ${given}` : undefined
}

/** A reason is a sentence, or an object that has one. */
function reasonWords(reason: unknown): string | undefined {
  if (typeof reason === 'string') return capital(reason)
  const { words, text, because } = (reason ?? {}) as Record<string, unknown>
  const found = words ?? text ?? because
  return typeof found === 'string' ? capital(found) : undefined
}
