// One SVG sprite: <svg><use href="…/icons.svg#bell"/></svg>, coloured by the text around it.
import { readPackageFile, write } from './files.mjs'

export const icons = `
  alert-triangle ambulance bell broadcast building building-community calendar check chevron-down chevron-left
  chevron-right chevron-up circle-check circle-dashed circle-x clock database download edit eye file-certificate
  file-text filter flag heartbeat help history home info-circle language list list-check login logout mail map-2
  map-pin menu-2 message minus phone plane plane-arrival plane-departure plus printer refresh rss search send
  settings shield shield-check shield-half speakerphone trash upload urgent user user-check user-question user-x
  users world x`.trim().split(/\s+/)

export function writeIcons() {
  const symbols = icons.map(icon => {
    const svg = readPackageFile(`@tabler/icons/icons/outline/${icon}.svg`).toString()
    const paths = [...svg.matchAll(/<path d="[^"]*" \/>/g)].map(([path]) => path)
    if (paths.length === 0) throw new Error(`The icon ${icon} has no path.`)
    return `<symbol id="${icon}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" `
      + `stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</symbol>`
  })
  write('static/vendor/icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`)
}
