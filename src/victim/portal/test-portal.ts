import { expect } from 'vitest'
import { formWithFile } from '../../investigation/material/test-file.ts'
import type { Person, TestApp } from '../../test-app.ts'

const THRIVE = {
  threat: 'Shed broken into overnight',
  harm: 'Loss of tools',
  immediacy: 'later',
  weapon: 'no',
  risk: 'low',
  caller: 'no',
  subject: 'no',
  children: 'no',
  adultsAtRisk: 'no',
  othersInHousehold: 'no',
  riskReason: 'From what the caller said',
  investigation: 'Neighbour has a camera',
  vulnerability: 'None found',
  engagement: 'Ring in the evening',
}

export type Victim = { crimeId: string; victimId: string; suspectId: string; caseId: string }

/** A recorded crime with its victims and a suspect, made through the API. */
export async function makeVictims(t: TestApp, names: string[], enhanced = false): Promise<Victim[]> {
  const handler = await t.as('contact-handler')
  const officer = await t.as('response-officer')
  const type = t.force.incidentTypes.find(one => one.crimeType === 'Burglary' && !one.sensitive)!
  const offence = t.force.offences.find(one => one.crimeType === 'Burglary' && !one.enhancedRights)!
  const { contactId, caseId } = (await handler.post('/contacts', { channel: '101' })).body
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: type.code,
    summary: 'Shed broken into',
    place: '1 Made-up Close',
    settlementId: t.force.neighbourhoods[0]!.id,
    callerName: names[0],
  })
  await handler.post(`/contacts/${contactId}/assessments`, THRIVE)
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'scheduled' })
  const { incidentId } = (await handler.post(`/contacts/${contactId}/incident`, {})).body
  const crime = await officer.post(`/incidents/${incidentId}/crime`, {
    offence: offence.code,
    basis: 'On the balance of probability the shed was broken into',
    victims: names.map(name => ({ name, enhanced, ...(enhanced ? { enhancedReason: 'Targeted before' } : {}) })),
  })
  expect(crime.status).toBe(201)
  const { crimeId, victims } = crime.body
  const suspect = await (await t.as('investigator')).post(`/crimes/${crimeId}/suspects`, { name: 'Wim Suspectsson' })
  return victims.map(({ victimId }: { victimId: string }) => ({
    crimeId,
    victimId,
    suspectId: suspect.body.suspectId,
    caseId,
  }))
}

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
