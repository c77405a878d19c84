// What must hold of dist/ before anybody relies on it. Also on its own: npm test
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dist, read, readTsv } from './files.mjs'
import { areaFinder } from './inside.mjs'
import { languages } from './names.mjs'
import { hasGlyph } from './woff.mjs'

export function check() {
  checkCountries(readTsv(read('reference/countries.tsv.gz')))
  checkPlaces(readTsv(read('reference/places.tsv.gz')))
  checkAirports(readTsv(read('reference/airports.tsv.gz')))
  checkAreas(features('reference/country-areas.geojson.gz'), features('reference/admin1-areas.geojson.gz'))
  checkMap()
  checkFonts()
}

const features = path => JSON.parse(read(path)).features

function must(holds, sentence) {
  if (!holds) throw new Error(`The build is wrong: ${sentence}`)
}

function checkCountries(countries) {
  const named = countries.filter(country => languages.every(language => country[`name_${language}`]))
  must(named.length >= 249, `only ${named.length} countries are named in six languages.`)
  const pointless = countries.filter(country => country.lon === '' || country.lat === '')
  must(pointless.length === 0, `no label point for ${pointless.map(country => country.iso2)}.`)
}

function checkPlaces(places) {
  must(places.length > 190_000, `only ${places.length} places.`)
  const zoneless = places.filter(place => !place.time_zone.includes('/'))
  must(zoneless.length === 0, `${zoneless.length} places without a time zone, first ${zoneless[0]?.name}.`)
  for (const [name, iso2, arabic] of [['Geneve', 'CH', 'جنيف'], ['Nairobi', 'KE', 'نيروبي'], ['Kabul', 'AF', 'كابل']]) {
    const found = places.some(place => place.ascii_name === name && place.iso2 === iso2 && place.alternate_names.includes(arabic))
    must(found, `${name} is not among the places with its Arabic name ${arabic}.`)
  }
  for (const [id, name, code] of [['2972328', 'Toulon', 'FR-83'], ['1707267', 'Lapu-Lapu', 'PH-LAP'], ['2332459', 'Lagos', 'NG-LA']]) {
    const found = places.find(place => place.geoname_id === id)?.admin1_code
    must(found === code, `${name} lies in ${found} rather than in ${code}.`)
  }
}

function checkAirports(airports) {
  const complete = airports.filter(airport => airport.iata.length === 3 && airport.lat && airport.time_zone)
  must(complete.length > 8000, `only ${complete.length} airports with position and time zone.`)
}

function checkAreas(countries, units) {
  const countryAt = areaFinder(countries)
  const unitAt = areaFinder(units)
  for (const [place, lon, lat, iso2, code] of [['Geneva', 6.1432, 46.2044, 'CH', 'CH-GE'], ['Suva', 178.44, -18.12, 'FJ', 'FJ-C'],
    ['Kabul', 69.17, 34.53, 'AF', 'AF-KAB'], ['Cayenne', -52.31, 4.93, 'GF', 'FR-GF'], ['Simferopol', 34.1, 44.95, 'UA', 'UA-43']]) {
    must(countryAt(lon, lat)?.iso2 === iso2, `${place} is not in ${iso2}.`)
    must(unitAt(lon, lat)?.code === code, `${place} is not in ${code}.`)
  }
  mustNotJump([...countries, ...units])
}

/** Antarctica alone goes all the way round. */
function mustNotJump(features) {
  const jumping = features.filter(({ properties, geometry }) => properties.iso2 !== 'AQ' && widest(geometry) >= 180)
  must(jumping.length === 0, `polygons jump across the date line: ${jumping.map(feature => feature.properties.name_en)}.`)
}

/** The broadest single polygon: one that jumps across the date line is nearly 360° wide. */
function widest(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return Math.max(...polygons.map(([shell]) => {
    const lons = shell.map(([lon]) => lon)
    return lons.reduce((a, b) => Math.max(a, b)) - lons.reduce((a, b) => Math.min(a, b))
  }))
}

function checkMap() {
  const limits = { 'world.json': 1e6, 'admin1.json': 3e6, 'detail.json': 4e6, 'labels.json': 2e5 }
  for (const [file, limit] of Object.entries(limits)) {
    const { size } = statSync(join(dist, 'static/map', file))
    must(size < limit, `${file} has ${size} bytes, more than ${limit}.`)
  }
  const world = features('static/map/world.json')
  must(world.length >= 240 && world.every(feature => feature.geometry), 'a country is missing from the map.')
  mustNotJump(world)
}

function checkFonts() {
  const samples = { 'NotoSans-latin': 'AaéçñŒ€“', 'NotoSans-latin-ext': 'ŁřşğĀ', 'NotoSans-cyrillic': 'ЖщЯё', 'NotoSans-greek': 'Ωλ',
    NotoSansArabic: 'جنيفﻼﺐ٣' }
  for (const [font, sample] of Object.entries(samples)) for (const style of ['Regular', 'Bold']) {
    const missing = [...sample].filter(character => !hasGlyph(read(`fonts/${font}-${style}.ttf`), character))
    must(missing.length === 0, `${font}-${style}.ttf has no glyph for ${missing.join(' ')}.`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) check()
