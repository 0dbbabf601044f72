// Lets a running exam be loaded again without a network: answers with the copy that the room kept of itself. The room
// keeps one only while it holds no key, and erases it when the exam is over or the learner signs out; this worker
// erases it when the server says that the room is not there for this browser any more.

const ROOM = /^\/attempts\/[^/]+$/;
const CACHES = "thetaprep.room.";
const PATIENCE_MILLIS = 8_000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const {pathname, origin} = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && ROOM.test(pathname)) {
    event.respondWith(room(event.request, pathname));
  } else if (pathname.startsWith("/assets/")) {
    event.respondWith(asset(event.request));
  }
});

async function room(request, pathname) {
  const fromServer = fetch(request);
  const copy = await caches.match(pathname);
  const answer = await (copy === undefined ? fromServer : Promise.race([
    fromServer.catch(() => copy),
    new Promise((done) => setTimeout(() => done(copy), PATIENCE_MILLIS)),
  ]));
  if (answer.status >= 500 && copy !== undefined) {
    return copy;
  }
  if (answer !== copy && !answer.ok) {
    await erase(pathname);
  }
  return answer;
}

async function asset(request) {
  return await caches.match(request, {ignoreVary: true}) ?? fetch(request);
}

/** Over, signed out, or someone else's. */
async function erase(pathname) {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHES));
  for (const name of names) {
    if (await (await caches.open(name)).match(pathname) !== undefined) {
      await caches.delete(name);
    }
  }
}
