// ISO 3166-1 codes and the names of countries: CLDR, with UN short names laid over it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPackageJson, readTsv, root } from './files.mjs'

export const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']

const unNames = new Map(readTsv(readFileSync(join(root, 'src/un-names.tsv'))).map(row => [row.iso2, row]))
const cldrNames = Object.fromEntries(languages.map(language => [language,
  readPackageJson(`cldr-localenames-full/main/${language}/territories.json`)
    .main[language].localeDisplayNames.territories]))
const codes = readPackageJson('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings
const contained = readPackageJson('cldr-core/supplemental/territoryContainment.json')
  .supplemental.territoryContainment

const continentOfRegion = { '002': 'AF', '142': 'AS', '150': 'EU', '009': 'OC', '005': 'SA', '013': 'NA', '021': 'NA', '029': 'NA' }
const continents = new Map([['AQ', 'AN']])
for (const [region, continent] of Object.entries(continentOfRegion)) leaves(region)
  .filter(iso2 => !continents.has(iso2))
  .forEach(iso2 => continents.set(iso2, continent))

function leaves(region) {
  const parts = contained[region]?._contains
  return parts ? parts.flatMap(leaves) : [region]
}

/** Official codes have a number below 900; XK is user-assigned and in general use. */
const official = iso2 => iso2 === 'XK' || Number(codes[iso2]?._numeric) < 900

export const countries = [...continents.keys()].filter(official).sort().map(iso2 => ({
  iso2,
  iso3: iso2 === 'XK' ? 'XKX' : codes[iso2]._alpha3,
  numeric: iso2 === 'XK' ? '' : codes[iso2]._numeric,
  continent: continents.get(iso2),
  names: Object.fromEntries(languages.map(language => [language, nameOf(iso2, language)])),
  aliases: aliasesOf(iso2),
}))

export const countryByIso2 = new Map(countries.map(country => [country.iso2, country]))

/** {name_en: …, name_fr: …} as every file of reference data spells it. */
export const nameProperties = names =>
  Object.fromEntries(languages.map(language => [`name_${language}`, names[language]]))

function nameOf(iso2, language) {
  return unNames.get(iso2)?.[language] ?? cldrNames[language][iso2]
}

/** Every other name CLDR knows, for searching: short forms and variants. */
function aliasesOf(iso2) {
  const used = new Set(languages.map(language => nameOf(iso2, language)))
  const all = languages.flatMap(language =>
    ['', '-alt-short', '-alt-variant'].map(form => cldrNames[language][iso2 + form]))
  return [...new Set(all)].filter(name => name && !used.has(name))
}
