import { choose, linkTo, path, press, type Step, SUSPECT, sees, VICTIM } from './journey.ts'

/** From the crime to the arrest. */
export const TO_THE_ARREST: readonly Step[] = [
  [
    'the officer records the crime, with its victim',
    async ({ officer, at }) => {
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
    },
  ],
  [
    'a supervisor gives it to an investigator',
    async ({ supervisor, at }) => {
      await supervisor.goto('/start')
      await sees(supervisor, 'Do this first', /Crime \d+/)
      await supervisor.goto(at.crime)
      await supervisor.getByRole('link', { name: 'Give it to somebody' }).click()
      await supervisor.getByLabel(/^Ioana Llewellyn: 0 open cases/).check()
      await press(supervisor, 'Give it to them')
      await sees(supervisor, 'Ioana Llewellyn investigates')
    },
  ],
  [
    'the investigator makes the plan, with a line of enquiry',
    async ({ investigator, at }) => {
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
    },
  ],
  [
    'a supervisor reviews it, with the plan beside the decision',
    async ({ site, supervisor, at }) => {
      await site.t.tick({ hours: 2 })
      await supervisor.goto(`${at.crime}/review`)
      await sees(supervisor, 'The plan', 'Who struck Robin', 'Not reviewed yet')
      await choose(supervisor, 'What do you decide?', 'The plan stands, because')
      await supervisor
        .getByLabel('In your words')
        .fill('The landing camera decides who struck first: it is asked for today and is gone on Thursday')
      await press(supervisor, 'Save the review')
      await sees(supervisor, 'Plan stands', 'The landing camera decides who struck first')
    },
  ],
  [
    'the investigator ends the line, names a suspect and records an arrest',
    async ({ investigator, at }) => {
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
    },
  ],
]
