// The part of a line, looked up while typing: the list of the page becomes a combobox (ARIA 1.2) over ranked
// candidates. The list itself stays in the form, unseen, and holds what was chosen. Only a person chooses.
"use strict";

const WAIT_MS = 200;
const list = Object.assign(document.createElement("ul"), {id: "parts-list", className: "candidates", hidden: true});
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "Pièces possibles");
const found = new Map();
let box = null, active = -1, asking = 0, timer = 0;

function enhance() {
  for (const select of document.querySelectorAll("#estimate select[name$='.part']:not([hidden])")) combobox(select);
}

function combobox(select) {
  const input = document.createElement("input"), search = document.getElementsByName(line(select) + ".search")[0];
  input.name = line(select) + ".search";
  input.value = select.value ? chosen(select) : search?.value ?? "";
  search?.closest(".field").remove();
  for (const name of ["aria-invalid", "aria-describedby"]) {
    if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
    select.removeAttribute(name);
  }
  const set = {role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id};
  for (const [name, value] of Object.entries(set)) input.setAttribute(name, value);
  Object.assign(input, {id: select.id, autocomplete: "off", placeholder: "à identifier", spellcheck: false});
  if (select.autofocus) input.autofocus = true;
  Object.assign(select, {id: select.id + "-key", hidden: true});
  select.before(input);
}

const line = (field) => field.name.split(".")[0];
const key = (input) => document.getElementById(input.id + "-key");
const chosen = (select) => select.selectedOptions[0].textContent.replace(/ \([^()]*\)$/, "");
const words = (input) => input.value.trim() || document.getElementsByName(line(input) + ".label")[0].value.trim();
const isBox = (one) => one instanceof HTMLInputElement && one.getAttribute("role") === "combobox";
const say = (text) => { document.getElementById("parts-spoken").textContent = text; };
const count = (many) => (many > 1 ? `${many} pièces proposées` : many ? "1 pièce proposée" : "Aucune pièce proposée");

async function candidates(text) {
  if (!text) return null;
  if (!found.has(text)) {
    const answer = await fetch("/devis/pieces/?q=" + encodeURIComponent(text));
    if (!answer.ok) return null;
    found.set(text, await answer.json());
  }
  return found.get(text);
}

async function open(input) {
  const asked = asking += 1, given = await candidates(words(input));
  if (asked !== asking || document.activeElement !== input) return;  // a newer question, or nobody is there any more
  if (!given) return close();
  list.replaceChildren(...[...given.parts, given.none].map((one) => option(one.key, one.label, one.system)));
  box = input;
  active = -1;
  list.hidden = false;
  input.after(list);
  input.setAttribute("aria-expanded", "true");
  input.removeAttribute("aria-activedescendant");
  list.scrollIntoView({block: "nearest"});
  say(`${count(given.parts.length)}. Flèches pour choisir, Entrée pour valider.`);
}

function option(value, label, system) {
  const one = document.createElement("li");
  one.id = "parts-list-" + value;
  one.setAttribute("role", "option");
  one.setAttribute("aria-selected", "false");
  one.dataset.key = value;
  one.append(label);
  if (system) {
    const where = Object.assign(document.createElement("span"), {className: "faint", textContent: `(${system})`});
    one.append(" ", where);
  }
  return one;
}

function close() {
  asking += 1;
  clearTimeout(timer);
  if (!box) return;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
  list.hidden = true;
  box = null;
}

function point(to) {
  const options = [...list.children];
  active = (to + options.length) % options.length;
  options.forEach((one, place) => one.setAttribute("aria-selected", String(place === active)));
  options[active].scrollIntoView({block: "nearest"});
  box.setAttribute("aria-activedescendant", options[active].id);
}

function choose(one) {
  const input = box, select = key(input), label = one.firstChild.textContent;
  const value = one.dataset.key;
  if (![...select.options].some((given) => given.value === value)) select.add(new Option(label, value));
  select.value = value;
  input.value = label;
  close();
  say(`Pièce choisie : ${label}.`);
  select.dispatchEvent(new Event("change", {bubbles: true}));
}

document.addEventListener("focusin", (event) => {
  if (isBox(event.target) && !key(event.target).value) open(event.target);
});
document.addEventListener("focusout", (event) => { if (event.target === box) close(); });
document.addEventListener("input", (event) => {
  const one = event.target;
  clearTimeout(timer);
  if (isBox(one)) {
    key(one).value = "";
    timer = setTimeout(() => open(one), WAIT_MS);
  } else if (/^l[0-9]+\.label$/.test(one.name ?? "")) {
    timer = setTimeout(() => announce(one), WAIT_MS);
  }
});
document.addEventListener("mousedown", (event) => { if (event.target.closest("#parts-list")) event.preventDefault(); });
document.addEventListener("click", (event) => {
  const one = event.target.closest?.("#parts-list [role=option]");
  if (one) choose(one);
  else if (isBox(event.target) && !box && !key(event.target).value) open(event.target);
});
document.addEventListener("keydown", (event) => {
  if (!isBox(event.target) || event.isComposing) return;
  const shown = box === event.target, down = event.key === "ArrowDown";
  if (down || event.key === "ArrowUp") {
    event.preventDefault();
    if (!shown) open(event.target).then(() => { if (box && !event.altKey) point(down ? 0 : -1); });
    else if (event.altKey && !down) close();
    else point(active < 0 ? (down ? 0 : -1) : active + (down ? 1 : -1));
  } else if (event.key === "Enter" && shown && active >= 0) {
    event.preventDefault();
    choose(list.children[active]);
  } else if (event.key === "Escape" && shown) {
    event.preventDefault();
    close();
    say("");
  } else if (event.key === "Escape" && event.target.value && !key(event.target).value) {
    event.target.value = "";
    event.target.dispatchEvent(new Event("input", {bubbles: true}));
  } else if (event.key === "Tab") {
    close();
  }
});

// While the garage writes a line, the part beside it tells how many it may mean; it is chosen there.
async function announce(label) {
  const text = label.value.trim(), given = await candidates(text);
  const input = document.getElementById(label.id.replace(/label$/, "part"));
  if (!given || label.value.trim() !== text || !isBox(input) || key(input).value || input.value) return;
  const many = given.parts.length;
  input.placeholder = many ? count(many) : "à identifier";
  say(many ? `${count(many)} : à choisir dans la case Pièce.` : "Aucune pièce proposée pour ces mots.");
}

document.addEventListener("htmx:load", enhance);
enhance();
