import { askOrNull } from "/access.js";
import { LineChart } from "/charts.js";
import { change, count, dayOf, minuteOf, money, timeOf } from "/format.js";

const SHOWN_COUNTRIES = 10;
const at = (id) => document.getElementById(id);

export class SalesPanel {
  constructor() {
    this.today = null;
    this.minutes = new Map();
    this.before = new Map();
    this.chart = new LineChart(at("sales-chart"), () => ({
      x: minuteOf,
      y: (amount) => money(amount, this.today.currency),
      series: [
        { label: this.weekday(this.today.comparedWith), colour: "--before", dash: [4, 4], width: 1.5 },
        { label: this.weekday(this.today.day), colour: "--accent", width: 2.5 },
      ],
    }));
  }

  weekday(day) {
    return dayOf(day);
  }

  async load() {
    const today = await askOrNull("/api/sales/today");
    at("sales-empty").hidden = today !== null;
    at("sales-chart").hidden = today === null;
    if (today) {
      const anotherDay = today.day !== this.today?.day;
      this.minutes = new Map(today.minutes.map((each) => [each.minute, each.sales.revenue]));
      this.before = new Map(today.minutesBefore.map((each) => [each.minute, each.sales.revenue]));
      this.show(today);
      if (anotherDay) {
        this.chart.draw();
      }
    }
  }

  update(today) {
    if (today.day !== this.today?.day) {
      this.load();
      return;
    }
    today.minutes.forEach((each) => this.minutes.set(each.minute, each.sales.revenue));
    this.show(today);
  }

  show(today) {
    this.today = today;
    const { currency } = today;
    at("revenue").textContent = money(today.today.revenue, currency);
    at("orders").textContent = count(today.today.orders);
    this.delta("revenue-delta", today.today.revenue, today.beforeSoFar.revenue, money(today.beforeSoFar.revenue, currency));
    this.delta("orders-delta", today.today.orders, today.beforeSoFar.orders, count(today.beforeSoFar.orders));
    at("sales-caption").textContent =
      `${dayOf(today.day)} until ${timeOf(today.until).slice(0, 5)}, beside ${dayOf(today.comparedWith)} (whole day ${money(today.before.revenue, currency)})`;
    this.chart.show(this.cumulative());
    this.countries();
  }

  delta(id, now, before, shown) {
    const bold = document.createElement("b");
    bold.textContent = change(now, before);
    at(id).replaceChildren(bold, before === 0 ? "nothing a week before" : ` on ${shown}`);
    at(id).title = "compared with the same time a week before";
  }

  cumulative() {
    const known = [...this.minutes.keys(), ...this.before.keys()];
    const first = Math.max(0, Math.min(...known) - 1);
    const last = Math.max(...known);
    const end = Math.max(...this.minutes.keys());
    const x = [];
    const today = [];
    const before = [];
    let sum = 0;
    let sumBefore = 0;
    for (let minute = first; minute <= last; minute++) {
      sum += this.minutes.get(minute) ?? 0;
      sumBefore += this.before.get(minute) ?? 0;
      x.push(minute);
      today.push(minute <= end ? sum : null);
      before.push(this.before.size ? sumBefore : null);
    }
    return [x, before, today];
  }

  countries() {
    const all = this.today.countries;
    const shown = all.slice(0, SHOWN_COUNTRIES);
    const rest = all.slice(SHOWN_COUNTRIES);
    if (rest.length > 0) {
      const sum = (when, what) => rest.reduce((total, each) => total + each[when][what], 0);
      shown.push({
        country: `${rest.length} others`,
        today: { revenue: sum("today", "revenue"), orders: sum("today", "orders") },
        beforeSoFar: { revenue: sum("beforeSoFar", "revenue"), orders: 0 },
      });
    }
    const most = Math.max(1, ...shown.flatMap((each) => [each.today.revenue, each.beforeSoFar.revenue]));
    const body = at("countries");
    while (body.rows.length > shown.length) {
      body.deleteRow(-1);
    }
    shown.forEach((each, place) => this.country(body.rows[place] ?? this.newRow(body), each, most));
  }

  newRow(body) {
    const row = body.insertRow();
    for (let cell = 0; cell < 5; cell++) {
      row.insertCell();
    }
    row.cells[2].className = row.cells[3].className = "number";
    const track = document.createElement("div");
    track.className = "track";
    for (const name of ["bar", "tick"]) {
      const part = document.createElement("div");
      part.className = name;
      track.append(part);
    }
    row.cells[1].append(track);
    return row;
  }

  country(row, { country, today, beforeSoFar }, most) {
    const share = (amount) => `${Math.max(0, Math.min(100, (100 * amount) / most))}%`;
    row.cells[0].textContent = row.cells[0].title = country;
    row.querySelector(".bar").style.width = share(today.revenue);
    row.querySelector(".tick").style.left = share(beforeSoFar.revenue);
    row.querySelector(".tick").hidden = beforeSoFar.revenue <= 0;
    row.cells[2].textContent = money(today.revenue, this.today.currency);
    row.cells[3].textContent = count(today.orders);
    row.cells[4].textContent = change(today.revenue, beforeSoFar.revenue);
  }
}
