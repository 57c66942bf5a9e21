import { makeNext } from '../src/investigation/bundle/make-bundle.jobs.ts'
import { findPrinter } from '../src/platform/print/pdf.port.ts'
import { openViews } from '../src/platform/views/open-views.ts'
import type { TestApp } from '../src/test-app.ts'
import { findChromium } from './browser.ts'
import type { Scene } from './scene.ts'

export type MadeBundle = { bundleId: string; waitingId: string }

/** On the worked case a bundle that is made, with its PDF, and one that waits. */
export async function makeBundle(t: TestApp, { worked }: Pick<Scene, 'worked'>): Promise<MadeBundle> {
  const investigator = await t.as('investigator')
  const ask = async () => {
    const asked = await investigator.post(`/crimes/${worked.crimeId}/bundles`, {
      recipientKind: 'prosecutor',
      recipient: 'The prosecutor for Example-under-Lyme',
      reason: 'They decide whether Casey Sample is charged with stalking',
    })
    if (asked.status !== 201) throw new Error(asked.text)
    return asked.body.bundleId as string
  }
  const bundleId = await ask()
  const said: string[] = []
  const printer = findPrinter(findChromium())
  await makeNext({
    db: t.db,
    force: t.force,
    now: t.now,
    render: openViews().render,
    printer,
    log: line => said.push(line),
  })
  if (said.length > 0) throw new Error(said.join('; '))
  return { bundleId, waitingId: await ask() }
}
