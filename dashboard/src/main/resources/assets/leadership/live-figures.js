// The figures read themselves again while somebody looks: asked every five seconds, answered with 304 as long as
// nothing changed. Only parts that differ are replaced, in place; who stands on a link stays on it, and what was
// unfolded stays so.

const EVERY_MILLIS = 5000;
const stale = () => document.querySelector("#as-of .stale");
let tag = "";

const place = (element) => element?.closest("[href]")?.getAttribute("href");

function shown(part, fresh) {
  const focus = part.contains(document.activeElement) ? place(document.activeElement) : null;
  const unfolded = [...part.querySelectorAll("details[open][id]")].map((one) => one.id);
  const summary = document.activeElement?.closest("summary")?.parentElement?.id;
  const held = part.contains(document.activeElement);
  for (const id of unfolded) fresh.querySelector(`#${id}`)?.setAttribute("open", "");
  part.replaceChildren(...fresh.childNodes);
  if (!held) return;
  const again = focus ? part.querySelector(`[href="${CSS.escape(focus)}"]`) : summary && part.querySelector(`#${summary} > summary`);
  again?.focus({ preventScroll: true });
}

const folded = (part) => part.innerHTML.replaceAll(' open=""', "");

function show(page) {
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(part.id);
    if (fresh && folded(fresh) !== folded(part)) shown(part, fresh);
  }
}

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html", "If-None-Match": tag }, cache: "no-store" });
    if (answer.redirected || answer.status === 401 || answer.status === 403) return location.reload();
    if (answer.status === 304) return (stale().hidden = true);
    if (!answer.ok) return (stale().hidden = false);
    tag = answer.headers.get("ETag") ?? "";
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // no line: the figures stay, and say that they are old
    stale().hidden = false;
  }
}

async function again() {
  if (!document.hidden) await look();
  setTimeout(again, EVERY_MILLIS);
}

document.addEventListener("visibilitychange", () => document.hidden || look());
setTimeout(again, EVERY_MILLIS);
