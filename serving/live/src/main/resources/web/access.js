// The token comes behind the # of the address, which no server and no log ever sees, and stays with this origin.
const KEY = "headwater-token";

const given = new URLSearchParams(location.hash.slice(1)).get("token");
if (given) {
  localStorage.setItem(KEY, given);
  history.replaceState(null, "", location.pathname);
}

export class Refused extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

export function authorised(more = {}) {
  return { cache: "no-store", headers: { Authorization: `Bearer ${localStorage.getItem(KEY) ?? ""}`, ...more } };
}

export async function ask(path) {
  const response = await fetch(path, authorised());
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Refused(response.status, problem.detail ?? response.statusText);
  }
  return response.json();
}

/** The answer, or null where there is none yet: nothing of the kind was seen, or the store is being filled. */
export async function askOrNull(path) {
  try {
    return await ask(path);
  } catch (refused) {
    if (refused.status === 404 || refused.status === 503) {
      return null;
    }
    throw refused;
  }
}
