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
const kept = (name) => table("readonly").then((rows) => asked(rows.get(nameOf(name)))).catch(() => {});
const keep = (name, value) => table("readwrite").then((rows) => asked(rows.put(value, nameOf(name)))).catch(() => {});
const forget = async () => {
  const rows = await table("readwrite");
  for (const key of await asked(rows.getAllKeys())) if (key.startsWith(nameOf(""))) await asked(rows.delete(key));
  await caches.delete("floorpress");
};

const localKey = () => subtle.deriveKey(
  hkdf(new Uint8Array(), encode("fpv1/local")), state.key, { name: gcm, length: 256 }, false,
  ["encrypt", "decrypt"]);
const keepSealed = async (name, value) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await subtle.encrypt({ name: gcm, iv }, await localKey(), encode(JSON.stringify(value)));
  await keep(name, { iv, data });
};
const keptSealed = async (name) => {
  const { iv, data } = (await kept(name)) || {};
  return iv && JSON.parse(decode(await subtle.decrypt({ name: gcm, iv }, await localKey(), data)));
};

// The files as they were fetched, still sealed, for times without a network.
const keepOffline = async () => {
  if (!self.caches) return;
  const cache = await caches.open("floorpress");
  const shell = all("link[href],script[src]", document).map((element) => element.href || element.src);
  const full = (name) => new URL(name, location.href.split("#")[0]).href;
  const wanted = ["./", "keys.bin", "index.bin", "version.txt", ...shell, ...state.index.files.map(addressOf)].map(full);
  const there = (await cache.keys()).map((request) => request.url);
  for (const url of there) if (url.startsWith(full("./")) && !wanted.includes(url)) cache.delete(url);
  // Objects never change under their address; the rest is asked for anew.
  for (const url of wanted) if (!url.includes("?v=") || !there.includes(url)) await cache.add(url).catch(() => {});
};
