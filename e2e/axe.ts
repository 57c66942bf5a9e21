import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Everything that WCAG 2.2 AA asks for and a machine can find, and what axe's makers advise besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Half the size of what the package exports, and read by the browser in half the time. */
const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/**
 * What axe finds on a page as it stands, one line for each place: with all its rules of those tags, or with the `rules`
 * named only; of the whole page, or within `on` (a selector).
 */
export async function axeFinds(page: Page, { rules, on }: { rules?: string[]; on?: string } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE)
  const { violations } = await page.evaluate(
    asked =>
      (globalThis as unknown as { axe: { run(on: unknown, options: object): Promise<AxeResults> } }).axe.run(
        asked.on ?? document,
        asked.options,
      ),
    {
      on,
      options: {
        runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS },
        resultTypes: ['violations'],
        preload: false,
      },
    },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  )
}
