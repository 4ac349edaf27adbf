// One question with its answer, as elements.
import { element, icon } from "./elements.js";
import { renderAnswer } from "./markdown.js";
import * as replies from "./replies.js";

const SHOWN_SOURCES = 4;
const ICONS = {
  copy: "M9 9h10v11H9zM5 15V4h10",
  up: "M7 11v9H4v-9zM7 11l4-7c1.5 0 2.3 1 2 2.5L12.5 10H18a2 2 0 0 1 2 2.4l-1.3 6A2 2 0 0 1 16.7 20H7",
  down: "M7 13V4H4v9zM7 13l4 7c1.5 0 2.3-1 2-2.5L12.5 14H18a2 2 0 0 0 2-2.4l-1.3-6A2 2 0 0 0 16.7 4H7",
};

export class Turn {
  constructor(question, ask) {
    this.question = question;
    this.ask = ask;
    this.text = "";
    this.citations = new Map();
    this.textBox = element("div", { class: "answer-text" });
    this.answerBox = element("div", { class: "answer", "aria-busy": "true" }, this.textBox);
    this.root = element("article", { class: "turn" }, element("h2", { class: "question", tabindex: "-1" }, question), this.answerBox);
  }

  wait(message) {
    this.progress ??= this.answerBox.insertBefore(element("p", { class: "progress" }), this.textBox);
    this.progress.textContent = message;
  }

  write(piece) {
    this.text += piece;
    this.draw();
  }

  cite(citation) {
    this.citations.set(citation.n, citation);
    this.draw();
  }

  finish(answer) {
    this.settle();
    this.answer = answer;
    this.text = answer.answer;
    this.citations = new Map(answer.citations.map((citation) => [citation.n, citation]));
    this.root.classList.add(`turn-${answer.status}`);
    this.draw();
    this.answerBox.append(...[notices(answer), sources(answer), actions(answer, this), this.followUps(answer)].filter(Boolean));
  }

  fail(message, retry) {
    this.settle();
    this.textBox.replaceChildren();
    const again = element("button", { class: "button button-plain", type: "button", onclick: retry }, replies.RETRY);
    this.answerBox.append(element("div", { class: "fault", role: "alert" }, element("p", {}, message), again));
  }

  settle() {
    this.progress?.remove();
    this.answerBox.removeAttribute("aria-busy");
  }

  draw() {
    this.textBox.replaceChildren(renderAnswer(this.text, (n) => this.chip(n)));
  }

  chip(n) {
    const citation = this.citations.get(n);
    if (!citation) return null;
    const label = replies.source(n, replies.nameOf(citation.document), citation.page);
    return element("a", { class: "chip", href: placeOf(citation), "aria-label": label, title: label }, String(n));
  }

  followUps({ follow_ups: questions }) {
    if (!questions.length) return null;
    const button = (question) =>
      element("button", { class: "suggestion", type: "button", onclick: () => this.ask(question) }, question);
    return element("nav", { class: "follow-ups", "aria-label": replies.FOLLOW_UPS }, ...questions.map(button));
  }
}

// On this server whatever public address the API names in `url`, and with the fragment to jump to.
function placeOf({ document, start, end }) {
  return `/van-ban/${encodeURIComponent(document.id)}?from=${start}&to=${end}#trich-dan`;
}

function notices({ notices: sentences }) {
  if (!sentences.length) return null;
  return element("ul", { class: "notices", "aria-label": replies.NOTICES }, ...sentences.map((sentence) => element("li", {}, sentence)));
}

function sources({ citations }) {
  if (!citations.length) return null;
  const shown = element("ol", {}, ...citations.slice(0, SHOWN_SOURCES).map(source));
  return element("section", { class: "sources", "aria-label": replies.SOURCES }, element("h3", {}, replies.SOURCES), shown, moreSources(citations.slice(SHOWN_SOURCES)));
}

function moreSources(citations) {
  if (!citations.length) return null;
  const list = element("ol", { start: SHOWN_SOURCES + 1 }, ...citations.map(source));
  return element("details", { class: "more-sources" }, element("summary", {}, replies.moreSources(citations.length)), list);
}

function source(citation) {
  const { document: cited, section, page, quote, n } = citation;
  const place = [...section, ...(page ? [replies.page(page)] : [])].map((part) => element("span", {}, part));
  const label = document.querySelector(`#nhan-hieu-luc [data-status="${cited.status}"]`)?.content.firstElementChild;
  return element(
    "li",
    { class: "source" },
    element("a", { class: "source-name", href: placeOf(citation) }, element("span", { class: "source-n" }, String(n)), element("span", {}, replies.nameOf(cited))),
    cited.number ? element("p", { class: "source-title" }, cited.title ?? "") : null,
    element("p", { class: "source-place" }, ...place),
    element("blockquote", { class: "source-quote" }, quote),
    element("p", { class: "source-status" }, label?.cloneNode(true)),
  );
}

function actions(answer, turn) {
  const said = element("span", { class: "said", role: "status" });
  const copy = element("button", { class: "action", type: "button" }, icon(ICONS.copy), replies.COPY);
  copy.addEventListener("click", async () => {
    const copied = await navigator.clipboard?.writeText(plainText(turn)).then(() => true, () => false);
    said.textContent = copied ? replies.COPIED : replies.NOT_COPIED;
  });
  const thumbs = ["up", "down"].map((rating) => {
    const label = rating === "up" ? replies.HELPFUL : replies.UNHELPFUL;
    const button = element("button", { class: "action", type: "button", "aria-label": label, title: label, "aria-pressed": "false" }, icon(ICONS[rating]));
    button.addEventListener("click", () => rate(answer.id, rating, button, thumbs, said));
    return button;
  });
  return element("div", { class: "actions" }, copy, ...thumbs, said);
}

async function rate(answerId, rating, pressed, thumbs, said) {
  const request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ answer_id: answerId, rating }) };
  const sent = await fetch("/api/v1/feedback", request).then((response) => response.ok, () => false);
  said.textContent = sent ? replies.THANKS : replies.NOT_SENT;
  if (sent) thumbs.forEach((thumb) => thumb.setAttribute("aria-pressed", String(thumb === pressed)));
}

function plainText({ answer, question }) {
  const sourceLines = answer.citations.map((citation) => {
    const { document: cited, section, page, n } = citation;
    const place = [...section, ...(page ? [replies.page(page)] : [])].join(" › ");
    return `[${n}] ${replies.nameOf(cited)}${place ? `: ${place}` : ""} ${new URL(placeOf(citation), location.href)}`;
  });
  const parts = [question, answer.answer.replaceAll("**", ""), ...answer.notices];
  return [...parts, ...(sourceLines.length ? [`${replies.SOURCES}:\n${sourceLines.join("\n")}`] : [])].join("\n\n");
}
