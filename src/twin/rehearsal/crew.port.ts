import { randomBytes } from 'node:crypto'
import type { Agent } from 'node:http'
import { CHAT_COOKIE } from '../../contact/chat/chat.ts'
import type { StaffRole } from '../../platform/access/roles.ts'
import type { Force } from '../../platform/force/force.ts'
import { staffOnDuty } from '../../platform/force/rota.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { type Next, pick } from '../../platform/random.ts'
import { type Api, openApi, type Reply } from './api.port.ts'
import { type Attendance, planAttendance } from './attendance.ts'
import { type Browser, openBrowser } from './browser.port.ts'
import type { RehearsalContact } from './contact.ts'

/** Somebody of the crew: who they are in force.json, and their way into the system. */
export type Member = { username: string; name: string; api: Api }

/** The synthetic crew, signed in as the demonstration's own accounts. */
export type Crew = {
  /** The telephony switch and the exercise's control. */
  switch: Api
  public: Api
  /** Somebody who writes with us: the browser's own secret is all that is known of them. */
  visitor(): Api
  /** A victim's own browser. */
  browser(): Browser
  /** Somebody of this role, on duty at the moment where anybody is. */
  someone(role: StaffRole, at: Temporal.Instant): Promise<Member>
  /** How somebody goes to a contact that was first thought to be another's. */
  attendance(contact: RehearsalContact, grade: GradeCode, from: Temporal.Instant): Attendance | null
  /** The account that may pass every gate inside the force. */
  gateHolder(): Promise<Member>
  /** The investigator of this name; somebody else of that role where the name is unknown. */
  investigator(name: string | undefined, at: Temporal.Instant): Promise<Member>
}

/** As many of a role as take part: a real shift is larger, and would say nothing more. */
const TAKING_PART = 12
const ON_DUTY_FOR_MS = 15 * 60_000

export type CrewAsk = { origin: string; agent: Agent; portToken: string; force: Force; password: string; next: Next }

export function openCrew({ origin, agent, portToken, force, password, next }: CrewAsk): Crew {
  const members = new Map<string, Promise<Member>>()
  const duty = new Map<string, { until: number; usernames: readonly string[] }>()
  const anyone = openApi(origin, agent)

  const member = (username: string): Promise<Member> => {
    const known = members.get(username)
    if (known) return known
    const made = signIn(username)
    members.set(username, made)
    // Who could not sign in just now may try again at their next step.
    made.catch(() => members.delete(username))
    return made
  }
  const signIn = async (username: string): Promise<Member> => {
    const enter = async (): Promise<{ name: string; api: Api }> => {
      const reply = await anyone.post('/sign-in', { username, password })
      if (reply.status !== 200)
        throw new Error(`the crew could not sign in as ${username}: ${reply.body?.detail ?? reply.status}`)
      return { name: reply.body.name, api: openApi(origin, agent, reply.body.token) }
    }
    let inside = await enter()
    // A session ends when it was not used for an hour: whoever is told so signs in again and asks once more.
    const asking = async (how: (api: Api) => Promise<Reply>): Promise<Reply> => {
      const reply = await how(inside.api)
      if (reply.status !== 401) return reply
      inside = await enter()
      return how(inside.api)
    }
    const api: Api = {
      get: path => asking(one => one.get(path)),
      post: (path, body) => asking(one => one.post(path, body)),
      form: (path, fields) => asking(one => one.form(path, fields)),
    }
    return { username, name: inside.name, api }
  }
  const onDuty = (role: StaffRole, at: Temporal.Instant): readonly string[] => {
    const key = role
    const known = duty.get(key)
    if (known && at.epochMilliseconds < known.until) return known.usernames
    const all = force.staff.filter(person => person.role === role && person.username)
    const working = staffOnDuty(force, at).filter(person => person.role === role && person.username)
    const usernames = (working.length > 0 ? working : all).slice(0, TAKING_PART).map(person => person.username!)
    duty.set(key, { until: at.epochMilliseconds + ON_DUTY_FOR_MS, usernames })
    return usernames
  }

  return {
    switch: openApi(origin, agent, portToken),
    public: anyone,
    browser: () => openBrowser(origin, agent),
    visitor: () => openApi(origin, agent, undefined, `${CHAT_COOKIE}=${randomBytes(32).toString('base64url')}`),
    someone: (role, at) => member(pick(next, onDuty(role, at))),
    attendance: (contact, grade, from) => planAttendance(contact, grade, from, false, force.bases, next),
    gateHolder: () => member('supervisor'),
    investigator: (name, at) => {
      const named = force.staff.find(
        person => person.role === 'investigator' && person.name === name && person.username,
      )
      return member(named?.username ?? pick(next, onDuty('investigator', at)))
    },
  }
}
