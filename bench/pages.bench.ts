import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../e2e/browser.ts'
import { installForce, readInstalled } from '../src/install.ts'
import { listen } from '../src/listen.ts'
import { readDemonstrationForce } from '../src/platform/force/read-force.ts'
import { readConfig } from '../src/platform/run/config.ts'
import { openDatabase } from '../src/platform/run/open-database.ts'
import { buildAssets } from '../src/platform/views/assets.ts'
import { type Bench, type Check, median } from './bench.ts'
import { serveStock } from './pages/stock.ts'
import { escapeWorksAtOnce, type Visit, visit } from './pages/visit.ts'

/** What issue 5 asks of a public page. */
const BARS = { firstPaint: 0.6, exit: 1.1, bytes: 14 * 1024, script: 5 * 1024 }

/**
 * The page to report online, as a cheap phone on a slow network gets it for the first time, beside the same page made of the published package unmodified. One browser,
 * one throttle, turn about. ratio: ours.first_paint_ms / peer.first_paint_ms.
 */
export const bench: Bench = async ({ runs, progress }) => {
  await buildAssets()
  const folder = mkdtempSync(join(tmpdir(), 'answerable-bench-'))
  const opened = await openDatabase({
    config: readConfig({ data: join(folder, 'data') }),
    log: () => undefined,
    asServer: true,
  })
  const closing: (() => Promise<unknown>)[] = [() => opened.close()]
  try {
    const force = await readDemonstrationForce()
    await installForce(opened.owner, opened.app.db, force, { rehearsal: true, demonstrationPassword: 'bench only' })
    const installed = (await readInstalled(opened.owner, opened.app.db))!
    const ours = await listen(opened, installed, { port: 0, host: '127.0.0.1', logLevel: 'silent', log: progress })
    closing.unshift(() => ours.stop())
    const stock = await serveStock(join(folder, 'stock'))
    closing.unshift(() => stock.close())
    const browser = await launch()
    closing.unshift(() => browser.close())

    const report = `${ours.url}/report`
    const visits: Record<'ours' | 'peer', Visit[]> = { ours: [], peer: [] }
    // The first page that a browser opens pays for its start.
    await visit(browser, report)
    await visit(browser, stock.url)
    for (let run = 1; run <= runs; run += 1) {
      progress(`run ${run} of ${runs}`)
      visits.ours.push(await visit(browser, report))
      visits.peer.push(await visit(browser, stock.url))
    }
    const [us, them] = [middle(visits.ours), middle(visits.peer)]
    const ratio = us.first_paint_ms / them.first_paint_ms
    return {
      name: 'pages',
      ours: us,
      peer: them,
      ratio,
      runs,
      checks: [
        { name: 'first paint at most 0.6 of the stock page’s', ok: ratio <= BARS.firstPaint },
        { name: 'a working exit key by 1.1 times first paint', ok: us.exit_ready_ms <= BARS.exit * us.first_paint_ms },
        {
          name: 'Escape hides the page from the moment that was measured',
          ok: await escapeWorksAtOnce(browser, report),
        },
        { name: 'at most 14 KB to first paint', ok: us.bytes_to_first_paint <= BARS.bytes },
        { name: 'at most 5 KB of script', ok: us.script_bytes <= BARS.script },
        {
          name: 'the stock page brought its whole stylesheet and script',
          ok: them.bytes_to_first_paint > 13_000 && them.script_bytes > 10_000,
        },
      ] satisfies Check[],
    }
  } finally {
    for (const close of closing) await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function middle(visits: readonly Visit[]): Visit {
  const of = (key: keyof Visit) => Math.round(median(visits.map(one => one[key])) * 10) / 10
  return {
    first_paint_ms: of('first_paint_ms'),
    exit_ready_ms: of('exit_ready_ms'),
    bytes_to_first_paint: of('bytes_to_first_paint'),
    script_bytes: of('script_bytes'),
  }
}
