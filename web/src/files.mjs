// Reads from node_modules, writes into dist. Output never depends on the clock.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const dist = join(root, 'dist')

export function readPackageFile(path) {
  const file = join(root, 'node_modules', path)
  if (!existsSync(file)) throw new Error(`node_modules/${path} is missing: run "npm ci" in web/ first.`)
  return readFileSync(file)
}

export const readPackageJson = path => JSON.parse(readPackageFile(path))

export function write(path, content) {
  const file = join(dist, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, path.endsWith('.gz') ? gzipSync(content, { level: 6 }) : content)
}

export function read(path) {
  const file = join(dist, path)
  if (!existsSync(file)) throw new Error(`dist/${path} was not written: run "node build.mjs --force".`)
  const content = readFileSync(file)
  return path.endsWith('.gz') ? gunzipSync(content) : content
}

export const copy = (from, to) => write(to, readPackageFile(from))

/** One feature a line, so that a reader may stream it and a person may look at it. */
export function geoJson(features) {
  const lines = features.map(({ properties, geometry }) =>
    JSON.stringify({ type: 'Feature', properties, geometry }))
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`
}

/** The first line names the columns; tabs and line breaks inside a value become blanks. */
export function tsv(columns, rows) {
  const clean = value => String(value ?? '').replace(/\s+/g, ' ').trim()
  const lines = rows.map(row => columns.map(column => clean(row[column])).join('\t'))
  return [columns.join('\t'), ...lines].join('\n') + '\n'
}

export function readTsv(text) {
  const [header, ...lines] = text.toString().trimEnd().split('\n')
  const columns = header.split('\t')
  return lines.map(line => {
    const values = line.split('\t')
    return Object.fromEntries(columns.map((column, i) => [column, values[i] ?? '']))
  })
}
