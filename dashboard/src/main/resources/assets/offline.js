// The page without a line looks by itself whether there is one again, and then becomes the page that was asked for.

const AGAIN_MILLIS = 5000;
const PATIENCE_MILLIS = 4000;

// by a question the worker leaves alone: what it keeps itself would always answer
async function look() {
  try {
    const answer = await fetch("/desk/sign-in", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    if (answer.status >= 500) return;
  } catch {
    return;
  }
  if (location.pathname === "/desk/offline") location.replace("/desk");
  else location.reload();
}

setInterval(look, AGAIN_MILLIS);
addEventListener("online", look);
