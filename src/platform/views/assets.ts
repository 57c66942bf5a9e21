import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Which file holds what: 'public.css' is 'public-1a2b3c4d.css'. `inputs` is the hash of all it was made from. */
export type Manifest = { inputs: string; files: Record<string, string> }

/** The built styles and scripts. `href` gives the address under /assets/, `text` what the file says (to put in a page), `all` every address. */
export type Assets = { href(name: string): string; text(name: string): string; all(): string[]; dir: string }

/** A file made by the build: its plain name ('staff.css') and what is in it. */
export type Made = { name: string; text: string | Uint8Array /** already carries its hash */; as?: string }

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const WEB = join(ROOT, 'web')

/**
 * Compiles web/styles/*.scss, bundles web/*.island.ts(x) and copies web/icons/* into `outDir`, under names that carry a
 * hash of what is in them. Does nothing when no input has changed. Two at once do no harm: files appear whole, under names that
 * only their content can have, and the manifest last.
 */
export async function buildAssets(outDir = join(WEB, 'dist')): Promise<{ built: boolean; dir: string }> {
  const inputs = await hashInputs(outDir)
  if (readManifest(outDir)?.inputs === inputs) return { built: false, dir: outDir }

  const [{ compileStyles }, { bundleIslands }] = await Promise.all([import('./styles.ts'), import('./islands.ts')])
  const made = [...(await compileStyles(ROOT)), ...(await bundleIslands(ROOT)), ...(await icons())]

  await mkdir(outDir, { recursive: true })
  const files: Record<string, string> = {}
  for (const { name, text, as } of made) {
    const file = as ?? `${name.slice(0, -extname(name).length)}-${sha(text).slice(0, 10)}${extname(name)}`
    await writeWhole(join(outDir, file), text)
    await writeCompressed(join(outDir, file), text)
    files[name] = file
  }
  await writeWhole(join(outDir, 'manifest.json'), `${JSON.stringify({ inputs, files }, null, 2)}\n`)
  return { built: true, dir: outDir }
}

/** Reads what `buildAssets` left. Throws when there is nothing, or a page asks for a file that is not there. */
export function loadAssets(dir = join(WEB, 'dist'), address = '/assets/'): Assets {
  const manifest = readManifest(dir)
  if (!manifest) throw new Error(`No built styles in ${relative(ROOT, dir)}: run node src/platform/views/build.ts`)
  const texts = new Map<string, string>()
  const file = (name: string) => {
    const found = manifest.files[name]
    if (!found) throw new Error(`No asset named ${name}; there are ${Object.keys(manifest.files).join(', ')}`)
    return found
  }
  return {
    dir,
    href: name => address + file(name),
    all: () => Object.values(manifest.files).map(name => address + name),
    text(name) {
      const known = texts.get(name) ?? readFileSync(join(dir, file(name)), 'utf8')
      texts.set(name, known)
      return known
    },
  }
}

function readManifest(dir: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest
  } catch {
    return undefined
  }
}

/** Everything that decides the result: our sources, this build, and the versions of the packages it draws on. */
async function hashInputs(outDir: string): Promise<string> {
  const ours = (await readdir(WEB, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && /\.(scss|tsx?|svg)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !path.startsWith(outDir) && !path.startsWith(join(WEB, 'dist')))
  const build = ['assets.ts', 'styles.ts', 'islands.ts'].map(name => join(import.meta.dirname, name))
  const packages = ['govuk-frontend', '@ministryofjustice/frontend', 'sass', 'vite'].map(name =>
    join(ROOT, 'node_modules', name, 'package.json'),
  )
  // The rules of the server that a script in the browser goes by too.
  const scripts = await Promise.all(ours.filter(path => path.endsWith('.ts')).map(path => readFile(path, 'utf8')))
  const rules = scripts.flatMap(text => [...text.matchAll(/'\.\.\/(src\/[^']+)'/g)].map(found => join(ROOT, found[1]!)))
  const hash = createHash('sha256')
  for (const path of [...new Set([...ours, ...rules, ...build, ...packages])].sort()) {
    hash
      .update(relative(ROOT, path))
      .update('\0')
      .update(await readFile(path))
      .update('\0')
  }
  return hash.digest('hex')
}

async function icons(): Promise<Made[]> {
  const names = (await readdir(join(WEB, 'icons'))).filter(name => name.endsWith('.svg'))
  return Promise.all(names.map(async name => ({ name, text: await readFile(join(WEB, 'icons', name)) })))
}

/** Beside each file, as the server sends it to a browser that takes it so: as small as it goes, since it is done once. */
async function writeCompressed(path: string, text: string | Uint8Array): Promise<void> {
  await writeWhole(`${path}.br`, await brotli(text))
  await writeWhole(`${path}.gz`, await gzipped(text, { level: 9 }))
}

async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.${process.pid}.part`
  await writeFile(part, text)
  await rename(part, path)
}

function sha(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}
