import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Made } from './assets.ts'

/** One plain script without imports: put into the page itself and run at once, or run by the browser beside its pages. */
const INLINE = ['quick-exit.island.ts', 'keeper.island.ts']

/** Bundles web/*.island.ts(x) as ES modules; 'live.island.ts' becomes 'live.js'. Shared parts become files of their own. */
export async function bundleIslands(root: string): Promise<Made[]> {
  const names = (await readdir(join(root, 'web'))).filter(name => /\.island\.tsx?$/.test(name))
  const inline = names.filter(name => INLINE.includes(name))
  const modules = names.filter(name => !INLINE.includes(name))
  const scripts = await Promise.all(inline.map(name => bundle(root, [name], 'iife')))
  return [...scripts.flat(), ...(modules.length > 0 ? await bundle(root, modules, 'es') : [])]
}

async function bundle(root: string, names: string[], format: 'es' | 'iife'): Promise<Made[]> {
  const { build } = await import('vite')
  const plain = (name: string) => name.replace(/\.island\.tsx?$/, '')
  const result = await build({
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map(name => [plain(name), join(root, 'web', name)])),
        output: {
          format,
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: 'part-[name]-[hash].js',
          codeSplitting: format === 'es',
        },
      },
    },
  })
  const outputs = [result].flat().flatMap(one => ('output' in one ? one.output : []))
  return outputs.flatMap(file => {
    if (file.type !== 'chunk') return []
    return [{ name: file.isEntry ? `${file.name}.js` : file.fileName, text: file.code, as: file.fileName }]
  })
}
