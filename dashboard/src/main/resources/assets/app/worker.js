// Keeps the shell of the desk for when there is no line, and nothing else: pages about complaints, files, rows and the
// live stream are never stored and never touched here.

const KEPT = "shell-2";
const OFFLINE = "/desk/offline";
const SHELL = [OFFLINE, "/assets/hub.css", "/assets/desk.css", "/assets/icon.svg", "/assets/offline.js"];

addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(SHELL)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => clients.claim()));
});

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)));
}

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate") event.respondWith(page(event.request));
  else if (SHELL.includes(pathname)) event.respondWith(ofShell(event.request, pathname));
});

async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
}

// the newest where there is a line, so that a new release is kept too
async function ofShell(request, pathname) {
  try {
    const answer = await fetch(request);
    if (answer.ok) await (await caches.open(KEPT)).put(pathname, answer.clone());
    return answer;
  } catch {
    return (await caches.match(pathname)) ?? Response.error();
  }
}
