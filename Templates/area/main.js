// Unlocks the area, keeps it fresh, and says in plain words what is wrong.
const view = {};
for (const element of document.querySelectorAll("body [id]")) view[element.id] = element;
const words = JSON.parse(view.words.textContent);
const files = view.files && JSON.parse(view.files.textContent);
const state = { seen: {} };

let telling;
const tell = (text) => {
  view.told.textContent = text;
  clearTimeout(telling);
  telling = setTimeout(() => { view.told.textContent = ""; }, 4000);
};

const fail = (trouble) => {
  view.main.replaceChildren();
  element("h1", words.sorry, view.main);
  element("p", words[trouble.message] || words.unreachable, view.main).role = "alert";
  if (trouble.message === "older") element("button", words.anyway, view.main).onclick = () => enter(true).catch(fail);
};

const fetched = async (name, isFresh) => {
  if (files) {
    const found = files[name.split("?")[0]];
    if (!found) throw new Trouble("damaged");
    return Uint8Array.from(atob(found), (sign) => sign.charCodeAt(0));
  }
  const answer = await fetch(name, { cache: isFresh ? "no-store" : "default", credentials: "omit" }).catch(() => null);
  if (!answer) throw new Trouble("unreachable");
  if (!answer.ok) throw new Trouble(answer.status === 404 ? "gone" : "unreachable");
  return new Uint8Array(await answer.arrayBuffer());
};

// Opens the index: the newest that is there, and never silently an older one than was seen before.
const enter = async (isOlderFine) => {
  const file = await fetched("index.bin", true);
  const index = JSON.parse(decode(await opened(state.key, file, 2, state.area, "0".repeat(32))));
  if (index.version !== 1) throw new Trouble("newer");
  const highest = (await kept("sequence")) || 0;
  if (index.sequence < highest && !isOlderFine) throw new Trouble("older");
  await keep("sequence", Math.max(highest, index.sequence));
  Object.assign(state, { index, version: hex(file.subarray(40, 48)) });
  const seen = await kept("seen");
  state.isFirst = !seen;
  state.seen = seen || Object.fromEntries(index.files.map((entry) => [entry.path, entry.v]));
  state.diary = state.diary || (await keptSealed("diary")) || { entries: {}, ticks: {}, sequence: 0 };
  document.title = index.title;
  view.fresh.hidden = true;
  view.nav.replaceChildren();
  for (const entry of index.files) {
    if (entry.mime === "text/html") element("button", entry.title, view.nav, { type: "button" }).dataset.page = entry.path;
  }
  await showPage(state.page || index.start, true);
  document.body.classList.add("open");
  history.replaceState(state.page, "");
  if (!files) keepOffline();
};

const lookForNews = async () => {
  if (!state.index || files || document.hidden) return;
  const version = await fetched("version.txt", true).then(decode).catch(() => state.version);
  view.fresh.hidden = version.trim() === state.version;
};

const unlock = async (form) => {
  const link = linkOf(location.hash) || linkOf(form.link.value);
  state.key = await unwrapped(state.keys, link, codeOf(form.code.value));
  if (form.remember.checked) await keep("key", state.key);
  form.reset();
  await enter();
};

const ask = (trouble) => {
  const kind = slotsOf(state.keys).reduce((all, slot) => all | slot[0], 0);
  const form = view.lock;
  const [alert, button] = all("[role=alert],button", form);
  form.link.parentElement.hidden = !(kind & 1) || !!linkOf(location.hash);
  form.code.parentElement.hidden = !(kind & 2);
  alert.textContent = words[trouble] || "";
  view.main.replaceChildren(form);
  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    button.disabled = true;
    unlock(form)
      .catch((reason) => reason.message === "wrong" ? ask("wrong") : fail(reason))
      .finally(() => { button.disabled = false; });
  };
};

const start = async () => {
  if (!subtle || !self.DecompressionStream) return fail(new Trouble(subtle ? "old" : "insecure"));
  try {
    state.keys = await fetched("keys.bin", true);
    state.area = headerOf(state.keys, 1).area;
    slotsOf(state.keys);
    state.key = await kept("key");
    if (!state.key) return ask();
    await enter();
  } catch (reason) {
    fail(reason);
  }
};

// A session's log, a page, a document: one place hears every tap.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  const { page, open, save, log, rest, send: how } = button.dataset;
  const act = async () => {
    if (page) await showPage(page);
    else if (open) await openDocument(open);
    else if (save) await openDocument(save, true);
    else if (log !== undefined) startLog(button);
    else if (how) await send(how);
    else if (rest) startRest(button);
    else if (button.matches(".done")) asPlanned(button);
    else if (button === view.fresh) await enter();
    else if ("forget" in button.dataset && confirm(words.forgetting)) {
      await forget();
      location.reload();
    }
  };
  act().catch(fail);
});
view.main.addEventListener("input", ({ target }) => {
  const form = target.closest("form[data-entry]");
  if (target.dataset.tick) {
    state.diary.ticks[target.dataset.tick] = target.checked;
    saveDiary();
  } else if (target.type === "file") addPhoto(target);
  else if (form) noted(form);
});
view.main.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", (event) => event.state && showPage(event.state, true).catch(fail));
addEventListener("hashchange", () => state.index || start());
document.addEventListener("visibilitychange", lookForNews);
addEventListener("online", lookForNews);
setInterval(lookForNews, 6e4);

if (!files && navigator.serviceWorker) navigator.serviceWorker.register(policy.createScriptURL("")).catch(() => {});
start();
