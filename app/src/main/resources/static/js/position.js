// "Send where I am": asks the browser once where it is, and again every so many minutes if wished,
// while this page stays open and the window lasts. What cannot be sent waits here until it can.
// Without this script the form beside it does the same with what somebody writes.
const box = document.querySelector('[data-position]');
const form = document.querySelector('[data-position-form]');
const COARSE = 1_000; // metres
const REASONS = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };
const waiting = [];
let timer;
let busy = false;

function say(word, ...numbers) {
  const text = numbers.reduce((all, it, at) => all.replace(`{${at}}`, it), box.dataset[word] ?? word);
  box.querySelector('[data-position-said]').textContent = text;
}

const measure = () =>
  new Promise((resolve, reject) => {
    if (!navigator.geolocation) reject({ code: 2 });
    else navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: 30_000, maximumAge: 0 });
  });

function post({ coords, timestamp }) {
  const body = new URLSearchParams({
    _csrf: form.elements._csrf.value,
    latitude: coords.latitude.toFixed(6),
    longitude: coords.longitude.toFixed(6),
    accuracy: Math.max(1, Math.ceil(coords.accuracy)),
    age: Math.max(0, Math.floor((Date.now() - timestamp) / 1_000)),
  });
  return fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
}

// What the page that came back says: the list of what was sent, or what is wrong. Whether that was
// said of this position; the page to sign in says nothing of it.
async function told(answer, position) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const list = page.getElementById('sent');
  const wrong = page.querySelector('[data-position-wrong]');
  if (wrong) {
    say(wrong.textContent);
    return true;
  }
  if (!list) {
    say('out');
    return false;
  }
  document.getElementById('sent').replaceChildren(...list.childNodes);
  const exact = Math.ceil(position.coords.accuracy);
  const time = new Date(position.timestamp).toLocaleTimeString(document.documentElement.lang);
  say(exact > COARSE ? 'coarse' : 'sent', time, exact);
  return true;
}

async function sendWaiting() {
  while (waiting.length) {
    let answer;
    try {
      answer = await post(waiting[0]);
    } catch {
      return say('offline', waiting.length);
    }
    if (answer.status >= 500 || answer.status === 429) return say('offline', waiting.length);
    if (!(await told(answer, waiting[0]))) return;
    waiting.shift();
  }
}

async function send() {
  if (busy) return;
  busy = true;
  try {
    if (Date.now() >= Date.parse(box.dataset.until)) return stop('over');
    say('measuring');
    waiting.push(await measure());
    await sendWaiting();
  } catch (refusal) {
    say(REASONS[refusal.code] ?? 'unavailable');
  } finally {
    busy = false;
  }
}

function stop(word) {
  clearInterval(timer);
  box.querySelector('[data-position-every]').value = '';
  say(word);
}

document.addEventListener('session:over', () => {
  clearInterval(timer);
  waiting.length = 0;
});

if (box && form) {
  box.hidden = false;
  box.querySelector('[data-position-send]').addEventListener('click', send);
  box.querySelector('[data-position-every]').addEventListener('change', (event) => {
    clearInterval(timer);
    const minutes = Number(event.target.value);
    if (!minutes) return;
    timer = setInterval(send, 60_000 * minutes);
    send();
  });
  addEventListener('online', async () => {
    if (busy) return;
    busy = true;
    try {
      await sendWaiting();
    } finally {
      busy = false;
    }
  });
}
