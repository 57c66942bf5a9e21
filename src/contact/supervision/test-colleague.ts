import { randomUUID } from 'node:crypto'
import { TEST_PASSWORD, type TestApp } from '../../test-app.ts'

/** Somebody of the demonstration force by their own user name: a second supervisor, another handler. */
export async function colleague(t: TestApp, username: string) {
  const signIn = await t.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { username, password: TEST_PASSWORD },
  })
  const authorization = `Bearer ${signIn.json().token}`
  return {
    get: async (path: string) => {
      const answer = await t.app.inject({ method: 'GET', url: `/api${path}`, headers: { authorization } })
      return { status: answer.statusCode, body: answer.json() }
    },
    html: async (path: string) => {
      const answer = await t.app.inject({ method: 'GET', url: path, headers: { authorization } })
      return { status: answer.statusCode, text: answer.body }
    },
    post: async (path: string, body: object) => {
      const headers = { authorization, 'idempotency-key': randomUUID() }
      const answer = await t.app.inject({ method: 'POST', url: `/api${path}`, headers, payload: body })
      return { status: answer.statusCode, body: answer.json() }
    },
  }
}
export type Colleague = Awaited<ReturnType<typeof colleague>>
