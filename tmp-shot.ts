import { launch } from './e2e/browser.ts'
const [path, out, w='1366', h='900', scheme='light', role=''] = process.argv.slice(2)
const browser = await launch()
const ctx = await browser.newContext({ viewport: { width: +w!, height: +h! }, colorScheme: scheme as 'light' })
const page = await ctx.newPage()
const base = 'http://127.0.0.1:18080'
if (role) { await page.goto(base + '/rehearsal/be'); await page.click(`form:has(input[value="${role}"]) button`); }
let p = path!
if (p.startsWith('first:')) { const [, list, sel] = p.split('|'); await page.goto(base + p.slice(6).split('|')[0]); const href = await page.locator(sel ?? list!).first().getAttribute('href'); p = href! }
await page.goto(base + p)
await page.screenshot({ path: out! })
await browser.close()
