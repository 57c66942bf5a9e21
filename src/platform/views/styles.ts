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
  return entries.map(name => {
    const { css } = sass.compile(join(folder, name), {
      loadPaths: [root],
      quietDeps: true,
      logger,
      style: 'compressed',
    })
    return { name: name.replace(/\.scss$/, '.css'), text: leaner(css) }
  })
}

/**
 * Each component repeats the type it is set in. Ours inherits it from the page, so what is left of that says nothing
 * (about a tenth of the bytes before first paint), as do comments that name source maps which are not served. Icons drawn
 * in black are left out too: they cannot be seen in the dark, and ours are text.
 */
function leaner(css: string): string {
  return css
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
    .replace(/background-image:url\(\/assets\/images\/[^)]*\);?/g, '')
    .replace(/@media print\{[^{}]*\{font-family:inherit\}\}/g, '')
    .replace(
      /font-family:inherit;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale;?/g,
      'font-family:inherit;',
    )
}
