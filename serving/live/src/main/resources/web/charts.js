import uPlot from "/uplot.js";

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
/** In seconds. */
const WHOLE_MINUTES = [60, 120, 300, 600, 1800, 3600, 7200];

const dark = matchMedia("(prefers-color-scheme: dark)");

function axis(more) {
  return {
    stroke: css("--quiet"),
    font: "11px system-ui, sans-serif",
    grid: { stroke: css("--line"), width: 1 },
    ticks: { show: false },
    ...more,
  };
}

/**
 * A line chart that fills its place and follows its size and the colours of the page.
 *
 * @param place the element
 * @param describe gives series and formats; called again when the colours change
 */
export class LineChart {
  constructor(place, describe) {
    this.place = place;
    this.describe = describe;
    this.data = null;
    new ResizeObserver(() => this.resize()).observe(place);
    dark.addEventListener("change", () => this.draw());
  }

  show(data) {
    this.data = data;
    if (this.plot) {
      this.plot.setData(data);
    } else {
      this.draw();
    }
  }

  /** Begins anew: the series are others than before. */
  draw() {
    this.plot?.destroy();
    this.plot = null;
    if (!this.data || this.place.clientWidth === 0) {
      return;
    }
    const { series, x, y, time = false, range } = this.describe();
    const times = { values: (_, all) => all.map((seconds) => new Date(seconds * 1000).toISOString().slice(11, 16)), incrs: WHOLE_MINUTES, space: 64 };
    const minutes = { values: (_, all) => all.map(x), incrs: [30, 60, 120, 180, 240], space: 64 };
    this.plot = new uPlot(
      {
        ...this.size(),
        scales: { x: { time }, y: { range } },
        cursor: { points: { size: 6 }, drag: { x: false, y: false } },
        axes: [axis(time ? times : minutes), axis({ values: (_, all) => all.map(y), size: 60, space: 28 })],
        series: [{ label: "at", value: (_, value) => (value == null ? "" : time ? new Date(value * 1000).toISOString().slice(11, 19) : x(value)) }, ...series.map(line(y))],
      },
      this.data,
      this.place,
    );
  }

  size() {
    return { width: this.place.clientWidth, height: parseFloat(getComputedStyle(this.place).minHeight) };
  }

  resize() {
    if (this.plot) {
      this.plot.setSize(this.size());
    } else {
      this.draw();
    }
  }
}

function line(y) {
  return ({ label, colour, dash, width = 2, fill }) => ({
    label,
    stroke: css(colour),
    dash,
    width,
    fill: fill && css(fill),
    points: { show: false },
    spanGaps: true,
    value: (_, value) => (value == null ? "–" : y(value)),
  });
}
