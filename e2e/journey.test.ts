import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, PHONE, reads, type Site } from './site.ts'

/** Nothing here may need a script: what a person does, a person can do with a page that is only a page. */
const PLAIN = { javaScriptEnabled: false }
const VICTIM = 'Robin Example'
const SUSPECT = 'Alex Sample'

let site: Site
let member: Page
let handler: Page
let dispatcher: Page
let officer: Page
let supervisor: Page
let investigator: Page
/** Where the pages of this one case are, once they are known. */
const at = { contact: '', incident: '', crime: '', victim: '', case: '' }

beforeAll(async () => {
  site = await openSite('2026-11-23T10:00')
  member = await site.open({ ...PLAIN, viewport: PHONE })
  handler = await site.openAs('handler', PLAIN)
  dispatcher = await site.openAs('dispatcher', PLAIN)
  officer = await site.openAs('officer', { ...PLAIN, viewport: PHONE, isMobile: true, hasTouch: true })
  supervisor = await site.openAs('supervisor', PLAIN)
  investigator = await site.openAs('investigator', PLAIN)
}, 120_000)
afterAll(() => site?.close())

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const choose = (page: Page, group: string, option: string) =>
  page.getByRole('group', { name: group }).getByLabel(option, { exact: true }).check()
const path = (page: Page) => new URL(page.url()).pathname
const linkTo = async (page: Page, name: string | RegExp) =>
  (await page.getByRole('link', { name }).first().getAttribute('href'))!

/** A refused form shows its summary: what was wrong is then in the failure, not only that something was. */
async function notRefused(page: Page): Promise<void> {
  expect(await page.locator('.govuk-error-summary').allInnerTexts()).toEqual([])
  expect(await page.locator('.reference__code').count(), await page.locator('h1').innerText()).toBe(0)
}
async function sees(page: Page, ...words: (string | RegExp)[]): Promise<void> {
  await notRefused(page)
  const seen = await reads(page)
  for (const one of words) expect(seen).toMatch(typeof one === 'string' ? new RegExp(RegExp.escape(one)) : one)
}

describe('one case travels, by hand, without JavaScript', () => {
  test('a member of the public reports online, from a phone', async () => {
    await member.goto('/')
    await sees(member, 'Reach us', '999', 'No crime was recorded')
    await member.getByRole('button', { name: 'Report online' }).click()
    await choose(member, 'Is this happening now?', 'Yes')
    await member
      .getByLabel('What is happening, or what happened?')
      .fill('My neighbour hit me in the face and is still outside my door')
    await member.getByLabel('Where? (optional)').fill('14 Example Row')
    await member.getByLabel('Your name (optional)').fill(VICTIM)
    await choose(member, 'What is a safe way for us to contact you?', 'Text message')
    await member.getByLabel('The number or address to use').fill('07700 900123')
    await press(member, 'Send report')
    await sees(member, 'call 999', /Your reference is [A-Z2-9]{4}-[A-Z2-9]{4}/, 'What happens next', 'within 24 hours')
    expect(member.url()).not.toMatch(/Robin|Example|07700/)
  })

  test('a handler takes it from the queue', async () => {
    await site.t.tick({ minutes: 1 })
    await handler.goto('/start')
    await sees(handler, '1 person waiting that nobody is with', 'Online')
    await press(handler, /^Take contact \d+$/)
    at.contact = path(handler)
    await sees(
      handler,
      'What they wrote',
      'My neighbour hit me in the face',
      'Happening now',
      'Risk not assessed yet',
      'Ask next',
    )
    expect(await handler.getByLabel('Number', { exact: true }).inputValue()).toBe('07700 900123')
  })

  test('writes the log and the details', async () => {
    await handler.getByLabel(/Write what they say/).fill('Rang back. He is still banging on the door.')
    await handler.getByLabel('Where exactly').fill('14 Example Row, ground floor')
    await handler.getByLabel('Town or village').selectOption({ label: 'Hanley' })
    await handler.getByLabel('What it is', { exact: true }).selectOption({ label: 'Assault or fight' })
    await handler.getByLabel('In one sentence').fill('Hit by his neighbour, who is still at the door')
    await press(handler, /^Save log and details/)
    await sees(handler, 'He is still banging on the door', 'Zoë Boateng')
    expect(await handler.getByLabel('Where exactly').inputValue()).toBe('14 Example Row, ground floor')
  })

  test('records THRIVE, grades it, and sees why it is no less', async () => {
    await handler.getByLabel('Threat', { exact: true }).fill('The neighbour, at the door now')
    await handler.getByLabel('Harm', { exact: true }).fill('A second assault')
    for (const [field, value] of [
      ['immediacy', 'now'],
      ['weapon', 'no'],
      ['risk', 'high'],
      ['caller', 'yes'],
      ['subject', 'no'],
      ['children', 'no'],
      ['adultsAtRisk', 'no'],
      ['othersInHousehold', 'no'],
    ])
      await handler.locator(`input[name="${field}"][value="${value}"]`).check()
    await handler.locator('#callerReason').fill('Afraid, and alone')
    await press(handler, /^Record THRIVE/)
    await sees(handler, /At least immediate, because .*someone could be harmed now/, 'Not graded')
    await press(handler, /^Emergency now/)
    await sees(handler, 'Immediate', 'Target 15 min', 'from the answer', 'Due in 15 min')
  })

  test('opens the incident, and ends the contact', async () => {
    await press(handler, 'Open an incident')
    expect(await handler.getByLabel('Where to go').inputValue()).toBe('14 Example Row, ground floor')
    await press(handler, 'Open incident')
    at.incident = path(handler)
    await sees(
      handler,
      /Incident \d+: Assault or fight/,
      'Immediate',
      'Vulnerable person',
      'Nobody is sent yet',
      '14 Example Row, ground floor, Hanley',
    )
    await handler.goto(at.contact)
    await handler.locator('summary', { hasText: 'End this contact' }).click()
    await choose(handler, 'How does it end?', 'Incident in hand')
    await press(handler, 'End contact')
    expect(path(handler)).toBe('/queue')
    await sees(handler, '0 people waiting that nobody is with', 'Everybody is with somebody')
  })

  test('a dispatcher sees the danger and sends the nearest unit', async () => {
    await dispatcher.goto('/start')
    await sees(dispatcher, /1 person at risk whom nobody has reached/, 'Nobody sent', '14 Example Row')
    await dispatcher.getByRole('link', { name: /^Incident \d+$/ }).click()
    expect(path(dispatcher)).toBe(at.incident)
    await sees(dispatcher, 'Who could go', 'From Hanley, which answers for this place')
    await dispatcher
      .getByRole('button', { name: /^Send / })
      .first()
      .click()
    await sees(dispatcher, 'Assigned', 'by Theo Mensah')
  })

  test('an officer, on a phone, goes, arrives, clears and closes', async () => {
    await officer.goto('/start')
    await officer
      .getByRole('link', { name: /^Incident \d+$/ })
      .first()
      .click()
    expect(path(officer)).toBe(at.incident)
    await site.t.tick({ minutes: 2 })
    await press(officer, 'On the way')
    await sees(officer, 'On the way 10:03')
    await site.t.tick({ minutes: 6 })
    await press(officer, 'At the scene')
    await sees(officer, 'At the scene 10:09', 'Met today at 10:09')
    await site.t.tick({ minutes: 40 })
    await officer.getByLabel('What came of it').fill('He had gone in. Injuries photographed, statement taken.')
    await press(officer, 'Clear')
    await sees(officer, 'Clear 10:49', 'Injuries photographed')
    await officer.getByLabel('Why it can be closed').fill('Attended, safe for now, crime to be recorded')
    // What the log says that may be a crime is asked before it closes, by the words that say it.
    await officer.getByLabel('Yes: I record it next').check()
    await press(officer, 'Close incident')
    // They said that they record it next: that is the page they are given, with the log's own words.
    expect(path(officer)).toBe(`${at.incident}/crime`)
    await sees(officer, 'Is this a crime?', 'What the log says that may be a crime')
    await officer.goto(at.incident)
    await sees(officer, 'Closed')
    expect(await officer.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  test('the officer records the crime, with its victim', async () => {
    await officer.goto(`${at.incident}/crime`)
    await sees(officer, 'Is this a crime?', 'Whoever rang may not be the victim')
    await officer.getByLabel('Which offence?').selectOption({ label: 'Assault with injury' })
    await officer
      .getByLabel('What was reported, and why it amounts to this crime')
      .fill('Punched in the face by a neighbour: a cut lip, seen and photographed')
    await officer.getByRole('group', { name: 'Victim', exact: true }).getByLabel('Name').fill(VICTIM)
    await choose(officer, 'Do they need enhanced rights?', 'Yes')
    await officer.getByLabel('What shows it').fill('Intimidated: the attacker lives next door')
    await press(officer, 'Record the crime')
    at.crime = path(officer)
    await sees(officer, 'Assault with injury', 'Nobody investigates it yet', VICTIM, 'Enhanced rights', 'No plan yet')
    at.victim = await linkTo(officer, VICTIM)
    at.case = await linkTo(officer, 'Case timeline')
  })

  test('a supervisor gives it to an investigator', async () => {
    await supervisor.goto('/start')
    await sees(supervisor, 'Do this first', /Crime \d+/)
    await supervisor.goto(at.crime)
    await supervisor.getByRole('link', { name: 'Give it to somebody' }).click()
    await supervisor.getByLabel(/^Ioana Llewellyn: 0 open cases/).check()
    await press(supervisor, 'Give it to them')
    await sees(supervisor, 'Ioana Llewellyn investigates')
  })

  test('the investigator makes the plan, with a line of enquiry', async () => {
    await investigator.goto('/start')
    await sees(investigator, 'Your investigations', '1 open case of yours', 'Assault with injury')
    await investigator.goto(at.crime)
    await investigator.getByRole('link', { name: 'Write the plan' }).first().click()
    await investigator
      .getByLabel('What is this investigation to find out or prove?')
      .fill('Who struck Robin, and with what intent')
    await investigator
      .getByLabel('Who is at risk, and what is done about it?')
      .fill('Robin lives next door: a marker on the address, and patrols at night')
    await investigator
      .getByLabel('How and how often is the victim kept informed?')
      .fill('By text each Friday, as agreed with Robin')
    await investigator.getByLabel('What this line should show').fill('Who was on the landing at 09:50')
    await investigator.getByLabel('What is to be done').fill('Ask the landlord for the landing camera')
    await investigator.getByLabel(/The evidence is gone at/).fill('2026-11-26T09:50')
    await press(investigator, 'Save the plan')
    await sees(investigator, 'Version 1', 'Who struck Robin', 'Who was on the landing at 09:50', 'Perishes')
  })

  test('a supervisor reviews it, with the plan beside the decision', async () => {
    await site.t.tick({ hours: 2 })
    await supervisor.goto(`${at.crime}/review`)
    await sees(supervisor, 'The plan', 'Who struck Robin', 'Not reviewed yet')
    await choose(supervisor, 'What do you decide?', 'The plan stands, because')
    await supervisor
      .getByLabel('In your words')
      .fill('The landing camera decides who struck first: it is asked for today and is gone on Thursday')
    await press(supervisor, 'Save the review')
    await sees(supervisor, 'Plan stands', 'The landing camera decides who struck first')
  })

  test('the investigator ends the line, names a suspect and records an arrest', async () => {
    await investigator.goto(at.crime)
    await investigator.getByRole('link', { name: /^End this line/ }).click()
    await choose(investigator, 'This line is', 'Done')
    await investigator
      .getByLabel('What was found, or why it is not proportionate')
      .fill('The recording shows one blow by the neighbour and none by Robin')
    await press(investigator, 'End this line')
    await sees(investigator, 'Done: The recording shows one blow')

    await investigator.getByRole('link', { name: 'Name a suspect' }).click()
    await investigator.getByLabel('Name, or how they are known').fill(SUSPECT)
    await press(investigator, 'Name them as a suspect')
    await investigator.getByRole('link', { name: `Record what happened to ${SUSPECT}` }).click()
    await choose(investigator, 'What happened', 'Arrested')
    await investigator.getByLabel('When it happened').fill('2026-11-23T12:30')
    await press(investigator, 'Record it')
    await sees(investigator, `${SUSPECT}: Under arrest`, 'Arrested')
  })

  test('the victim’s clock falls due, and says that nothing may be sent yet', async () => {
    await site.t.catchUp()
    await site.t.at('2026-11-24T16:30')
    await investigator.goto('/victims')
    await sees(investigator, VICTIM, 'Enhanced', 'Arrest', 'Not recorded', '1 victim here has no safe channel recorded')
    await investigator.getByRole('link', { name: `Write an update to ${VICTIM}` }).click()
    await sees(investigator, 'Nowhere.', 'Arrest', 'Due soon, today by Tuesday 24 November')
  })

  test('a safe way to reach the victim is recorded, with them', async () => {
    await investigator.getByRole('link', { name: 'Record it' }).click()
    await choose(investigator, 'How do you want to be told?', 'Text message')
    await investigator.getByLabel('Number or address').fill('07700 900123')
    await choose(investigator, 'Is it safe to use this?', 'Yes')
    await choose(investigator, `Did you check this with ${VICTIM}, alone?`, 'Yes')
    await press(investigator, 'Save')
    await sees(investigator, 'Yes, by text message at 07700 900123')
  })

  test('the update is written, sent once, and stands in the outbox without a word of it on the outside', async () => {
    await investigator.getByRole('button', { name: 'Write an update' }).click()
    await investigator
      .getByLabel('What is new')
      .fill('The man next door was arrested on Monday and is being asked about what he did')
    await investigator
      .getByLabel('What happens next')
      .fill('I ring you on Thursday to say whether he is released and on what terms')
    await investigator.getByLabel('You will hear again by').fill('2026-11-26')
    await choose(investigator, `How is ${VICTIM} told?`, 'Send it to the safe channel')
    await press(investigator, 'Save and send')
    await sees(
      investigator,
      'The man next door was arrested',
      'Next: I ring you on Thursday',
      'By Thursday 26 November.',
    )
    // Twice: the delivery is itself a fact.
    await site.t.catchUp()
    await site.t.catchUp()
    const care = await site.openAs('victimcare', PLAIN)
    await care.goto('/outbox')
    await sees(
      care,
      'Delivered',
      'text message to 07700 900123',
      'There is news for you',
      'The man next door was arrested',
      'You will hear from us again by Thursday 26 November.',
      'nothing leaves this system',
    )
    expect(await care.getByRole('row').count()).toBe(2)
    // A text says only that there is news: nobody has told Robin anything yet.
    await care.goto(at.victim)
    await sees(care, 'Not told yet: a text says only that there is news')
    await care.goto(`${at.victim}/update`)
    await care.getByLabel('What is new').fill('The man next door was arrested on Monday: I read the message out')
    await care.getByLabel('What happens next').fill('The officer rings on Thursday, as the message says')
    await care.getByLabel('You will hear again by').fill('2026-11-26')
    await choose(care, `How is ${VICTIM} told?`, 'I told them by phone')
    await press(care, 'Save and send')
    await site.t.catchUp()
    await care.goto(at.victim)
    await sees(care, /Arrest .*Met today at 16:30/)
    await care.goto('/victims')
    await sees(care, 'Nobody is waiting for a word')
  })

  test('an outcome is proposed, and agreed by a supervisor', async () => {
    await investigator.goto(`${at.crime}/outcome`)
    await investigator.getByRole('link', { name: '8: Community resolution' }).click()
    await investigator
      .getByLabel('Why does this outcome fit the evidence?')
      .fill('He accepts that he struck Robin once, and pays for the tooth')
    await investigator
      .getByLabel('What evidence is there, and where is it held?')
      .fill('The landing recording and the photographs, both in the property store')
    await investigator.getByLabel('What does the victim want?').fill('Wants it to stop and him to pay, and no court')
    for (const [need, words] of [
      ['The suspect accepts that they did it', 'Said in interview that he struck Robin once'],
      ['What was agreed has been done', 'The dentist’s bill was paid on Monday'],
    ] as const) {
      const of = investigator.getByRole('group', { name: need })
      await of.getByLabel('What is so').fill(words)
      await of.getByLabel('Where it can be read, seen or heard').fill('The interview and the receipt, in the file')
    }
    await investigator.getByLabel('What was not done, and why?').fill('No search of his flat: the ring was found')
    await press(investigator, 'Propose this outcome')
    await sees(investigator, 'Outcome waits to be agreed', 'What is proposed, before it is decided')

    // Robin is told before it is decided, and what he says stands before whoever decides.
    await investigator.getByRole('link', { name: /^Tell them/ }).click()
    await sees(investigator, 'What is proposed, before it is decided')
    await investigator.getByLabel('You will hear again by').fill('2026-11-30')
    await choose(investigator, 'How is Robin Example told?', 'I told them by phone')
    await press(investigator, 'Save and send')
    await investigator.goto(at.crime)
    await investigator.getByRole('link', { name: /^Record their answer/ }).click()
    await choose(investigator, 'What do they make of it?', 'They are content with it')
    await investigator.getByLabel('What they said, in their own words').fill('Good, I want it over with')
    await investigator.getByLabel('How they answered').fill('by phone')
    await press(investigator, 'Record the answer')
    await supervisor.goto(at.crime)
    await supervisor.getByRole('button', { name: 'Decide this outcome' }).click()
    await sees(
      supervisor,
      'Wants it to stop',
      'Good, I want it over with',
      'Before you decide',
      'The record shows nothing missing',
    )
    await choose(supervisor, 'Do you agree?', 'Yes: close the investigation with this outcome')
    await supervisor.getByLabel('Your reason').fill('He accepts it in interview, and Robin was asked alone')
    await press(supervisor, 'Save the decision')
    await sees(supervisor, 'Closed with outcome 8')
  })

  test('the case’s timeline shows every step, from the report to the outcome', async () => {
    await site.t.catchUp()
    await supervisor.goto(at.case)
    await sees(
      supervisor,
      /Incident \d+: Assault or fight · Crime \d+: Assault with injury/,
      'Mon 23 Nov 2026 at 10:09:00',
    )
    const titles = await supervisor.locator('.moj-timeline__title').allInnerTexts()
    const steps = [
      'Online report received',
      'Online report taken by a handler',
      'What and where written down',
      'A line was added to the log',
      'THRIVE assessment 1',
      'Graded Immediate',
      /^Incident \d+ opened/,
      'Contact ended: an incident was opened',
      /^HN-\w+ assigned$/,
      /^HN-\w+ on the way$/,
      /^HN-\w+ at the scene$/,
      /^HN-\w+ clear$/,
      'Incident closed',
      /^Crime \d+ recorded: Assault with injury/,
      'Investigation given to Ioana Llewellyn',
      'Investigation plan, version 1',
      'Line of enquiry added',
      'Supervisor’s review: the plan stands',
      'Line of enquiry ended: done',
      'Suspect named',
      'Suspect: arrested',
      /safe/i,
      /update/i,
      'Outcome proposed: 8',
      'Outcome agreed: 8',
    ]
    for (const step of steps)
      expect(
        titles.some(title => (typeof step === 'string' ? title.startsWith(step) : step.test(title))),
        `${step} in ${titles.join(' | ')}`,
      ).toBe(true)
    // What a case is called in a timeline must not name a person (design section 5).
    expect(titles.join(' ')).not.toMatch(/Robin|Alex|07700/)
  })

  test('the public page counts it, and names nobody', async () => {
    await member.goto('/')
    await sees(member, '1 of 1 crimes were recorded within 24 hours')
    await member.goto('/how-we-are-doing')
    await sees(
      member,
      'We were there in time for 1 of 1 immediate response',
      'Synthetic',
      '1 of 1 crime had an investigation plan within 24 hours',
    )
    await member.locator('#outcomes-data summary').click()
    await sees(member, 'Community resolution')
    expect(await member.content()).not.toMatch(/Robin|Alex Sample|Example Row|07700/)
  })
})
