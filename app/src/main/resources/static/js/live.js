// News from the server (Server-Sent Events), once per browser: one tab holds the stream and tells
// the others, so that many open tabs do not use up the connections to the server.
// listen((event, subject) => …); "live.reconnected" means that news may have been missed.
const listeners = new Set();
const address = document.body.dataset.live;
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(`live:${address}`) : null;

export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(event, subject) {
  for (const listener of listeners) listener(event, subject);
}

function hear(event, subject) {
  tell(event, subject);
  tabs?.postMessage({ event, subject });
}

function hold() {
  return new Promise(() => {
    let lost = false;
    let over = false;
    let stream;
    document.addEventListener('session:over', () => {
      over = true;
      stream?.close();
      tabs?.close();
    });
    const open = () => {
      if (over) return;
      stream = new EventSource(address);
      stream.onopen = () => {
        hear(lost ? 'live.reconnected' : 'live.open', '');
        lost = false;
      };
      stream.onerror = () => {
        if (!lost) hear('live.lost', '');
        lost = true;
        if (stream.readyState === EventSource.CLOSED) setTimeout(open, 10_000);
      };
      stream.onmessage = (message) => {
        const [event, subject] = message.data.split(/ (.*)/);
        hear(event, subject ?? '');
      };
    };
    open();
  });
}

// Says so when the screen is no longer live, and stops saying so when it is again.
listen((event) => {
  const notice = document.querySelector('[data-live-lost]');
  if (notice && event.startsWith('live.')) notice.hidden = event !== 'live.lost';
});

if (tabs) tabs.onmessage = ({ data }) => tell(data.event, data.subject);
if (address && 'locks' in navigator && tabs) navigator.locks.request(`live:${address}`, hold);
else if (address && 'EventSource' in window) hold();
