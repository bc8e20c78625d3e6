// What this device keeps: the key where the client wants it, the highest sequence, what was seen, and the diary, sealed.
let database;
const asked = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});
const table = async (mode) => {
  if (!database) {
    const request = indexedDB.open("floorpress", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept");
    database = asked(request);
  }
  return (await database).transaction("kept", mode).objectStore("kept");
};
const nameOf = (name) => `${state.area}/${name}`;
// A browser that keeps nothing, as in a private window, is no reason to show nothing.
const kept = (name) => table("readonly").then((rows) => asked(rows.get(nameOf(name)))).catch(() => undefined);
const keep = (name, value) => table("readwrite").then((rows) => asked(rows.put(value, nameOf(name)))).catch(() => {});
const forget = async () => {
  const rows = await table("readwrite");
  for (const key of await asked(rows.getAllKeys())) if (key.startsWith(nameOf(""))) rows.delete(key);
  for (const cache of await ours()) await cache.names.reduce((done, name) => done.then(() => cache.delete(name)), Promise.resolve());
};

const localKey = () => subtle.deriveKey(
  hkdf(new Uint8Array(), encode("fpv1/local")), state.key, { name: "AES-GCM", length: 256 }, false,
  ["encrypt", "decrypt"]);
const keepSealed = async (name, value) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await subtle.encrypt({ name: "AES-GCM", iv }, await localKey(), encode(JSON.stringify(value)));
  await keep(name, { iv, data });
};
const keptSealed = async (name) => {
  const found = await kept(name);
  if (!found) return undefined;
  try {
    return JSON.parse(decode(await subtle.decrypt({ name: "AES-GCM", iv: found.iv }, await localKey(), found.data)));
  } catch {
    return undefined;
  }
};

// The files as they were fetched, still sealed, for times without a network.
const ours = async () => {
  if (!self.caches) return [];
  const cache = await caches.open("floorpress");
  const here = new URL("./", location.href).pathname;
  const names = (await cache.keys()).filter((request) => new URL(request.url).pathname.startsWith(here));
  return [{ names, delete: (name) => cache.delete(name), add: (name) => cache.add(name) }];
};
const keepOffline = async () => {
  for (const cache of await ours()) {
    const shell = [...document.querySelectorAll("link[href],script[src]")].map((element) => element.href || element.src);
    const wanted = ["./", "keys.bin", "index.bin", "version.txt", ...shell, ...state.index.files.map(addressOf)]
      .map((name) => new URL(name, location.href).href);
    for (const request of cache.names) if (!wanted.includes(request.url)) await cache.delete(request);
    const there = new Set(cache.names.map((request) => request.url));
    // Objects never change under their address; the rest is asked for anew.
    for (const name of wanted) if (!name.includes("?v=") || !there.has(name)) await cache.add(name).catch(() => {});
  }
};
