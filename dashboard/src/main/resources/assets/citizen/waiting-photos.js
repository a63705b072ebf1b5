// Photos that are not sent yet, kept in the browser so that they outlive it: a telephone that ran out of current in
// the middle goes on where it stopped. Their bytes are kept, since a file may be gone by then; never the key.

const NAME = "photos";
const DAY = 24 * 3600 * 1000;
const memory = new Map();

function opened() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(NAME, { keyPath: "name" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function done(mode, work) {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const change = database.transaction(NAME, mode);
      const asked = work(change.objectStore(NAME));
      change.oncomplete = () => resolve(asked.result);
      change.onerror = change.onabort = () => reject(change.error);
    });
  } finally {
    database.close();
  }
}

function random() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map(octet => octet.toString(16).padStart(2, "0")).join("");
}

/** Keeps a photo until it is sent; in memory only where the browser keeps nothing. */
export async function keep(number, bytes) {
  const photo = { name: random(), number, bytes, at: Date.now() };
  memory.set(photo.name, photo);
  await done("readwrite", shelf => shelf.put(photo)).catch(() => {});
}

/** Those of a complaint, the oldest first; what is older than a day is forgotten. */
export async function waiting(number) {
  const kept = await done("readonly", shelf => shelf.getAll()).catch(() => []);
  const all = [...new Map([...kept, ...memory.values()].map(photo => [photo.name, photo])).values()];
  const old = all.filter(photo => photo.at < Date.now() - DAY);
  await Promise.all(old.map(photo => forget(photo.name)));
  return all.filter(photo => photo.number === number && !old.includes(photo)).sort((a, b) => a.at - b.at);
}

export async function forget(name) {
  memory.delete(name);
  await done("readwrite", shelf => shelf.delete(name)).catch(() => {});
}
