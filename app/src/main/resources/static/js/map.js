// A map wherever a page has <div class="map" data-map …> (templates/_map.html). Everything it shows is
// on the page as a list too: without this script, without WebGL and in text mode nothing is lost.
// Addresses of the library, the base map and the layers are data attributes of the element.
import { MapView } from './map/view.js';

async function library(element) {
  if (!window.maplibregl) await script(element.dataset.library);
  const { maplibregl } = window;
  maplibregl.setWorkerUrl(element.dataset.worker);
  if (maplibregl.getRTLTextPluginStatus() === 'unavailable') {
    maplibregl.setRTLTextPlugin(element.dataset.rtl, false).catch(() => {});
  }
  return maplibregl;
}

function script(address) {
  return new Promise((resolve, reject) => {
    const tag = document.createElement('script');
    tag.src = address;
    tag.onload = resolve;
    tag.onerror = reject;
    document.head.append(tag);
  });
}

function giveUp(element) {
  element.dataset.state = 'off';
  element.querySelector('[data-map-off]')?.removeAttribute('hidden');
}

async function open(element) {
  try {
    const maplibregl = await library(element);
    const view = new MapView(maplibregl, element);
    element.dataset.state = 'loading';
    view.whenReady(() => {
      element.dataset.state = 'on';
      element.dispatchEvent(new CustomEvent('map:ready', { bubbles: true, detail: view }));
    });
    const drawing = [...document.querySelectorAll('input[data-map-draw]')]
      .find((input) => input.dataset.mapDraw === element.id);
    if (drawing) {
      const { Drawing } = await import('./map/drawing.js');
      new Drawing(view, drawing);
    }
  } catch (noMap) {
    giveUp(element);
  }
}

document.querySelectorAll('[data-map]').forEach(open);
