// How the room says numbers, times and answers in words.

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A small number as a word, a larger one in figures. */
export const numberWord = (n) => NUMBERS[n] ?? String(n);

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A number with its noun: "1 answer", "2 answers". */
export const counted = (n, one, many) => `${n} ${n === 1 ? one : many}`;

/** Places as a list: "item 3", "items 3, 7 and 12". */
export function itemList(places) {
  const sorted = [...places].sort((a, b) => a - b);
  if (sorted.length === 1) {
    return `item ${sorted[0]}`;
  }
  return `items ${sorted.slice(0, -1).join(", ")} and ${sorted.at(-1)}`;
}

/** Time left as the header shows it: whole minutes until five are left, then seconds. */
export function timeLeft(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / 60);
  if (whole < 300) {
    return minutes > 0 ? `${minutes} min ${two(whole % 60)} s` : `${whole} s`;
  }
  return minutes >= 60 ? `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min` : `${minutes} min`;
}

const two = (n) => String(n).padStart(2, "0");

/** Time left as it is spoken. */
export function timeInWords(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    [Math.floor(whole / 3600), "hour", "hours"],
    [Math.floor(whole / 60) % 60, "minute", "minutes"],
    [whole < 300 ? whole % 60 : 0, "second", "seconds"],
  ].filter(([n]) => n > 0);
  return parts.length === 0 ? "no time" : parts.map(([n, one, many]) => counted(n, one, many)).join(" ");
}

const letter = (place) => String.fromCharCode(64 + Number(place));

/** A response by the letters of its item: "B", "A and C", "C, A, B", "1 B, 2 D". */
export function inLetters(response) {
  if (response === null) {
    return "no answer";
  }
  if ("choice" in response) {
    return letter(response.choice);
  }
  if ("choices" in response) {
    return response.choices.map(letter).join(" and ");
  }
  if ("order" in response) {
    return response.order.map(letter).join(", ");
  }
  return Object.entries(response.pairs).map(([prompt, choice]) => `${prompt} ${letter(choice)}`).join(", ");
}
