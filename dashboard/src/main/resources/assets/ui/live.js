// The stream of facts behind a page. A line that is cut comes back by itself, and so does a hub that
// was restarted; only an ended session ends it.

const AGAIN_MILLIS = 5000;

// heard: functions by name of event; state(on) is told when the line comes and goes; over() is called
// when the page has to be read again, because the session ended or nobody knows what was missed; at(cursor) hears
// how far the stream is. Answers what ends it.
export function follow(address, heard, state, over, at = () => {}) {
  const stream = new EventSource(address);
  for (const [name, hear] of Object.entries(heard)) {
    stream.addEventListener(name, (event) => {
      if (event.lastEventId) at(event.lastEventId);
      hear(JSON.parse(event.data));
    });
  }
  stream.addEventListener("open", () => state(true));
  stream.addEventListener("error", () => {
    state(false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => waitFor(over), AGAIN_MILLIS);
  });
  stream.addEventListener("ended", () => {
    stream.close();
    over();
  });
  addEventListener("pagehide", () => stream.close());
  return () => stream.close();
}

// a refused stream is not tried again by the browser: the hub may be starting, or we are signed out
async function waitFor(over) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.status < 500) return over();
  } catch {
    // not there yet
  }
  setTimeout(() => waitFor(over), AGAIN_MILLIS);
}
