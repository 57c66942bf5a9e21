import { expect } from 'vitest'
import { CALM_BUT_WORDS } from '../../src/test-answers.ts'
import { type Answer, type Person, type TestApp, testApp } from '../../src/test-app.ts'

/** Who plays, and the calls they make. Every script has a database of its own moment: numbers are never shared between two. */
export type Stage = {
  t: TestApp
  handler: Person
  supervisor: Person
  manager: Person
  dispatcher: Person
  system: Person
  stranger: Person
  /** A number of Ofcom's drama range that nothing else here uses. */
  number(): string
  rings(call?: Ringing): Promise<Call>
  opens(channel?: string, callerNumber?: string): Promise<Call>
  /** A contact with this history, taken, assessed and ended, so that its number is flagged. */
  earlier(callerNumber: string, details: object, answers?: object): Promise<Call>
  wall(): Promise<Wall>
}

export type Ringing = {
  channel?: string
  number?: string | undefined
  offered?: number
  queued?: number
  more?: object
}

type Row = {
  contactId: string
  channel: string
  reference?: string | null
  recontact?: { said: string } | null
  danger: { place: number; known: string[]; unknown: string[] }
}
export type Wall = { waiting: Row[]; open: Row[]; lost: (Row & { held: boolean })[]; lostDuringMessage: number }

export type Call = {
  id: string
  caseId: string
  /** What the switch calls it; empty where it brought no call. */
  callId: string
  tell(event: string, more?: object): Promise<Answer>
  post(path: string, body: object, who?: Person): Promise<Answer>
  // biome-ignore lint/suspicious/noExplicitAny: a script reads what the API answers and asserts on it
  see(): Promise<any>
  describe(details: object): Promise<Answer>
  log(words: string): Promise<Answer>
  assess(change?: object): Promise<Answer>
  answers(pathway: string, answers: object): Promise<Answer>
  grade(grade: string, more?: object, who?: Person): Promise<Answer>
  end(endState: string, more?: object, who?: Person): Promise<Answer>
  facts(): Promise<{ kind: string; body: Record<string, unknown>; at: Date }[]>
}

/** What a script says must be taken: one that was refused would prove nothing. */
async function done(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked
  if (answer.status >= 300) throw new Error(`refused: ${answer.text.slice(0, 300)}`)
  return answer
}

/** Nothing is wrong and everything is known: a script changes what its caller says. */
export const CALM = { ...CALM_BUT_WORDS, threat: 'None that they know of', harm: 'None that they know of' }

export async function openStage(start: string): Promise<Stage> {
  const t = await testApp(start)
  const [handler, supervisor, dispatcher, system, stranger] = await Promise.all([
    t.as('contact-handler'),
    t.as('supervisor'),
    t.as('dispatcher'),
    t.as('system'),
    t.as('public'),
  ])
  const manager = await t.called('supervisor')
  let drama = 100
  let calls = 0
  const number = () => `07700 900${drama++}`
  const ago = (seconds: number) => t.now().subtract({ seconds }).toString()

  const callOf = (id: string, caseId: string, callId: string): Call => {
    const post = (path: string, body: object, who = handler) => who.post(`/contacts/${id}/${path}`, body)
    return {
      id,
      caseId,
      callId,
      tell: (event, more = {}) => system.post('/telephony/events', { callId, event, at: t.now().toString(), ...more }),
      post,
      see: async () => (await handler.get(`/contacts/${id}`)).body,
      describe: details => done(post('details', details)),
      log: text => done(post('log', { text })),
      assess: (change = {}) => done(post('assessments', { ...CALM, ...change })),
      answers: (pathway, answers) => done(post('pathway', { pathway, answers })),
      grade: (grade, more = {}, who = handler) => post('grade', { grade, ...more }, who),
      end: (endState, more = {}, who = handler) => post('end', { endState, ...more }, who),
      facts: async () =>
        (
          await t.owner.query('select kind, body, at from platform.fact where case_id = $1 order by case_version', [
            caseId,
          ])
        ).rows,
    }
  }
  const rings = async ({ channel = '999', offered = 20, queued, more = {}, number: from }: Ringing = {}) => {
    const callId = `script-${calls++}`
    const report = { callId, channel, ...(from ? { callerNumber: from } : {}), ...more }
    const first = await system.post('/telephony/events', { ...report, event: 'offered', at: ago(offered) })
    expect(first.status).toBe(200)
    if (queued !== undefined)
      await system.post('/telephony/events', { callId, channel, event: 'queued', at: ago(queued) })
    return callOf(first.body.contactId, first.body.caseId, callId)
  }
  const opens = async (channel = '999', callerNumber?: string) => {
    const { body } = await handler.post('/contacts', { channel, ...(callerNumber ? { callerNumber } : {}) })
    return callOf(body.contactId, body.caseId, '')
  }
  return {
    t,
    handler,
    supervisor,
    manager,
    dispatcher,
    system,
    stranger,
    number,
    rings,
    opens,
    earlier: async (callerNumber, details, answers = {}) => {
      const call = await opens('101', callerNumber)
      await call.describe(details)
      await call.assess(answers)
      await t.tick({ minutes: 10 })
      return call
    },
    wall: async () => (await supervisor.get('/queue')).body,
  }
}
