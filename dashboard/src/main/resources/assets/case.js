// One complaint's page: deadlines tick; what others do to it appears without touching what is being
// written.

import { countdown } from "./countdown.js";
import { follow } from "./live.js";

const page = document.getElementById("case");
const changed = document.querySelector("#changed a");
const tick = countdown(page);
let version = Number(page.dataset.version);

const isWriting = () => [...page.querySelectorAll("textarea")].some((area) => area.value !== area.defaultValue)
  || page.querySelector("form[data-sent]") !== null;

async function refresh() {
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
  if (answer.status === 404 || answer.redirected) return location.reload();
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ["talk", "history", "facts", "case-status"]) {
    document.getElementById(id)?.replaceWith(fresh.getElementById(id));
  }
  const seen = fresh.getElementById("case").dataset.version;
  page.querySelectorAll("input[name=version]").forEach((input) => (input.value = seen));
  version = Number(seen);
  tick();
}

// what somebody is writing is never taken from under their hands
const unlessWriting = (act) => (isWriting() ? (changed.hidden = false) : act());

function heard(fact) {
  if (fact.number === page.dataset.number && fact.version > version) unlessWriting(refresh);
}

const kind = document.getElementById("reply-kind");
const promise = document.getElementById("promise-field");
const showPromise = () => {
  if (!promise) return;
  promise.hidden = kind.value !== "INTERIM";
  promise.querySelector("input").disabled = promise.hidden; // what is not seen is not sent
};
kind?.addEventListener("change", showPromise);
if (kind) showPromise();

follow(
  `/api/v1/events?number=${encodeURIComponent(page.dataset.number)}`,
  { complaint: heard, again: () => unlessWriting(refresh) },
  () => {},
  () => unlessWriting(() => location.reload()),
);
