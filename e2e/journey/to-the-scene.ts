import { expect } from 'vitest'
import { choose, path, press, type Step, sees, VICTIM } from './journey.ts'

/** From the report to the closed incident. */
export const TO_THE_SCENE: readonly Step[] = [
  [
    'a member of the public reports online, from a phone',
    async ({ member }) => {
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
      await sees(
        member,
        'call 999',
        /Your reference is [A-Z2-9]{4}-[A-Z2-9]{4}/,
        'What happens next',
        'within 24 hours',
      )
      expect(member.url()).not.toMatch(/Robin|Example|07700/)
    },
  ],
  [
    'a handler takes it from the queue',
    async ({ site, handler, at }) => {
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
    },
  ],
  [
    'writes the log and the details',
    async ({ handler }) => {
      await handler.getByLabel(/Write what they say/).fill('Rang back. He is still banging on the door.')
      await handler.getByLabel('Where exactly').fill('14 Example Row, ground floor')
      await handler.getByLabel('Town or village').selectOption({ label: 'Hanley' })
      await handler.getByLabel('What it is', { exact: true }).selectOption({ label: 'Assault or fight' })
      await handler.getByLabel('In one sentence').fill('Hit by his neighbour, who is still at the door')
      await press(handler, /^Save log and details/)
      await sees(handler, 'He is still banging on the door', 'Zoë Boateng')
      expect(await handler.getByLabel('Where exactly').inputValue()).toBe('14 Example Row, ground floor')
    },
  ],
  [
    'records THRIVE, grades it, and sees why it is no less',
    async ({ handler }) => {
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
    },
  ],
  [
    'opens the incident, and ends the contact',
    async ({ handler, at }) => {
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
    },
  ],
  [
    'a dispatcher sees the danger and sends the nearest unit',
    async ({ dispatcher, at }) => {
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
    },
  ],
  [
    'an officer, on a phone, goes, arrives, clears and closes',
    async ({ site, officer, at }) => {
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
    },
  ],
]
