import { expect } from 'vitest'
import { formWithFile } from '../../investigation/material/test-file.ts'
import type { Person, TestApp } from '../../test-app.ts'

export type Card = { reference: string; activation: string; paper: string[] }

/** What stands on the card, read off its page as a person would. */
export async function makeCard(officer: Person, victimId: string): Promise<Card> {
  const page = await officer.form(`/victims/${victimId}/my-pages/card`, { how: 'in-person', alone: 'yes' })
  expect(page.status).toBe(200)
  const codes = [...page.text.matchAll(/my-card__code">([^<]+)</g)].map(([, code]) => code!)
  return { reference: codes[0]!, activation: codes[1]!, paper: codes.slice(2) }
}

/** A browser of somebody on the portal: it keeps cookies, follows nothing, and says what kind of device it is. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly t: TestApp
  constructor(t: TestApp) {
    this.t = t
  }

  async ask(
    method: 'GET' | 'POST',
    url: string,
    fields?: Record<string, string>,
    headers: Record<string, string> = {},
  ) {
    const answer = await this.t.app.inject({
      method,
      url,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'user-agent': 'Mozilla/5.0 (Linux; Android 14) Mobile',
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...headers,
      },
      ...(fields ? { payload: new URLSearchParams(fields).toString() } : {}),
    })
    for (const { name, value, maxAge, expires } of answer.cookies) {
      if (maxAge === 0 || (expires && expires.getTime() < 1000)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return { status: answer.statusCode, text: answer.body, location: answer.headers.location, headers: answer.headers }
  }

  get = (url: string) => this.ask('GET', url)
  /** A form, with the key that its page would have given it. */
  form = (url: string, fields: Record<string, string> = {}) =>
    this.ask('POST', url, { _once: crypto.randomUUID(), ...fields })

  /** A form with a file in it. */
  async send(fields: Record<string, string>, name: string, bytes: Uint8Array) {
    const sent = formWithFile({ _once: crypto.randomUUID(), ...fields }, { name, bytes })
    const cookie = [...this.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const answer = await this.t.app.inject({
      method: 'POST',
      url: '/my/send/file',
      headers: { ...sent.headers, cookie },
      payload: sent.payload,
    })
    return { status: answer.statusCode, text: answer.body, location: answer.headers.location }
  }

  /** Both steps. Gives the second one's answer. */
  async signIn(reference: string, secret: string, code: string) {
    await this.form('/my/sign-in', { reference, secret })
    await this.t.catchUp()
    return this.form('/my/code', { code })
  }
}

export const OWN_WORDS = 'seven quiet lanterns'

/** Signed in for the first time, with words of her own. */
export async function firstTime(t: TestApp, card: Card): Promise<Browser> {
  const browser = new Browser(t)
  expect(await browser.signIn(card.reference, card.activation, card.paper[0]!)).toMatchObject({
    status: 303,
    location: '/my',
  })
  expect(await browser.form('/my/words', { words: OWN_WORDS, again: OWN_WORDS })).toMatchObject({
    status: 303,
    location: '/my',
  })
  return browser
}
