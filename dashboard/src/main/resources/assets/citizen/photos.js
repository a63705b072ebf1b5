// Sends photos in small parts and goes on where it stopped after a lost line. Without this the form sends them whole.

import { forget, keep, waiting } from "./waiting-photos.js";

const PIECE = 64 * 1024;
const MOST = 8 * 1024 * 1024;
const PATIENCE = 30000;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;

const form = document.querySelector("form.photos");
const number = form.dataset.number;
const inputs = [...form.querySelectorAll("input[type=file]")];
const problem = form.querySelector("#photo-problem");
const status = form.querySelector(".sending");
const dropping = form.querySelector(".forget");
let busy = false;
let pause = FIRST_PAUSE;

function wrong(words) {
  problem.textContent = words;
  problem.hidden = !words;
  inputs.forEach(input => input.setAttribute("aria-invalid", String(Boolean(words))));
}

/** Asks with an end: a line that is silent is lost. */
async function asked(address, options = {}) {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), PATIENCE);
  try {
    return await fetch(address, { ...options, signal: ending.signal });
  } finally {
    clearTimeout(timer);
  }
}

function address(photo, query = "") {
  const [path, key] = form.getAttribute("action").split("?");
  return `${path}/${photo.name}?${key}${query}`;
}

/** How many parts are there; fails where nobody answers. */
async function there(answer) {
  if (answer.status !== 200 && answer.status !== 409) {
    throw new Error("asked to come back");
  }
  return (await answer.json()).there;
}

/** Sends what is missing of a photo; answers what is wrong with it. */
async function sent(photo) {
  const of = Math.max(1, Math.ceil(photo.bytes.byteLength / PIECE));
  let piece = Math.min(await there(await asked(address(photo))), of - 1);
  for (;;) {
    status.textContent = form.dataset.going.replace("{0}", String(Math.floor(100 * piece / of)));
    const answer = await asked(address(photo, `&piece=${piece}&of=${of}`), {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: photo.bytes.slice(piece * PIECE, (piece + 1) * PIECE),
    });
    if (answer.status === 201) {
      return "";
    }
    if (answer.status === 422) {
      return (await answer.json()).problem;
    }
    piece = Math.min(await there(answer), of - 1);
    pause = FIRST_PAUSE;
  }
}

async function send() {
  if (busy) {
    return;
  }
  busy = true;
  let refused = "";
  let count = 0;
  try {
    for (let photos; (photos = await waiting(number)).length > 0; count++) {
      dropping.hidden = false;
      const words = await sent(photos[0]);
      refused = words || refused;
      await forget(photos[0].name);
    }
    finished(count, refused);
  } catch {
    status.textContent = form.dataset.waiting;
    setTimeout(send, pause);
    pause = Math.min(LONGEST_PAUSE, 2 * pause);
  } finally {
    busy = false;
  }
}

function finished(count, refused) {
  status.textContent = "";
  dropping.hidden = true;
  if (refused) {
    wrong(refused);
  } else if (count > 0) {
    const [path, key] = form.getAttribute("action").split("?");
    location.assign(`${path.replace(/\/photos$/, "")}?${key}&done=photo`);
  }
}

/** What can be seen to be wrong before a byte is sent. */
function seen(files, left) {
  if (files.length === 0) {
    return form.dataset.choose;
  }
  if (files.length > left) {
    return form.dataset.many;
  }
  return files.some(file => file.size > MOST) ? form.dataset.long : "";
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  const files = inputs.flatMap(input => [...input.files]);
  const left = Number(form.dataset.left) - (await waiting(number)).length;
  const words = seen(files, left);
  wrong(words);
  if (!words) {
    for (const file of files) {
      await keep(number, await file.arrayBuffer());
    }
    form.reset();
    send();
  }
});

dropping.addEventListener("click", async () => {
  await Promise.all((await waiting(number)).map(photo => forget(photo.name)));
  location.reload();
});

inputs.filter(input => !input.capture).forEach(input => {
  input.multiple = true;
});
addEventListener("online", send);
send();
