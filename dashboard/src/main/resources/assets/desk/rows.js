// The rows of a list in the hub's order, as far as this desk has seen them: pages of a hundred, of which only the
// latest are kept. What the live stream tells is put where it belongs; what cannot be known is read again.

export const PAGE = 100;
const MOST_PAGES = 12;

const before = (one, other) =>
  (one.due || Infinity) !== (other.due || Infinity)
    ? (one.due || Infinity) < (other.due || Infinity)
    : one.accepted !== other.accepted
      ? one.accepted < other.accepted
      : one.number < other.number;

export class Rows {
  pages = new Map();
  total = 0;
  doubtful = false;

  at(index) {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  // position of a complaint among the rows that are here; -1 where it is not
  indexOf(number) {
    for (const [page, rows] of this.pages) {
      const at = rows.findIndex((row) => row.number === number);
      if (at >= 0) return page * PAGE + at;
    }
    return -1;
  }

  // numbers of the pages between two positions that have to be asked for
  missing(first, last) {
    const wanted = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
      if (page * PAGE < Math.max(1, this.total) && !this.pages.has(page)) wanted.push(page);
    }
    return wanted;
  }

  put(page, rows, total) {
    this.total = total;
    this.doubtful = false;
    this.pages.delete(page); // the latest is last
    this.pages.set(page, rows);
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= MOST_PAGES) break;
      this.pages.delete(oldest);
    }
  }

  clear() {
    this.pages.clear();
  }

  // the row as it is now, where it stands already; true where that was all there was to do
  replace(fact) {
    const at = this.indexOf(fact.number);
    const old = at < 0 ? undefined : this.at(at);
    if (old && old.version >= fact.version) return true;
    if (!old || !fact.matches || old.due !== fact.row.due) return false;
    this.pages.get(Math.floor(at / PAGE))[at % PAGE] = fact.row;
    return true;
  }

  // moves what a fact moves; answers the position above which rows came or went, and by how many
  move(fact) {
    const at = this.indexOf(fact.number);
    if (at >= 0 && this.at(at).version >= fact.version) return { at: Infinity, by: 0 };
    if (at >= 0) this.#splice(at, 1);
    const to = fact.matches ? this.#place(fact.row) : -1;
    if (to >= 0) this.#splice(to, 0, fact.row);
    if (to < 0 && fact.matches && at >= 0) this.total += 1; // it went where nobody has looked yet
    if (to < 0 && at < 0) this.doubtful = true; // it may have been counted already, or not
    if (at >= 0 && to < 0) return { at, by: -1 };
    return at < 0 && to >= 0 ? { at: to, by: 1 } : { at: Infinity, by: 0 };
  }

  #place(row) {
    for (const [page, rows] of [...this.pages].sort(([one], [other]) => one - other)) {
      const within = rows.findIndex((other) => before(row, other));
      const isFirstSeen = within === 0 && page > 0 && !this.pages.has(page - 1);
      if (isFirstSeen) return -1; // it belongs somewhere above that was never read
      if (within >= 0) return page * PAGE + within;
      if (page * PAGE + rows.length >= this.total) return page * PAGE + rows.length;
    }
    return this.total === 0 ? 0 : -1;
  }

  // pages that follow one another are one run; what lies behind a gap has moved to nobody knows where
  #splice(at, remove, ...added) {
    const start = Math.floor(at / PAGE);
    const run = [];
    let page = start;
    for (; this.pages.has(page); page++) run.push(...this.pages.get(page));
    run.splice(at - start * PAGE, remove, ...added);
    this.total += added.length - remove;
    for (const known of [...this.pages.keys()]) if (known >= start) this.pages.delete(known);
    for (let from = 0; from < run.length; from += PAGE) {
      const rows = run.slice(from, from + PAGE);
      const whole = rows.length === PAGE || (start * PAGE + from + rows.length >= this.total);
      if (whole) this.pages.set(start + from / PAGE, rows);
    }
  }
}
