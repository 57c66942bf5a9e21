import { expect } from 'vitest'
import { choose, PLAIN, press, type Step, sees, VICTIM } from './journey.ts'

/** From the first word to the victim to the public account. */
export const TO_THE_OUTCOME: readonly Step[] = [
  [
    'the victim’s clock falls due, and says that nothing may be sent yet',
    async ({ site, investigator }) => {
      await site.t.catchUp()
      await site.t.at('2026-11-24T16:30')
      await investigator.goto('/victims')
      await sees(
        investigator,
        VICTIM,
        'Enhanced',
        'Arrest',
        'Not recorded',
        '1 victim here has no safe channel recorded',
      )
      await investigator.getByRole('link', { name: `Write an update to ${VICTIM}` }).click()
      await sees(investigator, 'Nowhere.', 'Arrest', 'Due soon, today by Tuesday 24 November')
    },
  ],
  [
    'a safe way to reach the victim is recorded, with them',
    async ({ investigator }) => {
      await investigator.getByRole('link', { name: 'Record it' }).click()
      await choose(investigator, 'How do you want to be told?', 'Text message')
      await investigator.getByLabel('Number or address').fill('07700 900123')
      await choose(investigator, 'Is it safe to use this?', 'Yes')
      await choose(investigator, `Did you check this with ${VICTIM}, alone?`, 'Yes')
      await press(investigator, 'Save')
      await sees(investigator, 'Yes, by text message at 07700 900123')
    },
  ],
  [
    'the update is written, sent once, and stands in the outbox without a word of it on the outside',
    async ({ site, investigator, at }) => {
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
    },
  ],
  [
    'an outcome is proposed, and agreed by a supervisor',
    async ({ supervisor, investigator, at }) => {
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
    },
  ],
  [
    'the case’s timeline shows every step, from the report to the outcome',
    async ({ site, supervisor, at }) => {
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
    },
  ],
  [
    'the public page counts it, and names nobody',
    async ({ member }) => {
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
    },
  ],
]
