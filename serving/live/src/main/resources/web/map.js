// Thousands of devices on one canvas: a cell each, grouped by site. A change of state draws its cell, not the map.
const GAP = 1;
const LABEL = 18;
const BETWEEN_SITES = 10;
const LARGEST = 16;
const SMALLEST = 6;

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export class DeviceMap {
  constructor(canvas, tip, chosen) {
    this.canvas = canvas;
    this.tip = tip;
    this.context = canvas.getContext("2d");
    this.sites = [];
    this.places = new Map();
    this.width = 0;
    new ResizeObserver(() => this.draw()).observe(canvas.parentElement);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    canvas.addEventListener("pointermove", (event) => this.point(event));
    canvas.addEventListener("pointerleave", () => (this.tip.hidden = true));
    canvas.addEventListener("click", (event) => {
      const device = this.under(event);
      if (device) {
        chosen(device.id);
      }
    });
  }

  /** Takes all devices, as [id, letter of the state] by site. */
  show(sites) {
    this.sites = Object.entries(sites).map(([name, devices]) => ({ name, devices: devices.map(([id, state]) => ({ id, state, site: name })) }));
    this.places = new Map(this.sites.flatMap((site) => site.devices.map((device) => [device.id, device])));
    this.draw();
  }

  /** Takes changed states; false when one of the devices is not on the map. */
  change(states) {
    let known = true;
    for (const [id, state] of states) {
      const device = this.places.get(id);
      if (device) {
        device.state = state;
        this.cell(device);
      } else {
        known = false;
      }
    }
    return known;
  }

  choose(id) {
    const before = this.chosen;
    this.chosen = id;
    for (const each of [before, id]) {
      const device = this.places.get(each);
      if (device) {
        this.cell(device);
      }
    }
  }

  layout(width) {
    const total = this.places.size;
    const room = Math.max(1, width * 480);
    const size = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(Math.sqrt(room / Math.max(1, total)))));
    const columns = Math.max(1, Math.floor(width / size));
    let top = 0;
    for (const site of this.sites) {
      site.top = top;
      site.devices.forEach((device, place) => {
        device.x = (place % columns) * size;
        device.y = top + LABEL + Math.floor(place / columns) * size;
      });
      site.end = top + LABEL + Math.ceil(site.devices.length / columns) * size;
      top = site.end + BETWEEN_SITES;
    }
    this.size = size;
    this.columns = columns;
    return top;
  }

  draw() {
    const width = this.canvas.parentElement.clientWidth;
    if (width === 0) {
      return;
    }
    this.colours = { o: css("--ok"), s: css("--silent"), a: css("--alarm"), panel: css("--panel"), text: css("--text"), quiet: css("--quiet") };
    const height = Math.max(1, this.layout(width));
    const ratio = devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.height = `${height}px`;
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const site of this.sites) {
      this.context.font = "11px system-ui, sans-serif";
      this.context.textBaseline = "top";
      this.context.fillStyle = this.colours.text;
      this.context.fillText(site.name, 0, site.top + 2);
      const label = this.context.measureText(site.name).width;
      this.context.fillStyle = this.colours.quiet;
      this.context.fillText(`${site.devices.length.toLocaleString("en-GB")} devices`, label + 8, site.top + 2);
      site.devices.forEach((device) => this.cell(device));
    }
  }

  /** Filled for ok, hollow for silent, a diamond for anomalous. */
  cell({ id, x, y, state }) {
    const { context, size } = this;
    const side = size - GAP;
    context.fillStyle = this.colours.panel;
    context.fillRect(x - 1, y - 1, size + 1, size + 1);
    context.fillStyle = context.strokeStyle = this.colours[state];
    if (state === "s") {
      context.lineWidth = 1;
      context.strokeRect(x + 1, y + 1, side - 2, side - 2);
    } else if (state === "a") {
      const half = side / 2;
      context.beginPath();
      context.moveTo(x + half, y - 1);
      context.lineTo(x + side + 1, y + half);
      context.lineTo(x + half, y + side + 1);
      context.lineTo(x - 1, y + half);
      context.fill();
    } else {
      context.fillRect(x, y, side, side);
    }
    if (id === this.chosen) {
      context.lineWidth = 2;
      context.strokeStyle = this.colours.text;
      context.strokeRect(x + 1, y + 1, side - 2, side - 2);
    }
  }

  under(event) {
    const { left, top } = this.canvas.getBoundingClientRect();
    const x = event.clientX - left;
    const y = event.clientY - top;
    const site = this.sites.find((each) => y >= each.top + LABEL && y < each.end);
    const column = Math.floor(x / this.size);
    return site && column < this.columns
      ? site.devices[Math.floor((y - site.top - LABEL) / this.size) * this.columns + column]
      : undefined;
  }

  point(event) {
    const device = this.under(event);
    this.tip.hidden = !device;
    if (device) {
      const words = { o: "ok", s: "silent", a: "anomalous" };
      this.tip.textContent = `${device.id} · ${words[device.state]}`;
      const frame = this.tip.parentElement.getBoundingClientRect();
      const room = frame.width - this.tip.offsetWidth - 8;
      this.tip.style.left = `${Math.max(0, Math.min(room, event.clientX - frame.left + 12))}px`;
      this.tip.style.top = `${event.clientY - frame.top - 30}px`;
    }
  }
}
