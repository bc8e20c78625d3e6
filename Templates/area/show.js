// Pages: taken out of the vault, cleaned, put into place, and given their few behaviours.
const policy = self.trustedTypes
  ? trustedTypes.createPolicy("floorpress", { createHTML: (html) => html, createScriptURL: () => "../sw.js" })
  : { createHTML: (html) => html, createScriptURL: () => "../sw.js" };

const tags = new Set(("section article header footer nav div p span h1 h2 h3 h4 ul ol li dl dt dd table caption thead tbody "
  + "tr th td a strong em b i small mark time details summary figure figcaption form fieldset legend label input select option "
  + "textarea button output progress hr br svg g path text line rect circle title desc").split(" "));
const attribute = /^(class|id|lang|title|role|for|name|type|value|min|max|step|maxlength|rows|placeholder|inputmode|accept|checked|open|hidden|scope|colspan|datetime|href|d|fill|stroke(-[a-z]+)?|font-[a-z]+|letter-spacing|text-anchor|transform|viewBox|x|y|x1|x2|y1|y2|cx|cy|r|rx|width|height|opacity|(data|aria)-[a-z-]+)$/;

// Everything that is not known to be harmless is taken out.
const clean = (root) => {
  for (const element of [...root.querySelectorAll("*")]) {
    if (!tags.has(element.localName)) {
      element.remove();
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      if (!attribute.test(name) || (name === "href" && !/^(https:|mailto:|tel:|#)/i.test(value))) element.removeAttribute(name);
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
  for (const list of view.main.querySelectorAll("[data-days]")) {
    const days = [...list.children].filter((day) => day.dataset.date);
    const next = days.filter((day) => day.dataset.date >= now).sort((one, other) => one.dataset.date < other.dataset.date ? -1 : 1)[0];
    for (const day of days) {
      day.classList.toggle("past", day.dataset.date < now);
      day.classList.toggle("today", day.dataset.date === now);
    }
    if (next) {
      next.open = true;
      list.prepend(next);
    }
    list.append(...days.filter((day) => day.dataset.date < now && day !== next));
  }
  const weekday = view.main.querySelector(`[data-weekday="${(new Date().getDay() + 6) % 7}"]`);
  if (weekday) weekday.open = true;
};

const markNews = () => {
  for (const button of [...view.nav.children, ...view.main.querySelectorAll("[data-open]")]) {
    const entry = entryAt(button.dataset.page || button.dataset.open);
    button.classList.toggle("new", !!entry && !state.isFirst && state.seen[entry.path] !== entry.v);
  }
  const news = state.index.files.filter((entry) => state.seen[entry.path] !== entry.v);
  view.news.hidden = state.isFirst || !news.length;
  view.news.textContent = `${words.news} ${news.map((entry) => entry.title).join(", ")}`;
};

const openDocument = async (path, isSaved) => {
  const entry = entryAt(path);
  const address = URL.createObjectURL(new Blob([await bodyOf(entry)], { type: entry.mime }));
  state.seen[path] = entry.v;
  keep("seen", state.seen);
  markNews();
  const link = element("a", "", document.body, { href: address, hidden: true });
  if (isSaved) link.download = path.split("/").pop();
  link.click();
  link.remove();
  // The viewer of the browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), 6e5);
};
