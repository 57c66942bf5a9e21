import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'sass'
import type { Made } from './assets.ts'

/**
 * Compiles every web/styles/*.scss that is not a partial. GOV.UK and MoJ Frontend come through a load path, which makes
 * them dependencies: their deprecation notes, and what they warn of one another, are not ours to read.
 */
export async function compileStyles(root: string): Promise<Made[]> {
  const sass = await import('sass')
  const folder = join(root, 'web/styles')
  const entries = (await readdir(folder)).filter(name => name.endsWith('.scss') && !name.startsWith('_'))
  const logger: Logger = {
    warn(message, { stack }) {
      if (!stack?.startsWith('node_modules/')) process.stderr.write(`${message}\n${stack ?? ''}\n`)
    },
  }
  return entries.map(name => ({
    name: name.replace(/\.scss$/, '.css'),
    // The packages end each partial with a comment naming a source map that does not travel with ours.
    text: sass.compile(join(folder, name), { loadPaths: [root], quietDeps: true, logger, style: 'compressed' })
      .css.replace(/\/\*# sourceMappingURL=.*?\*\//g, ''),
  }))
}
