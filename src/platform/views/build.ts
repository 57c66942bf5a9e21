import { buildAssets } from './assets.ts'

/** `node src/platform/views/build.ts`: makes the styles and scripts that pages need, unless nothing has changed. */
const { built } = await buildAssets()
process.stderr.write(built ? 'Styles and scripts built\n' : 'Styles and scripts are up to date\n')
