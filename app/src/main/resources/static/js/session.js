// Clears the page when its session has ended, in every tab and without the server too; warns two minutes before. The
// server is asked before anything is cleared, which prolongs nothing; a use is told to it every few minutes at most.
// Other scripts send "session:ended" when they were refused, and hear "session:over".
const WARN = 120; // seconds before the end
const LOOK = 10;
const TELL = 300; // how often a use is told, and how often the server is asked without one
const RETRY = 30;
const PATIENCE = 10_000; // milliseconds
const USES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'];

const box = document.querySelector('[data-session]');
const said = box?.querySelector('[data-session-said]');
const goOn = box?.querySelector('[data-session-go-on]');
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('session') : null;

// Seconds since the page was opened: never back, whatever the clocks of this computer do.
const clock = { seconds: 0, steady: performance.now(), wall: Date.now() };
function passed() {
  const [steady, wall] = [performance.now(), Date.now()];
  clock.seconds += Math.max(steady - clock.steady, wall - clock.wall, 0) / 1000;
  Object.assign(clock, { steady, wall });
  return clock.seconds;
}

// all in seconds as passed() counts them
let unusedEnd;
let latestEnd;
let afterUse;
let usedAt = 0;
let toldTabsAt = 0;
let nextUse = TELL;
let askedAt = 0;
let heard = true;
let doubted = false; // shown again, and the server has not said yet whether it may be
let busy = false;
let over = false;

const tell = (news) => tabs?.postMessage({ account: box.dataset.account, ...news });

function learn(left, at = passed()) {
  unusedEnd = at + Number(left.untouched);
  latestEnd = at + Number(left.longest);
  afterUse = Number(left.afterUse);
  doubted = false;
}

const asTold = () => Math.min(unusedEnd, latestEnd);
// Where the server hears of no use, those of this browser count.
const asUsed = () => Math.min(Math.max(unusedEnd, usedAt + afterUse), latestEnd);

// What the server says of the session: how much is left, 'ended', or null if it says nothing.
async function ask(headers) {
  try {
    const answer = await fetch(box.dataset.session, {
      headers: { Accept: 'application/json', ...headers },
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 401) return 'ended';
    if (!answer.ok || answer.redirected) return null;
    const left = await answer.json();
    return left.account === box.dataset.account ? left : 'ended';
  } catch {
    return null;
  }
}

async function settle(headers) {
  if (busy || over) return false;
  busy = true;
  const at = passed();
  const left = await ask(headers);
  busy = false;
  if (over) return false;
  askedAt = passed();
  heard = left !== null;
  if (left === 'ended') end('ended');
  else if (left) {
    learn(left, at);
    tell({ left });
    show(asTold());
  } else if (doubted || asUsed() <= passed()) end('away');
  else show(asUsed());
  return heard;
}

const look = () => settle({ 'Safeconduct-Background': 'yes' });

async function use() {
  nextUse = passed() + RETRY;
  if (await settle({})) nextUse = passed() + TELL;
}

function show(endsAt) {
  document.documentElement.hidden = false;
  const left = endsAt - passed();
  const warns = left <= WARN;
  const last = warns && latestEnd - passed() <= WARN;
  const words = warns
    ? box.dataset[last ? 'last' : 'idle'].replace('{0}', Math.max(1, Math.ceil(left / 60)))
    : 'warns' in box.dataset ? box.dataset.goesOn : said.textContent;
  if (said.textContent !== words) said.textContent = words;
  if (!warns && document.activeElement === goOn) document.getElementById('main')?.focus({ preventScroll: true });
  goOn.hidden = !warns || last;
  box.toggleAttribute('data-warns', warns);
}

// Nothing is shown while the server is asked about a session that is over as far as this page knows.
function tick() {
  if (over) return;
  if (asUsed() <= passed()) document.documentElement.hidden = true;
  const soon = asTold() - passed() <= WARN;
  const pause = !soon ? TELL : heard ? LOOK : RETRY;
  const due = passed() - askedAt >= pause && (soon || document.visibilityState === 'visible');
  if (due || document.documentElement.hidden) look();
}

function touched(event) {
  if (!event.isTrusted || over) return;
  usedAt = passed();
  if (usedAt - toldTabsAt >= LOOK) {
    toldTabsAt = usedAt;
    tell({ used: true });
  }
  if (usedAt >= nextUse || ('warns' in box.dataset && !busy && latestEnd - usedAt > WARN)) use();
}

function end(why) {
  tell({ over: why === 'leaving' ? 'elsewhere' : why });
  clear(why);
}

// What is left of the document: style sheets, and the words that say what happened.
function clear(why) {
  if (!over) {
    over = true;
    tabs?.close();
    window.stop();
    document.dispatchEvent(new Event('session:over'));
  }
  const page = box.querySelector('template').content.cloneNode(true);
  for (const part of page.querySelectorAll('[data-over]')) if (part.dataset.over !== why) part.remove();
  const body = document.createElement('body');
  body.className = 'plain';
  body.append(page);
  document.title = body.querySelector('h1').textContent;
  document.body.replaceWith(body);
  document.documentElement.hidden = false;
  body.querySelector('main').focus();
}

function byWhen(seconds) {
  const at = new Date(Date.now() + 1000 * Math.max(0, seconds));
  const here = at.toLocaleString(`${document.documentElement.lang}-u-nu-latn`, {
    year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
  return `${here} (\u2066${at.toISOString().slice(0, 16).replace('T', ' ')}Z\u2069)`;
}

async function signOut(address, body) {
  try {
    const answer = await fetch(address, { method: 'POST', body, redirect: 'manual', keepalive: true, signal: AbortSignal.timeout(PATIENCE) });
    return answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}

// The page is cleared at once; the server is told until it says that it has heard.
async function leave(form) {
  const body = new URLSearchParams(new FormData(form));
  const left = asTold() - passed();
  end('leaving');
  if (await signOut(form.action, body)) {
    location.replace(new URL('sign-in?out', form.action));
    return;
  }
  clear('stranded');
  const until = [...document.querySelectorAll('p')].find((it) => it.textContent.includes('{0}'));
  until.textContent = until.textContent.replace('{0}', byWhen(left));
  const again = async () => {
    if (!(await signOut(form.action, body))) return;
    clearInterval(timer);
    removeEventListener('online', again);
    clear('out');
  };
  const timer = setInterval(again, 1000 * RETRY);
  addEventListener('online', again);
}

function hear({ data }) {
  if (over) return;
  if (data.account !== box.dataset.account) look();
  else if (data.over) clear(data.over);
  else if (data.used) usedAt = passed();
  else {
    learn(data.left);
    show(asTold());
  }
}

// A page that the browser had put aside is shown once the server vouches for its session.
function shown(event) {
  if (!event.persisted || over) return;
  doubted = true;
  document.documentElement.hidden = true;
  look();
}

function begin() {
  learn(box.dataset);
  tell({ left: { ...box.dataset } });
  if (tabs) tabs.onmessage = hear;
  for (const name of USES) addEventListener(name, touched, { capture: true, passive: true });
  goOn.addEventListener('click', touched);
  setInterval(tick, 1000 * LOOK);
  for (const name of ['focus', 'online']) addEventListener(name, tick);
  addEventListener('pageshow', shown);
  document.addEventListener('visibilitychange', tick);
  document.addEventListener('session:ended', look);
  document.addEventListener('submit', (event) => {
    if (!event.target.action?.endsWith?.('/sign-out')) return;
    event.preventDefault();
    leave(event.target);
  });
  show(asTold());
}

if (box) begin();
