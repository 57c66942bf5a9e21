import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Assets, buildAssets, loadAssets, ROOT } from './assets.ts'
import { FILTERS, forField, plural } from './filters.ts'
import { gradeFace } from './grade-face.ts'
import { CHARTS, NOW, REFUSAL, ROWS, STAFF_PAGE, samplePage } from './look/sample-data.ts'
import { createViews, type Views } from './views.ts'

let folder: string
let assets: Assets
let views: Views

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'views-'))
  await buildAssets()
  assets = loadAssets()
  views = createViews({ roots: [folder, join(ROOT, 'src')], assets })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

let drawn = 0
/** Draws a template written here; each has a name of its own, since names are kept compiled. */
function draw(template: string, data: Record<string, unknown> = {}): string {
  const name = `t${++drawn}`
  writeFileSync(join(folder, `${name}.njk`), template)
  return views.render(name, { page: samplePage(), now: NOW, ...data })
}

const XSS = [
  '<script>globalThis.hurt=1</script>',
  '"><img src=x onerror=globalThis.hurt=1>',
  "'><svg onload=globalThis.hurt=1>",
  '</title><script>globalThis.hurt=1</script>',
  '{{ page.nonce }}{% raw %}',
  '&lt;b&gt; & <b>',
  'javascript:globalThis.hurt=1"<',
]

test.each(XSS)('what people typed stays text, everywhere a page puts it: %s', bad => {
  const person = { name: bad, role: bad, initials: bad }
  const page = samplePage({
    ...STAFF_PAGE,
    title: bad,
    path: bad,
    user: person,
    flash: bad,
    once: bad,
    force: { name: bad, kind: 'demonstration', notice: bad },
    nav: [{ href: `/${bad}`, text: bad, count: 1 }],
    rehearsal: { at: NOW, speed: 60, paused: false, next: bad },
  })
  const rows = [{ ...ROWS[0], id: bad, who: bad, risk: bad, unknown: bad, owner: bad, grade: bad }]
  const refusal = { ...REFUSAL, message: bad, field: bad }
  const chart = { ...CHARTS.bars, sentence: bad, table: { head: [bad], rows: [[bad, bad]] } }
  const html = [
    views.render('platform/views/look/public', { page, now: NOW, line: chart, bars: chart, map: chart, refusal }),
    views.render('platform/views/look/staff', { page, now: NOW, rows, refusal }),
    views.render('platform/views/problem', { page, refusal, reference: bad, errors: [{ message: bad }] }),
    draw(
      '{{ emptyState(x) }}{{ synthetic(x) }}{{ radiosFromList({ name: x, legend: x, items: [x], hint: x, value: x }) }}{{ gradeTag({ label: x, rank: 2, code: x }) }}',
      { x: bad },
    ),
  ].join('')

  // The same pages with plain words have as many tags and no handler: nothing that was typed has become markup.
  const own = html
    .split(escaped(bad))
    .join('')
    .split(escaped(bad.slice(0, 1).toUpperCase() + bad.slice(1)))
    .join('')
  expect(html).toContain(escaped(bad))
  expect(own).not.toContain('globalThis.hurt')
  expect(own).not.toMatch(/onerror|onload|\{% raw/)
})

function escaped(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, char => escapes[char]!)
}

test('a form without an idempotency key is a fault, not an empty field', () => {
  const { once: _, ...page } = samplePage()
  expect(() => draw('{{ once() }}', { page })).toThrow(/idempotency/)
  expect(draw('{{ once() }}')).toBe('<input type="hidden" name="_once" value="5a0c3b1e-0000-4000-8000-000000000001">')
})

test('the house macros are the same by import, in a macro of its own and within a block', () => {
  const imported = draw(
    '{% from "platform/views/form.njk" import once %}{% macro own() %}{{ once() }}{% endmacro %}{{ own() }}',
  )
  expect(imported).toBe(draw('{{ once() }}'))
  const inLayout = draw('{% extends "platform/views/public-page.njk" %}{% block content %}{{ once() }}{% endblock %}')
  expect(inLayout).toContain(imported)
})

test('one drawing does not leak its page into the next', () => {
  expect(() => draw('{{ once() }}{{ boom() }}')).toThrow()
  expect(() => views.render('t1', { page: {} })).not.toThrow(/5a0c3b1e/)
})

test.each([
  ['a syntax error', '{% if %}'],
  ['a syntax error in a part of it', '{% include "bad.njk" %}'],
  ['a page that is not there', '{% extends "no/such/page.njk" %}'],
  ['a filter that is not there', '{{ 1 | noSuchFilter }}'],
])('%s is thrown where it can be caught', (_, template) => {
  writeFileSync(join(folder, 'bad.njk'), '{% for %}')
  expect(() => draw(template)).toThrow()
})

test('refusals: a summary that leads to the field, and the same words at the field', () => {
  const html = draw('{{ refused(refusal) }}', { refusal: REFUSAL })
  expect(html).toContain('<a href="#reason">Say why a slower response is safe</a>')
  const many = draw('{{ refused(refusal) }}', { refusal: [REFUSAL, { code: 'x', message: 'Ask a supervisor' }] })
  expect(many.match(/<li>/g)).toHaveLength(2)
  expect(many).not.toContain('href="#undefined"')
  expect(draw('{{ refused(refusal) }}', {}).trim()).toBe('')
  expect(forField(REFUSAL, 'reason')).toEqual({ text: REFUSAL.message })
  expect(forField(REFUSAL, 'to')).toBeUndefined()
  expect(forField(null, 'to')).toBeUndefined()
})

test('a date that is not there yet shows as nothing; one that is no date is a fault', () => {
  expect(draw('[{{ x | londonTime }}|{{ x | mojDate("date") }}|{{ x | ago(now) }}]')).toBe('[||]')
  expect(() => draw('{{ "soon" | londonTime }}')).toThrow(/Not a time/)
  expect(draw('{{ 0 | duration }}')).toBe('0 s')
  expect(Object.keys(FILTERS)).toEqual(
    expect.arrayContaining(['mojDate', 'londonTime', 'londonDate', 'ago', 'duration', 'forField', 'plural']),
  )
})

test.each([
  [0, '0 contacts'],
  [1, '1 contact'],
  [1400, '1,400 contacts'],
])('%d as %s', (n, expected) => {
  expect(plural(n, 'contact')).toBe(expected)
})

test.each([
  ['immediate', 'octagon', 'I'],
  ['Priority', 'triangle', 'P'],
  ['scheduled', 'circle', 'S'],
  ['resolve', 'square', 'R'],
  [{ label: 'Emergency', rank: 1, code: 'E1' }, 'octagon', 'E1'],
  [{ label: 'Telephone', rank: 7 }, 'square', 'T'],
  ['something else', 'ring', 'S'],
])('the grade %j is told apart by shape and letter', (grade, shape, letter) => {
  expect(gradeFace(grade)).toMatchObject({ shape, letter })
})

test.each([
  [1, 1, []],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, 4, 5, 6, 9]],
  [9, 9, [1, 8, 9]],
])('page %d of %d', (page, pages, numbers) => {
  const html = draw('{{ pager({ page: p, pages: n, href: "/cases?type=all" }) }}', { p: page, n: pages })
  expect([...html.matchAll(/aria-label="Page (\d+)"/g)].map(found => Number(found[1]))).toEqual(numbers)
  if (pages > 1) expect(html).toContain('/cases?type=all&amp;page=')
})

test('a demonstration says so on every kind of page, and a live force does not', () => {
  const pages = ['public-page', 'staff-page', 'plain-page', 'leaving'].map(name => `platform/views/${name}`)
  for (const view of pages) {
    const page = samplePage({ ...STAFF_PAGE, force: { name: 'F', kind: 'demonstration', notice: null } })
    expect(views.render(view, { page }), view).toContain('Not a police service: call 999 or 101')
    expect(views.render(view, { page }), view).toContain('class="synthetic"')
    const live = { ...samplePage(STAFF_PAGE), force: { name: 'F', kind: 'live' }, rehearsal: undefined }
    expect(views.render(view, { page: live }), view).not.toMatch(
      /Not a police service|[Ss]ynthetic people|class="synthetic"/,
    )
  }
})

test('a page without a key leaves the small forms of the frame out', () => {
  const { once: _, ...page } = samplePage(STAFF_PAGE)
  expect(views.render('platform/views/staff-page', { page })).not.toContain('<form')
})

test('every script and style is one of ours, and scripts carry the nonce', () => {
  const html = views.render('platform/views/look/public', { page: samplePage(), now: NOW, ...CHARTS })
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(found => found[0])
  expect(scripts.length).toBeGreaterThan(1)
  for (const script of scripts) expect(script).toContain('nonce="bm9uY2U"')
  expect(html).not.toMatch(/ style="| on[a-z]+="/)
  expect(
    [...html.matchAll(/(?:src|rel="stylesheet" href)="([^"]+)"/g)].every(found => found[1]!.startsWith('/assets/')),
  ).toBe(true)
})

test('what the stylesheets and scripts ask for is there, and no font or crown of others', () => {
  for (const name of ['public.css', 'staff.css']) {
    const css = assets.text(name)
    expect(css).not.toMatch(/url\(\/|GDS Transport|@font-face|@import/)
    expect(css.length).toBeGreaterThan(10_000)
  }
  const html = views.render('platform/views/look/staff', { page: samplePage(STAFF_PAGE), now: NOW, rows: ROWS })
  expect(html).not.toMatch(/GOV\.UK|crown/i)
})

test('built once, the styles are not built again until something changes', async () => {
  expect((await buildAssets()).built).toBe(false)
  expect(() => assets.href('no-such.css')).toThrow(/No asset named/)
})

type Fixture = { name: string; options: object; html: string }

/** Every published macro that any page of ours uses. */
function macrosInUse(): string[] {
  const pages = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.njk'),
  )
  const text = pages.map(name => readFileSync(join(ROOT, 'src', name), 'utf8')).join('\n')
  return [
    ...new Set(
      [...text.matchAll(/from "(govuk|moj)\/components\/([a-z-]+)\/macro\.njk" import (\w+)/g)].map(found =>
        found.slice(1, 4).join(' '),
      ),
    ),
  ].sort()
}

test('govuk-frontend macros draw here what its makers say they draw', () => {
  const used = macrosInUse().filter(macro => macro.startsWith('govuk '))
  expect(used.length).toBeGreaterThan(10)
  for (const macro of used) {
    const [, component, name] = macro.split(' ')
    const path = join(ROOT, `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`)
    const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture[] }
    writeFileSync(
      join(folder, `contract-${component}.njk`),
      `{% from "govuk/components/${component}/macro.njk" import ${name} %}{{ ${name}(options) }}`,
    )
    for (const { name: fixture, options, html } of fixtures)
      expect(views.render(`contract-${component}`, { options }).trim(), `${component}: ${fixture}`).toBe(html.trim())
  }
})

test('MoJ Frontend macros all draw something here', () => {
  const used = macrosInUse().filter(macro => macro.startsWith('moj '))
  expect(used.length).toBeGreaterThan(5)
  const html = ['components', 'public', 'staff']
    .map(name =>
      views.render(`platform/views/look/${name}`, { page: samplePage(STAFF_PAGE), now: NOW, rows: ROWS, ...CHARTS }),
    )
    .join('')
  for (const macro of used) expect(html, macro).toContain(`moj-${macro.split(' ')[1]!.replace(/s$/, '')}`)
})
