const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat("en-GB", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: "UTC" });

export const count = (number) => whole.format(number);
export const number = (value) => fine.format(value);
export const dayOf = (text) => day.format(new Date(text));
export const timeOf = (text) => time.format(new Date(text));
export const minuteOf = (minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export function money(amount, currency) {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency, maximumFractionDigits: 0 }).format(amount);
}

export function rate(perSecond) {
  return perSecond >= 100 ? whole.format(perSecond) : fine.format(Math.round(perSecond * 10) / 10);
}

/** How much more than before, as words that do without colour. */
export function change(now, before) {
  if (before === 0) {
    return now === 0 ? "" : "new";
  }
  const share = (now - before) / Math.abs(before);
  const sign = share > 0 ? "▲" : share < 0 ? "▼" : "=";
  return `${sign} ${percent.format(share)}`;
}

export function age(millis) {
  const seconds = millis / 1000;
  if (seconds < 10) {
    return `${Math.max(0, seconds).toFixed(1)} s ago`;
  }
  if (seconds < 120) {
    return `${Math.round(seconds)} s ago`;
  }
  if (seconds < 7200) {
    return `${Math.round(seconds / 60)} min ago`;
  }
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h ago` : `${Math.round(seconds / 86_400)} days ago`;
}

export function duration(millis) {
  return millis < 10_000 ? `${whole.format(millis)} ms` : `${fine.format(Math.round(millis / 100) / 10)} s`;
}
