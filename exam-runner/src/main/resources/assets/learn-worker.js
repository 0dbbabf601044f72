// Lets the reference be read and due cards be drilled without a network: pages and the cards come from the server if
// it answers, else as they were last seen. What is kept is the learner's own and is erased when they sign out, or when
// the server says that nobody is signed in.

const CACHES = "thetaprep.learn.";
const PATIENCE_MILLIS = 6_000;
const OURS = /^\/(reference|drill)(\/|$)/;
const INSTEAD = {reference: "/reference/all", drill: "/drill/session"};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const {request} = event;
  const {pathname, origin} = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) {
    return;
  }
  if (pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  } else if (OURS.test(pathname) && pathname !== "/reference/search") {
    event.respondWith(page(request, pathname));
  }
});

async function asset(request) {
  const kept = await caches.match(request, {ignoreVary: true});
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  await keep(request, answer);
  return answer;
}

async function page(request, pathname) {
  try {
    const answer = await fetch(request, {signal: AbortSignal.timeout(PATIENCE_MILLIS)});
    if (answer.status === 401) {
      await eraseAll();
    } else if (answer.status < 500) {
      await keep(request, answer);
      return answer;
    }
    return answer.status === 401 ? answer : await asLastSeen(request, pathname) ?? answer;
  } catch (failure) {
    const kept = await asLastSeen(request, pathname);
    if (kept) {
      return kept;
    }
    throw failure;
  }
}

async function asLastSeen(request, pathname) {
  const options = {ignoreVary: true, ignoreSearch: pathname.startsWith("/drill/") || pathname === "/reference"};
  const kept = await caches.match(request, options);
  if (kept || request.mode !== "navigate") {
    return kept;
  }
  return caches.match(INSTEAD[pathname.split("/")[1]], {ignoreVary: true});
}

/** Keeps an answer in the place that a page has opened; without one nothing is kept. */
async function keep(request, answer) {
  const [name] = await ours();
  if (name && answer.ok && !answer.redirected) {
    await (await caches.open(name)).put(request, answer.clone());
  }
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(CACHES));
}

async function eraseAll() {
  await Promise.all((await ours()).map((name) => caches.delete(name)));
}
