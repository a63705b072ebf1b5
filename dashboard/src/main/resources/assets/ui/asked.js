// Asks the hub for what is asked again and again, and answers what it says; undefined where it says nothing, or not all
// of it in time, so that on a line that leads nowhere what was asked before does not stand in the way of what is next.

const PATIENCE_MILLIS = 15_000;

export async function asked(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    return answer.ok && !answer.redirected ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
