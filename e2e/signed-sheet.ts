import { randomUUID } from 'node:crypto'
import { loadRiskForm } from '../src/contact/risk-form.store.ts'
import { RiskFormFile } from '../src/contact/risk-form.ts'
import { systemWho } from '../src/platform/access/roles.ts'
import { inContext } from '../src/platform/db/context.ts'
import type { TestApp } from '../src/test-app.ts'

type Line = { key: string; href: string | null }
type Section = { lines: Line[] }

/** A critical incident on another contact than this one, and a shift handed over with it: the id of the sheet. Every missed target says who was told. */
export async function signSheet(t: TestApp, contactId: string): Promise<string> {
  const supervisor = await t.as('supervisor')
  const open = (await supervisor.get('/handover')).body.sections.flatMap((one: Section) => one.lines)
  const other = open
    .map((one: Line) => one.href)
    .find((href: string | null) => href?.startsWith('/contacts/') && !href.endsWith(contactId))
  await supervisor.post(`${other}/critical`, {
    why: 'Nobody came for four hours; her family has lost trust',
  })
  const { sections } = (await supervisor.get('/handover')).body
  const lines = sections.flatMap((one: Section) => one.lines)
  const words = lines.map(({ key }: { key: string }) => [
    `added-${key}`,
    'The duty inspector, at ten to six: goes herself',
  ])
  const out = await supervisor.post('/handover/sign-out', {
    ...Object.fromEntries(words),
    note: 'Two are sick tonight',
  })
  if (out.status !== 201) throw new Error(`the sheet was not signed out: ${out.text}`)
  return out.body.handoverId
}

/** A risk form as a force loads its own: synthetic, and no wording of anybody's. */
export async function loadSampleForm(t: TestApp): Promise<string> {
  const by = systemWho('load-form')
  const file = RiskFormFile.parse({
    tool: 'sample-form',
    label: 'Sample form',
    edition: '1',
    validFrom: '2026-11-20',
    licence: 'Synthetic, for tests',
    scored: true,
    pathways: ['domestic'],
    questions: [
      { id: 'one', kind: 'yes-no', ask: 'Sample question one' },
      { id: 'two', kind: 'words', ask: 'Sample question two' },
    ],
  })
  const digest = randomUUID().replaceAll('-', '').repeat(2)
  const done = await inContext(t.db, by, tx => loadRiskForm(tx, file, digest, { at: t.now(), by }))
  if (!done.ok) throw new Error(`the form was not loaded: ${done.refusal.message}`)
  return file.tool
}
