// Parts of a page stay current. An element says where its fresh copy is and when to ask:
//   <div id="board" data-refresh="/headcounts/1/board" data-on="crisis.answered:1 alerts.*" data-every="60">
// It is asked for again when the server tells of such an event (Server-Sent Events from the body's
// data-live; "name", "name:subject", "room.*" or "*") and every so many seconds. The fresh copy is
// the element with the same id in the answer. Nothing moves under the reader: while the mouse or
// the focus is inside an element with data-hold, a button [data-hold-show] offers the news instead.
// Children with data-part are compared one by one, so that a live region speaks only when it changed.
import { listen } from './live.js';

const waiting = new Map();

function matches(element, name, subject) {
  return (element.dataset.on ?? '').split(' ').some((wish) => {
    const [event, only] = wish.split(/:(.*)/);
    const named = event === '*' || event === name || (event.endsWith('.*') && name.startsWith(event.slice(0, -1)));
    return named && (!only || only === subject);
  });
}

function replace(old, fresh) {
  const parts = [...old.querySelectorAll(':scope > [data-part]')];
  if (!parts.length) {
    if (old.innerHTML !== fresh.innerHTML) swap(old, fresh);
    return;
  }
  for (const part of parts) {
    const news = fresh.querySelector(`:scope > [data-part="${part.dataset.part}"]`);
    if (news && normal(news) !== part.dataset.shown) swap(part, news);
  }
}

const normal = (element) => element.innerHTML.replace(/<time[^>]*>[^<]*<\/time>|data-clock[^<]*/g, '');

function swap(old, fresh) {
  old.dataset.shown = normal(fresh);
  old.replaceChildren(...fresh.childNodes);
  window.htmx?.process(old);
  old.dispatchEvent(new CustomEvent('refreshed', { bubbles: true }));
}

const busy = (element) =>
  'hold' in element.dataset && (element.matches(':hover') || element.contains(document.activeElement));

// Says that the screen is out of date when a part could not be had, until all parts can be had again.
function stale(element, isStale) {
  if (!isStale && !('stale' in element.dataset)) return;
  if (isStale) element.dataset.stale = '';
  else delete element.dataset.stale;
  const notice = document.querySelector('[data-live-lost]');
  if (notice) notice.hidden = !document.querySelector('[data-stale]');
}

async function ask(element, asked) {
  const answer = await fetch(element.dataset.refresh, {
    headers: { 'HX-Request': 'true', 'Safeconduct-Background': 'yes' },
    credentials: 'same-origin',
  });
  if (answer.status === 401) {
    document.dispatchEvent(new Event('session:ended'));
    return;
  }
  if (!answer.ok || answer.redirected) throw new Error(`no fresh copy: ${answer.status}`);
  stale(element, false);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(element.id);
  if (!fresh) return;
  if (!asked && busy(element)) return offer(element, fresh);
  replace(element, fresh);
}

function offer(element, fresh) {
  const button = element.querySelector('[data-hold-show]');
  if (!button) return;
  const seen = new Set([...element.querySelectorAll('[data-row]')].map((row) => row.dataset.row));
  const news = [...fresh.querySelectorAll('[data-row]')].filter((row) => !seen.has(row.dataset.row)).length;
  if (!news) return;
  button.hidden = false;
  button.textContent = button.dataset.holdShow.replace('{0}', news);
  button.onclick = () => replace(element, fresh);
}

function soon(element) {
  if (waiting.has(element) || !element.isConnected) return;
  waiting.set(element, setTimeout(() => {
    waiting.delete(element);
    ask(element).catch(() => stale(element, true));
  }, 250));
}

listen((name, subject) => {
  for (const element of document.querySelectorAll('[data-refresh][data-on]')) {
    if (name === 'live.reconnected' || matches(element, name, subject)) soon(element);
  }
});

for (const element of document.querySelectorAll('[data-refresh][data-every]')) {
  setInterval(() => document.visibilityState === 'visible' && soon(element), 1000 * element.dataset.every);
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return;
  document.querySelectorAll('[data-refresh][data-every]').forEach(soon);
});
