// FPV1 in the browser, byte for byte as Documentation/private-areas.md has it.
const subtle = self.crypto && crypto.subtle;
const encode = (words) => new TextEncoder().encode(words);
const decode = (bytes) => new TextDecoder().decode(bytes);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const unhex = (digits) => Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const all = (selector, root = view.main) => [...root.querySelectorAll(selector)];
const gcm = "AES-GCM";

// What is wrong, by the key of the words that tell it.
class Trouble extends Error {}

const headerOf = (file, kind) => {
  if (file.length < 41 || decode(file.subarray(0, 3)) !== "FPV") throw new Trouble("damaged");
  if (file[3] !== 49 || file[5] !== 1 || file[6] || file[7] > 1) throw new Trouble("newer");
  if (file[4] !== kind) throw new Trouble("damaged");
  return { gzip: file[7], area: hex(file.subarray(8, 24)), object: hex(file.subarray(24, 40)) };
};

const hkdf = (salt, info) => ({ name: "HKDF", hash: "SHA-256", salt, info });
const secretKey = (bytes, name, uses) => subtle.importKey("raw", bytes, name, false, uses);

// The key of one file and its IV follow from the data key and the file's salt.
const cipherOf = async (key, salt, info, use) => {
  const bits = new Uint8Array(await subtle.deriveBits(hkdf(salt, encode(info)), key, 352));
  return { aes: await secretKey(bits.subarray(0, 32), gcm, [use]), iv: bits.subarray(32) };
};

const piped = async (bytes, through) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());

const opened = async (key, file, kind, area, object) => {
  const head = headerOf(file, kind);
  if (head.area !== area || head.object !== object) throw new Trouble("damaged");
  const { aes, iv } = await cipherOf(key, file.subarray(40, 72), "fpv1/object", "decrypt");
  const additionalData = file.subarray(0, 72);
  let plain;
  try {
    plain = new Uint8Array(await subtle.decrypt({ name: gcm, iv, additionalData }, aes, file.subarray(72)));
  } catch {
    throw new Trouble("damaged");
  }
  const body = plain.subarray(4, 4 + new DataView(plain.buffer).getUint32(0));
  return head.gzip ? piped(body, new DecompressionStream("gzip")) : body;
};

// What a slot of keys.bin asks for: bit 0 the link, bit 1 the code.
const slotsOf = (file) => {
  headerOf(file, 1);
  if (!file[40] || file.length !== 41 + 84 * file[40]) throw new Trouble("damaged");
  return Array.from({ length: file[40] }, (_, index) => file.subarray(41 + 84 * index, 125 + 84 * index));
};

const codeOf = (typed) => {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? encode(code) : null;
};

const linkOf = (fragment) => {
  const found = /([\w-]{43})\s*$/.exec(fragment);
  return found && Uint8Array.from(atob(found[1].replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
};

const unwrapped = async (file, link, code) => {
  for (const slot of slotsOf(file)) {
    const kind = slot[0];
    const rounds = new DataView(slot.buffer, slot.byteOffset).getUint32(4);
    if (kind < 1 || kind > 3 || slot[1] > 1) throw new Trouble("newer");
    if (rounds > 1e7) throw new Trouble("damaged");
    if ((kind & 1 && !link) || (kind & 2 && !code)) continue;
    const salt = slot.subarray(8, 24);
    let secret = kind & 1 ? link : new Uint8Array();
    if (kind & 2) {
      const typed = await secretKey(code, "PBKDF2", ["deriveBits"]);
      const stretched = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
      secret = joined(secret, new Uint8Array(await subtle.deriveBits(stretched, typed, 256)));
    }
    const wrapping = await subtle.deriveKey(
      hkdf(salt, joined(encode("fpv1/kek"), [kind])), await secretKey(secret, "HKDF", ["deriveKey"]),
      { name: gcm, length: 256 }, false, ["unwrapKey"]);
    const how = { name: gcm, iv: slot.subarray(24, 36) };
    how.additionalData = joined(file.subarray(0, 40), slot.subarray(0, 36));
    try {
      return await subtle.unwrapKey(
        "raw", slot.subarray(36), wrapping, how, "HKDF", false, ["deriveBits", "deriveKey"]);
    } catch {
      continue;
    }
  }
  throw new Trouble("wrong");
};

const padded = (count) => {
  if (count <= 256) return 256;
  const exponent = 31 - Math.clz32(count);
  const mask = (1 << (exponent - (32 - Math.clz32(exponent)))) - 1;
  return (count + mask) & ~mask;
};

// What goes to the trainer: sealed with a key that follows from the area's, and a salt made here.
const sealedDiary = async (key, area, id, value) => {
  const body = await piped(encode(JSON.stringify(value)), new CompressionStream("gzip"));
  const plain = new Uint8Array(padded(4 + body.length));
  new DataView(plain.buffer).setUint32(0, body.length);
  plain.set(body, 4);
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const head = joined(encode("FPV1"), [4, 1, 0, 1], unhex(area), id, salt);
  const { aes, iv } = await cipherOf(key, salt, "fpv1/diary", "encrypt");
  return joined(head, new Uint8Array(await subtle.encrypt({ name: gcm, iv, additionalData: head }, aes, plain)));
};
