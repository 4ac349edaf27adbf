// The asker's own unit: the line that shows it, and the id under which the server remembers it.
// The id is made when the asker agrees, kept in this browser alone, and dropped when nothing is remembered.
const KEY = "hoi-dap-nguoi-hoi";
const AGREES = /^\s*(\/don[ _-]?vi\s+\S|(ghi )?nho don vi (cua )?(toi|minh|em))/;
const FORGETS = /^\s*(\/quen\b|(hay |xin )*(quen|xoa) .*\b(toi|minh|em)\b)/;
const line = document.querySelector("#don-vi");
const name = line.querySelector("strong");

export const CHANGE = "/donvi ";
export const FORGET = "/quen";

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function store(asker) {
  try {
    if (asker) localStorage.setItem(KEY, JSON.stringify(asker));
    else localStorage.removeItem(KEY);
  } catch {
    // A forbidden store only costs the memory beyond this conversation.
  }
}

// The id to send with a question; asking to be remembered is the consent that makes one.
export function askerOf(question) {
  const known = stored()?.id;
  if (known || !AGREES.test(folded(question))) return known;
  const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  store({ id, unit: null });
  return id;
}

export function forgets(question, answer) {
  return FORGETS.test(folded(question)) && !answer.own_unit && !answer.citations.length;
}

export function noteUnit({ own_unit: unit }) {
  const known = stored();
  if (known) store(unit?.remembered ? { ...known, unit: unit.name } : null);
  show(unit?.name);
}

export function showRemembered() {
  show(stored()?.unit);
}

function show(unit) {
  line.hidden = !unit;
  name.textContent = unit ?? "";
}
