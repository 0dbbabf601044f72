// Keeps the reference and the due cards in this browser, so that they can be read and drilled without a network.

const CACHES = "thetaprep.learn.";

/** Keeps these addresses and what this page is made of; does nothing where the browser cannot. */
export async function keepForOffline(addresses) {
  try {
    const assets = [...document.querySelectorAll("link[href^='/assets/'], script[src^='/assets/']")]
      .map((element) => element.getAttribute("href") ?? element.getAttribute("src"));
    const name = CACHES + assets[0].split("/")[2];
    await Promise.all(["/reference", "/drill"].map((scope) =>
      navigator.serviceWorker.register("/learn-worker.js", {scope})));
    const cache = await caches.open(name);
    await Promise.all((await caches.keys())
      .filter((other) => other.startsWith(CACHES) && other !== name)
      .map((other) => caches.delete(other)));
    await cache.addAll([...new Set([...assets, ...addresses])]);
    document.documentElement.dataset.kept = "yes";
  } catch {
    // this browser keeps no pages, or the network went before it could
  }
}

/** Keeps what an address would answer now, in place of what it answered last; does nothing where nothing is kept. */
export async function keepAnswer(address, body) {
  try {
    const name = (await caches.keys()).find((one) => one.startsWith(CACHES));
    if (name) {
      const headers = {"Content-Type": "application/json"};
      await (await caches.open(name)).put(address, new Response(JSON.stringify(body), {headers}));
    }
  } catch {
    // this browser keeps no pages
  }
}

/** Erases all of it. */
export async function eraseKept() {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(CACHES));
    await Promise.all(names.map((name) => caches.delete(name)));
  } catch {
    // a browser that keeps nothing has nothing to erase
  }
}
