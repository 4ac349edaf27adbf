// The question page: sends questions, shows the stream, keeps the conversation of this tab.
import { forget, recall, remember } from "./memory.js";
import { askerOf, CHANGE, FORGET, forgets, noteUnit, showRemembered } from "./own-unit.js";
import * as replies from "./replies.js";
import { askStream, Refusal } from "./stream.js";
import { Turn } from "./turn.js";

const MOST = 500;
const COUNTED_FROM = 400;
const form = document.querySelector("#khung-hoi");
const box = document.querySelector("#cau-hoi");
const log = document.querySelector("#hoi-thoai");
const welcome = document.querySelector("#gioi-thieu");
const counter = document.querySelector("#dem-ky-tu");
const fresh = document.querySelector("#hoi-thoai-moi");
const offline = document.querySelector("#ngoai-tuyen");
const ownUnit = document.querySelector("#don-vi");
const send = form.querySelector("button");

let { id: conversation, turns } = recall();
let asking = null;

function lengthOf(text) {
  return [...text.normalize("NFC").trim()].length;
}

function count() {
  const length = lengthOf(box.value);
  counter.classList.toggle("too-long", length > MOST);
  if (length > MOST) counter.textContent = replies.tooLong(length, MOST);
  else counter.textContent = length >= COUNTED_FROM ? replies.left(length, MOST) : "";
  if (!CSS.supports("field-sizing", "content")) {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  }
}

function begin(question) {
  welcome.hidden = true;
  fresh.hidden = false;
  const turn = new Turn(question, ask);
  log.append(turn.root);
  return turn;
}

function setAsking(controller) {
  asking = controller;
  send.toggleAttribute("aria-disabled", Boolean(controller));
  if (controller) send.setAttribute("aria-disabled", "true");
}

async function ask(question) {
  if (asking || !question || lengthOf(question) > MOST) return;
  setAsking(new AbortController());
  const turn = begin(question);
  turn.wait(replies.SEARCHING);
  turn.root.scrollIntoView({ block: "start" });
  try {
    await listen(turn, question, asking.signal);
  } catch (fault) {
    if (fault.name !== "AbortError") refuse(turn, question, fault);
  }
  setAsking(null);
}

async function listen(turn, question, signal) {
  const body = { question, conversation_id: conversation ?? undefined, asker: askerOf(question) };
  for await (const { name, data } of askStream(body, signal)) {
    if (name === "status") turn.wait(data.message);
    else if (name === "delta") turn.write(data.text);
    else if (name === "citation") turn.cite(data);
    else if (name === "error") throw new Refusal(data);
    else if (name === "done") {
      turn.finish(data);
      noteUnit(data);
      if (forgets(question, data)) forgetTurns();
      else keep(question, data);
      return;
    }
  }
  throw new Refusal({ detail: replies.CUT_OFF });
}

function keep(question, answer) {
  conversation = answer.conversation_id;
  turns.push({ question, answer });
  remember(conversation, turns);
}

function forgetTurns() {
  forget();
  conversation = null;
  turns = [];
}

function refuse(turn, question, fault) {
  const retry = () => {
    turn.root.remove();
    box.focus();
    ask(question);
  };
  turn.fail(fault instanceof Refusal ? fault.message : replies.LOST, retry);
}

function submit() {
  const question = box.value.trim();
  if (asking || lengthOf(question) > MOST) return;
  box.value = "";
  count();
  ask(question);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

box.addEventListener("keydown", (event) => {
  // While an input method composes, Enter belongs to it (Telex and VNI keyboards).
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (box.value.trim()) form.requestSubmit();
});
box.addEventListener("input", count);

welcome.addEventListener("click", (event) => {
  const example = event.target.closest(".examples a");
  if (!example || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(example.textContent.trim());
});

fresh.addEventListener("click", (event) => {
  event.preventDefault();
  asking?.abort();
  forgetTurns();
  showRemembered();
  log.replaceChildren();
  welcome.hidden = false;
  fresh.hidden = true;
  history.replaceState(null, "", "/");
  box.focus();
});

ownUnit.addEventListener("click", (event) => {
  const action = event.target.closest("a")?.dataset.action;
  if (!action) return;
  event.preventDefault();
  if (action === "forget") return void ask(FORGET);
  box.value = CHANGE;
  count();
  box.focus();
});

function showConnection() {
  offline.hidden = navigator.onLine;
}
addEventListener("online", showConnection);
addEventListener("offline", showConnection);

function restore() {
  log.setAttribute("aria-live", "off");
  for (const { question, answer } of turns) begin(question).finish(answer);
  noteUnit(turns.at(-1).answer);
  log.lastElementChild?.scrollIntoView({ block: "start", behavior: "instant" });
  requestAnimationFrame(() => log.setAttribute("aria-live", "polite"));
}

if (!("rendered" in log.dataset) && turns.length) restore();
else if ("rendered" in log.dataset) conversation = form.elements.c?.value ?? conversation;
else showRemembered();
showConnection();
count();
if (matchMedia("(hover: hover)").matches) box.focus({ preventScroll: true });
