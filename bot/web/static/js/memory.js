// The conversation as this tab remembers it: its id, and its turns for the way back from a document.
const KEY = "hoi-dap";
const TURNS = 30;

export function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? { id: null, turns: [] };
  } catch {
    return { id: null, turns: [] };
  }
}

export function remember(id, turns) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ id, turns: turns.slice(-TURNS) }));
  } catch {
    // A full or forbidden store only costs the way back.
  }
}

export function forget() {
  sessionStorage.removeItem(KEY);
}
