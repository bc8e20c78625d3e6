// Pages: taken out of the vault, cleaned, put into place, and given their few behaviours.
const rules = { createHTML: (html) => html, createScriptURL: () => "../sw.js" };
const policy = self.trustedTypes ? trustedTypes.createPolicy("floorpress", rules) : rules;

const tags = ("section article header div p span h1 h2 h3 ul ol li table caption thead tbody tr th td a strong em small time "
  + "details summary figure form fieldset legend label input select option textarea button progress br svg g path text line rect "
  + "circle title desc").split(" ");
const harmful = /^(on|style|src|ping|form|action|background|target|is$)|:/;

// Everything that is not known to be harmless is taken out.
const clean = (root) => {
  for (const element of all("*", root)) {
    if (!tags.includes(element.localName)) element.remove();
    for (const { name, value } of [...element.attributes]) {
      if (harmful.test(name) || (name === "href" && !/^(https:|mailto:|tel:|#)/i.test(value))) element.removeAttribute(name);
    }
    if (element.localName === "a") element.rel = "noopener noreferrer";
  }
};

const element = (name, words, parent, properties) => {
  const made = Object.assign(document.createElement(name), properties);
  made.textContent = words || "";
  if (parent) parent.append(made);
  return made;
};

const addressOf = (entry) => `${entry.id}.bin?v=${entry.v}`;
const bodyOf = async (entry) => {
  const file = await fetched(addressOf(entry));
  // An older object under a newer index is a tampered area too.
  if (hex(file.subarray(40, 48)) !== entry.v) throw new Trouble("damaged");
  return opened(state.key, file, 3, state.area, entry.id);
};
const entryAt = (path) => state.index.files.find((entry) => entry.path === path);

const showPage = async (path, isBack) => {
  const entry = entryAt(path) || entryAt(state.index.start);
  const html = decode(await bodyOf(entry));
  const page = new DOMParser().parseFromString(policy.createHTML(html), "text/html").body;
  clean(page);
  state.page = entry.path;
  view.main.replaceChildren(...page.childNodes);
  for (const button of view.nav.children) button.ariaCurrent = button.dataset.page === entry.path ? "page" : null;
  if (!isBack) history.pushState(entry.path, "");
  state.seen[entry.path] = entry.v;
  keep("seen", state.seen);
  markNews();
  sortByDay();
  await fillDiary();
  scrollTo(0, 0);
  view.main.focus();
};

// Today comes first, then what is next; what is over waits below.
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
const sortByDay = () => {
  const now = today();
  for (const list of all("[data-days]")) {
    const days = [...list.children];
    const past = days.filter((day) => day.dataset.date < now);
    for (const day of days) day.classList.toggle("today", day.dataset.date === now);
    for (const day of past) day.classList.add("past");
    list.append(...past);
    if (past.length < days.length) list.firstChild.open = true;
  }
  for (const day of all(`[data-weekday="${(new Date().getDay() + 6) % 7}"]`)) day.open = true;
};

const markNews = () => {
  for (const button of [...view.nav.children, ...all("[data-open]")]) {
    const entry = entryAt(button.dataset.page || button.dataset.open);
    button.classList.toggle("new", !!entry && !state.isFirst && state.seen[entry.path] !== entry.v);
  }
  const news = state.index.files.filter((entry) => state.seen[entry.path] !== entry.v);
  view.news.hidden = state.isFirst || !news.length;
  view.news.textContent = `${words.news} ${news.map((entry) => entry.title).join(", ")}`;
};

const follow = (href, name) => {
  const link = element("a", "", document.body, { href, hidden: true });
  if (name) link.download = name;
  link.click();
  link.remove();
};

const openDocument = async (path, isSaved) => {
  const entry = entryAt(path);
  const address = URL.createObjectURL(new Blob([await bodyOf(entry)], { type: entry.mime }));
  state.seen[path] = entry.v;
  keep("seen", state.seen);
  markNews();
  follow(address, isSaved && path.split("/").pop());
  // The viewer of the browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), 6e5);
};
