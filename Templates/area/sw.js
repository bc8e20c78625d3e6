// Answers from what the pages kept where there is no network. All of it is sealed.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const kept = () => caches.open("floorpress").then((cache) => cache.match(url.href.split("#")[0]));
  // What has a version in its address never changes.
  const isFixed = url.search.startsWith("?v=") || url.pathname.includes("/assets/");
  event.respondWith(isFixed
    ? kept().then((found) => found || fetch(request))
    : fetch(request).catch(() => kept().then((found) => found || Response.error())));
});
