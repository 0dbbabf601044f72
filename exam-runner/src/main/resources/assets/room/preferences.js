// What the learner prefers, kept in this browser when it allows that.

const PREFIX = "thetaprep.prefer.";

export function preferred(name, otherwise) {
  try {
    return localStorage.getItem(PREFIX + name) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function prefer(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // the preference then lasts as long as the page
  }
}
