// The channel page reads itself again every two seconds, so that the hub asks each link how it is while somebody
// looks, and only then: a page in the background, or one nobody touched for ten minutes, asks nothing. Only what
// changed is replaced, and never what holds the focus.

const EVERY_MILLIS = 2000;
const FORGOTTEN_MILLIS = 600000;
let touched = Date.now();

for (const sign of ["pointermove", "pointerdown", "keydown", "scroll", "focus"]) {
  addEventListener(sign, () => (touched = Date.now()), { passive: true });
}

const isLookedAt = () => !document.hidden && Date.now() - touched < FORGOTTEN_MILLIS;

function show(page) {
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(part.id);
    const isHeld = part.contains(document.activeElement);
    if (fresh && !isHeld && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
  }
}

async function look() {
  try {
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (answer.redirected || answer.status === 401) return location.reload();
    if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // the hub may be starting: the next look will tell
  }
}

async function again() {
  if (isLookedAt()) await look();
  setTimeout(again, EVERY_MILLIS);
}

setTimeout(again, EVERY_MILLIS);
