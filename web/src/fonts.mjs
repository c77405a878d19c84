// Noto Sans for pages (woff2 and a style sheet) and for PDF (ttf).
import { copy, readPackageFile, readPackageJson, write } from './files.mjs'
import { woffToTtf } from './woff.mjs'

const families = [
  { name: 'Noto Sans', key: 'noto-sans', web: ['latin', 'latin-ext', 'cyrillic', 'greek'],
    print: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] },
  { name: 'Noto Sans Arabic', key: 'noto-sans-arabic', web: ['arabic'], print: ['arabic'] },
]
const webWeights = [400, 600, 700]
const printStyles = { Regular: 400, Bold: 700 }

export function writeFonts() {
  const rules = families.flatMap(family => family.web.flatMap(subset =>
    webWeights.map(weight => webFont(family, subset, weight))))
  write('static/vendor/fonts/fonts.css', rules.join('\n'))
  for (const family of families) for (const subset of family.print) printFonts(family, subset)
}

function webFont({ name, key }, subset, weight) {
  const ranges = readPackageJson(`@fontsource/${key}/unicode.json`)
  const file = (key.endsWith(subset) ? key : `${key}-${subset}`) + `-${weight}.woff2`
  copy(source(key, subset, weight, 'woff2'), `static/vendor/fonts/${file}`)
  return `@font-face {
  font-family: "${name}"; font-weight: ${weight}; font-style: normal; font-display: swap;
  src: url("${file}") format("woff2");
  unicode-range: ${ranges[subset]};
}
`
}

function printFonts({ name, key }, subset) {
  const stem = name.replaceAll(' ', '') + (key.endsWith(subset) ? '' : `-${subset}`)
  for (const [style, weight] of Object.entries(printStyles))
    write(`fonts/${stem}-${style}.ttf`, woffToTtf(readPackageFile(source(key, subset, weight, 'woff'))))
}

const source = (key, subset, weight, type) => `@fontsource/${key}/files/${key}-${subset}-${weight}-normal.${type}`
