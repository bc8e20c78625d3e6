// The diary: forms that keep themselves, sealed, on this device until they are sent.
let saving;
const saveDiary = () => {
  clearTimeout(saving);
  saving = setTimeout(() => keepSealed("diary", state.diary).then(() => tell(words.saved)), 200);
};
const unsent = () => Object.values(state.diary.entries).filter((entry) => !entry.sent);

const fieldsOf = (form) => all("input[name]:not([type=file]),textarea[name]", form);
const isBox = (field) => /^(checkbox|radio)$/.test(field.type);
const noted = (form) => {
  const fields = {};
  for (const field of fieldsOf(form)) {
    if (isBox(field) ? field.checked : field.value.trim()) fields[field.name] = field.value.trim();
  }
  const { entry: key, kind } = form.dataset;
  const photo = state.diary.entries[key]?.fields.photo;
  if (photo) fields.photo = photo;
  state.diary.entries[key] = { key, kind, saved: new Date().toISOString(), fields };
  saveDiary();
  showUnsent();
};

const filled = (form) => {
  // A form for a day is for today; one that comes again has its day from the page.
  form.dataset.entry = form.dataset.entry.replace("TODAY", today());
  const entry = state.diary.entries[form.dataset.entry];
  for (const field of fieldsOf(form)) {
    const value = entry?.fields[field.name];
    if (isBox(field)) field.checked = field.value === value;
    else if (value) field.value = value;
  }
};

const fillDiary = async () => {
  for (const form of all("form[data-entry]")) filled(form);
  for (const box of all("[data-tick]")) box.checked = !!state.diary.ticks[box.dataset.tick];
  showUnsent();
};

const showUnsent = () => {
  const count = unsent().length;
  for (const place of all("[data-unsent]")) place.textContent = count ? `${words.unsent} ${count}` : words.nothing;
  for (const button of all("[data-send]")) button.disabled = !count && !state.diary.last;
};

// The lines of a session's sets, made when somebody wants to write them down.
const startLog = (button) => {
  const session = button.closest("[data-session]");
  const form = element("form", "", null, { className: "log" });
  form.dataset.entry = `session/${session.dataset.session}`;
  form.dataset.kind = "session";
  const field = (name, label, parent, more) => {
    const wrap = element("label", label, parent);
    return element("input", "", wrap, { name, inputMode: "decimal", autocomplete: "off", ...more });
  };
  const hidden = (name, value) => element("input", "", form, { type: "hidden", name, value });
  hidden("title", session.dataset.title);
  hidden("unit", session.dataset.unit);
  all("[data-exercise]", session).forEach((line, number) => {
    const group = element("fieldset", "", form);
    element("legend", line.dataset.name, group);
    hidden(`e${number}`, line.dataset.exercise);
    hidden(`k${number}`, line.dataset.log);
    if (line.dataset.last) element("p", `${words.last} ${line.dataset.last}`, group, { className: "last" });
    for (let set = 0; set < Math.min(20, +line.dataset.sets + 1); set += 1) {
      const row = element("div", "", group, { className: "set" });
      const at = `${number}.${set}`;
      element("span", set + 1, row);
      if (line.dataset.load !== undefined) field(`l${at}`, session.dataset.unit, row, { placeholder: line.dataset.load });
      field(`r${at}`, words[line.dataset.log], row, { placeholder: set < line.dataset.sets ? line.dataset.work : "" });
      field(`p${at}`, "RPE", row, { placeholder: line.dataset.rpe || "" });
      if (set < line.dataset.sets) element("button", "✓", row, { type: "button", className: "done", ariaLabel: words.asPlanned });
    }
    if (line.dataset.rest) element("button", `${words.rest} ${line.dataset.rest} s`, group, { type: "button", className: "rest" }).dataset.rest = line.dataset.rest;
  });
  const end = element("fieldset", "", form);
  field("minutes", words.minutes, end);
  field("rpe", words.sessionEffort, end);
  field("pain", words.pain, end, { inputMode: "text" });
  element("textarea", "", element("label", words.note, end), { name: "note", rows: 2, maxLength: 2000 });
  button.replaceWith(form);
  filled(form);
};

// One tap for a set that went as planned.
const asPlanned = (button) => {
  for (const field of all("input", button.parentElement)) if (!field.value) field.value = field.placeholder;
  noted(button.closest("form"));
  const rest = button.closest("fieldset").querySelector(".rest");
  if (rest) startRest(rest);
};

let resting;
const startRest = (button) => {
  clearInterval(resting);
  const end = Date.now() + button.dataset.rest * 1000;
  resting = setInterval(() => {
    const left = Math.ceil((end - Date.now()) / 1000);
    button.textContent = left > 0 ? `${words.rest} ${left} s` : words.go;
    if (left > 0) return;
    clearInterval(resting);
    navigator.vibrate?.(400);
  }, 250);
};

// A photo is drawn anew, small enough to send and without what the camera wrote into it.
const addPhoto = async (field) => {
  const picture = await createImageBitmap(field.files[0]).catch(() => null);
  if (!picture) return tell(words.noPicture);
  const scale = Math.min(1, 1280 / Math.max(picture.width, picture.height));
  const canvas = element("canvas", "", null, { width: picture.width * scale, height: picture.height * scale });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL("image/jpeg", 0.8);
  if (address.length > 6e5) return tell(words.noPicture);
  const form = field.closest("form");
  noted(form);
  state.diary.entries[form.dataset.entry].fields.photo = address.slice(address.indexOf(",") + 1);
  saveDiary();
};

const send = async (how) => {
  const fresh = unsent();
  const id = crypto.getRandomValues(new Uint8Array(16));
  if (fresh.length) {
    state.diary.sequence += 1;
    state.diary.last = {
      format: 1, sequence: state.diary.sequence, made: new Date().toISOString(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone, entries: fresh.map(({ sent, ...entry }) => entry),
    };
  }
  const bytes = await sealedDiary(state.key, state.area, id, state.diary.last);
  // As text, because telephones share no other unknown files.
  const armoured = btoa(bytes.reduce((signs, byte) => signs + String.fromCharCode(byte), ""));
  const file = new File([armoured], `diary-${today()}-${state.diary.last.sequence}.txt`, { type: "text/plain" });
  try {
    if (how === "share" && navigator.canShare?.({ files: [file] })) {
      await navigator.share({ files: [file] });
    } else {
      follow(URL.createObjectURL(file), file.name);
      if (how === "mail") location.href = `mailto:${state.index.mail}?subject=${file.name}&body=${encodeURIComponent(words.attach)}`;
    }
  } catch {
    return;
  }
  for (const entry of fresh) entry.sent = state.diary.sequence;
  saveDiary();
  showUnsent();
  tell(words.sent);
};
