// What the hub would answer, invented, so that the desk's elements can be seen in every state: nothing but assets is
// asked of the hub from this page.

export const { rows, choices } = JSON.parse(document.querySelector(".design").dataset.given);

const SECOND = 1000;
const ask = globalThis.fetch.bind(globalThis);
const seconds = (minutes) => Math.floor(Date.now() / SECOND) + minutes * 60;
let told = 0; // how often the list that fails later was read

const call = (name, taker, mine) => ({ name, address: `/desk/calls/${name}`, caller: "0800••••123", taker, mine });
const nobody = () => new Promise(() => {});
const list = (shown, total = shown.length) => ({ rows: shown, total, whole: true });

const LISTS = {
  rows: () => list(rows),
  loading: nobody,
  empty: () => list([]),
  trouble: () => undefined,
  stale: () => (told++ === 0 ? list(rows, rows.length + 2) : undefined),
};

// by path; undefined is a hub that cannot be reached
const ANSWERS = {
  "/desk/alarms": () => ({ count: 2, oldest: { number: "9H6-JN2-PHX", where: "Simokerto", words: rows[2]?.words, due: seconds(-3) } }),
  "/desk/ringing": () => ({ calls: [call("a", "", false), call("b", "Dewi Anggraeni", false), call("c", "Endah", true)] }),
  "/desk/duty": () => ({ surge: ["Banjir"], note: ["Endah Prameswari"], channels: "SMS", leads: true }),
  "/desk/choices": () => choices,
  "/desk/views": () => ({ views: [{ id: "1", name: "Banjir malam ini", query: "queue=overdue" }] }),
  "/desk/rows": (url) => LISTS[url.searchParams.get("state")](),
  "/desk/places": () => ({ places: [{ name: "Kedungdoro", sort: "Kelurahan", within: "Tegalsari", also: [], words: "Kedungdoro, Tegalsari" }] }),
  "/desk/hints": () => ({
    danger: true,
    sure: false,
    kind: choices.filters.kind?.options[1]?.words ?? "",
    guesses: [{ department: "DSDABM", percent: 82, topic: "pju", topicName: "PJU" }, { department: "Dishub", percent: 11 }],
    because: ["lampu", "jalan"],
    place: "Kedungdoro",
    alike: [{ number: "M9Y-4RV-KP2", status: "", department: "DSDABM", ago: "12'", why: ["lampu"] }],
  }),
  colleagues: () => ({ colleagues: [{ username: "budi", name: "Budi Santoso", place: "" }] }),
  answers: () => ({ answers: [{ title: "Lampu jalan", kind: "INTERIM", language: "id", text: "Yth. pelapor {number}, petugas berangkat {?jam}." }] }),
  counts: () => ({ words: "1.001 / 1.000", goes: false }),
  presence: ({ pathname }) => ({
    number: pathname.split("/")[3],
    people: [{ name: "Endah Prameswari", writing: true }, { name: "Budi Santoso", writing: false }],
  }),
};

function answerOf(url) {
  const own = ANSWERS[url.pathname] ?? ANSWERS[url.pathname.split("/").at(-1)];
  return own?.(url);
}

globalThis.fetch = async (address, options) => {
  const url = new URL(address, location.href);
  if (url.pathname.startsWith("/assets/")) return ask(address, options);
  const answer = await answerOf(url);
  return answer ? Response.json(answer) : new Response("", { status: 503 });
};
