// Browser libraries, as their authors built them, without links to source maps we do not ship.
import { readPackageFile, write } from './files.mjs'

const files = {
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
  'htmx-sse.js': 'htmx-ext-sse/dist/sse.min.js',
  'maplibre/maplibre-gl-csp.js': 'maplibre-gl/dist/maplibre-gl-csp.js',
  'maplibre/maplibre-gl-csp-worker.js': 'maplibre-gl/dist/maplibre-gl-csp-worker.js',
  'maplibre/maplibre-gl.css': 'maplibre-gl/dist/maplibre-gl.css',
  'maplibre/rtl-text.js': '@mapbox/mapbox-gl-rtl-text/mapbox-gl-rtl-text.min.js',
}

export function writeVendor() {
  for (const [to, from] of Object.entries(files))
    write(`static/vendor/${to}`, readPackageFile(from).toString().replace(/\n\/\/# sourceMappingURL=.*/g, ''))
}
