import { type Api, openAgent, openApi } from '../src/twin/rehearsal/api.port.ts'

/** Where a scene is set up: a running system, the switch, everybody's password, and its clock. */
export type Stage = {
  origin: string
  password: string
  system: Pick<Api, 'post'>
  /** Moves the clock on: London time without an offset, or an instant. */
  at(time: string): Promise<void>
  now(): Promise<Temporal.Instant>
  /** Until every reader of the log has read to its end. */
  settle(): Promise<void>
}

export type Cast = ReturnType<typeof openCast>

/** Everybody whose work a scene needs, signed in when they are first asked. */
export function openCast({ origin, password }: Stage) {
  const agent = openAgent()
  const known = new Map<string, Promise<Api>>()
  const signIn = async (username: string) => {
    const { status, body } = await openApi(origin, agent).post('/sign-in', { username, password })
    if (status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(body)}`)
    return openApi(origin, agent, body.token)
  }
  const as = (username: string) => {
    const api = known.get(username) ?? signIn(username)
    known.set(username, api)
    return api
  }
  return {
    /** Does it or throws with the answer: a scene that is half set shows nothing. */
    does: async (username: string | undefined, path: string, body: object) => {
      const api = username ? await as(username) : openApi(origin, agent)
      const answer = await api.post(path, body)
      if (answer.status >= 300)
        throw new Error(`${username ?? 'somebody'} at ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body
    },
    asks: async (username: string, path: string) => (await (await as(username)).get(path)).body,
    close: () => agent.destroy(),
  }
}

/** Every name, number and place is made up; the numbers are Ofcom's for drama. */
export const MORGAN = '07700 900146'
