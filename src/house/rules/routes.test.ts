import { expect, test } from 'vitest'
import { houseOf, judge } from '../house.ts'
import { routes } from './routes.ts'

const said = (text: string) => judge(routes, houseOf({ 'src/contact/a.routes.ts': text }))

test.each([
  ['an action', "action(app, deps, { path: '/x', can: 'take contacts', fact: 'contact-taken', act })"],
  ['an action with types', "action<P, B, T>(app, deps, { can, fact: ['a', 'b'] })"],
  ['a page', "page(app, deps, { can: 'see cases', reads: 'case', load })"],
  ['a plain route', "app.post('/x', { schema: {}, config: { can: 'a', fact: 'b' } }, async () => 1)"],
  ['a plain page', "app.get('/x', { config: { can: 'a', reads: 'nothing personal' } }, handle)"],
  ["a module's list of its routes", 'export function contactRoutes(app, deps) {\n  gradingRoutes(app, deps)\n}'],
])('%s that says all', (_, text) => {
  expect(said(text)).toEqual([])
})

test.each([
  ['an action without can', "action(app, deps, { fact: 'x' })", '`can`'],
  ['an action without fact', "action(app, deps, { can: 'x', reads: 'y' })", '`fact`'],
  ['an action with an empty fact', "action(app, deps, { can: 'x', fact: '' })", '`fact`'],
  ['an action with no fact in its list', "action(app, deps, { can: 'x', fact: [] })", '`fact`'],
  ['a page without reads', "page(app, deps, { can: 'x' })", '`reads`'],
  ['a page that has it only deeper down', "page(app, deps, { can: 'x', load: () => ({ reads: 'y' }) })", '`reads`'],
  ['a page that has it only in a comment', "page(app, deps, { can: 'x', /* reads: 'y' */ })", '`reads`'],
  ['a page that is undecided', "page(app, deps, { can: undefined, reads: 'x' })", '`can`'],
  ['a page whose words are elsewhere', 'page(app, deps, spec)', '`can`'],
  ['a plain route without config', "app.post('/x', async () => 1)", '`can`'],
  ['a plain route without can', "app.delete('/x', { config: { fact: 'x' } }, handle)", '`can`'],
  ['a list of none', 'export function contactRoutes(_app, _deps) {}', 'no route'],
  ['a file where no route is seen', 'export const nothing = 1', 'no route'],
])('%s', (_, text, missing) => {
  expect(said(text)).toHaveLength(1)
  expect(said(text)[0]).toContain(missing)
})

test('each registration counts, and files that are not routes do not', () => {
  const page = "page(app, deps, { can: 'x', reads: 'y' })\n"
  expect(routes.check(houseOf({ 'src/contact/a.routes.ts': page + page, 'src/contact/b.ts': page })).inspected).toBe(2)
})
