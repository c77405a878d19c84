// Brings browser libraries, fonts, icons and reference data into dist/.
// Usage: node build.mjs [--force | --is-current]   (the last only asks: exit code 0 when there is nothing to do)
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dist, root, write } from './src/files.mjs'

const stamp = inputStamp()
const stampFile = join(dist, '.stamp')
const isCurrent = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
if (process.argv.includes('--is-current')) process.exitCode = isCurrent ? 0 : 1
else if (isCurrent && !process.argv.includes('--force')) console.log('web: dist is up to date.')
else await build().catch(error => {
  console.error(`web: ${error.message}`)
  process.exitCode = 1
})

async function build() {
  if (!existsSync(join(root, 'node_modules/mapshaper'))) throw new Error('node_modules is missing: run "npm ci" in web/ first.')
  rmSync(dist, { recursive: true, force: true })
  const { writeVendor } = await import('./src/vendor.mjs')
  const { writeIcons } = await import('./src/icons.mjs')
  const { writeFonts } = await import('./src/fonts.mjs')
  const { writeAirports } = await import('./src/airports.mjs')
  const { writeGeography } = await import('./src/geography.mjs')
  const { writeSources } = await import('./src/sources.mjs')
  const { check } = await import('./src/check.mjs')
  writeVendor()
  writeIcons()
  writeFonts()
  writeAirports()
  await writeGeography()
  writeSources()
  check()
  write('.stamp', stamp)
  console.log('web: dist is built and checked.')
}

function inputStamp() {
  const scripts = readdirSync(join(root, 'src')).sort().map(file => `src/${file}`)
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'build.mjs', ...scripts]) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
