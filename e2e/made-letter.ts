import type { TestApp } from '../src/test-app.ts'
import { lookAtLetters } from '../src/victim/letters/keep-letters.jobs.ts'
import { victimOf } from '../src/victim/test-victim.ts'

export type MadeLetter = { printedId: string; waitsId: string; victimId: string }

const WAY = {
  channel: 'letter',
  reach: '1 Made-up Close, Exampleton, ZZ99 1AA',
  safe: true,
  checked: true,
  purposes: ['updates'],
  shown: 'neutral',
  opensPost: 'only-them',
}

/** Two letters to one victim: one that nobody has looked at, and one that is printed. */
export async function makeLetter(t: TestApp): Promise<MadeLetter> {
  const investigator = await t.as('investigator')
  const carer = await t.as('victim-care-officer')
  const { victimId } = await victimOf(t, { officer: await t.as('response-officer'), investigator }, 'Robin Made-Up')
  const does = async (path: string, body: object) => {
    const done = await carer.post(path, body)
    if (done.status > 201) throw new Error(`${path}: ${done.text}`)
    return done.body
  }
  await does(`/victims/${victimId}/plan/ways/new`, WAY)
  const write = async (whatIsNew: string) =>
    (
      await does(`/victims/${victimId}/update`, {
        whatIsNew,
        whatHappensNext: 'The camera footage of the street is looked through, and an officer writes to you about it.',
        nextBy: t.now().toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 7 }).toString(),
        told: 'message',
      })
    ).messageId as string
  const printedId = await write('Somebody was questioned yesterday about what happened at your shed.')
  await does(`/letters/${printedId}/look`, { large: true })
  await does('/letters/print', { ids: [printedId] })
  await lookAtLetters({
    db: t.db,
    printer: { none: 'This server has no Chromium' },
    now: t.now,
    log: () => undefined,
  })
  const waitsId = await write('The bicycle that was found in the canal is yours: the frame number is the same.')
  const needs = { kind: 'person', formats: ['large-print'], language: 'Polish', interpreter: 'offered' }
  await does(`/victims/${victimId}/needs/assess`, needs)
  return { printedId, waitsId, victimId }
}
