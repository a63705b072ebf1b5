// The stream of facts behind a page. A line that is cut comes back by itself, and so does a hub that
// was restarted; only an ended session ends it.

const AGAIN_MILLIS = 5000;
// the hub says something every ten seconds at least: a line that is silent for longer leads nowhere, though nobody hung up
const SILENT_MILLIS = 25_000;

// heard: functions by name of event; state(on) is told when the line comes and goes; over() is called
// when the page has to be read again, because the session ended or nobody knows what was missed; at(cursor) hears
// how far the stream is. Answers what ends it.
export function follow(address, heard, state, over, at = () => {}) {
  const heeded = { hello: () => {}, beat: () => {}, ...heard };
  let stream;
  let last = "";
  let watch;

  function open() {
    stream = new EventSource(from(address, last));
    for (const [name, hear] of Object.entries(heeded)) {
      stream.addEventListener(name, (event) => {
        alive();
        if (event.lastEventId) at((last = event.lastEventId));
        hear(JSON.parse(event.data));
      });
    }
    stream.addEventListener("open", () => {
      alive();
      state(true);
    });
    stream.addEventListener("error", (event) => broken(event.target));
    stream.addEventListener("ended", () => {
      end();
      over();
    });
    alive();
  }

  function alive() {
    clearTimeout(watch);
    watch = setTimeout(silent, SILENT_MILLIS);
  }

  function silent() {
    end();
    state(false);
    open();
  }

  function broken(line) {
    state(false);
    if (line.readyState !== EventSource.CLOSED) return;
    end();
    setTimeout(() => waitFor(over), AGAIN_MILLIS);
  }

  function end() {
    clearTimeout(watch);
    stream.close();
  }

  open();
  addEventListener("pagehide", end);
  return () => {
    removeEventListener("pagehide", end);
    end();
  };
}

function from(address, last) {
  const url = new URL(address, location.href);
  if (last) url.searchParams.set("after", last);
  return url.href;
}

// a refused stream is not tried again by the browser: the hub may be starting, or we are signed out
async function waitFor(over) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(SILENT_MILLIS) });
    if (answer.status < 500) return over();
  } catch {
    // not there yet
  }
  setTimeout(() => waitFor(over), AGAIN_MILLIS);
}
