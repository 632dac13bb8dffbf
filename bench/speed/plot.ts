import { writeFile } from "node:fs/promises";
import * as vega from "vega";
import type { Curve } from "./growth.js";

/** Draws growth curves on logarithmic axes, one line a curve, into an SVG file. */
export async function plotCurves(curves: readonly Curve[], path: URL): Promise<void> {
  const values = curves.flatMap(({ name, points }) => points.map(({ size, cost }) => ({ name, size, cost })));
  const view = new vega.View(vega.parse(specOf(values)), { renderer: "none" });
  await writeFile(path, await view.toSVG());
  view.finalize();
}

function specOf(values: readonly object[]): vega.Spec {
  const axis = { grid: true, gridOpacity: 0.3 };
  return {
    width: 640,
    height: 400,
    padding: 10,
    background: "white",
    data: [{ name: "points", values: [...values] }],
    scales: [
      { name: "x", type: "log", domain: { data: "points", field: "size" }, range: "width" },
      { name: "y", type: "log", domain: { data: "points", field: "cost" }, range: "height" },
      { name: "color", type: "ordinal", domain: { data: "points", field: "name" }, range: "category" },
    ],
    axes: [
      {
        orient: "bottom",
        scale: "x",
        title: "size (characters, reports or names)",
        format: "~s",
        tickCount: 6,
        ...axis,
      },
      { orient: "left", scale: "y", title: "milliseconds", format: "~s", tickCount: 6, ...axis },
    ],
    legends: [{ stroke: "color", orient: "right", symbolType: "stroke" }],
    marks: [
      {
        type: "group",
        from: { facet: { name: "curve", data: "points", groupby: "name" } },
        marks: [
          {
            type: "line",
            from: { data: "curve" },
            encode: {
              enter: {
                x: { scale: "x", field: "size" },
                y: { scale: "y", field: "cost" },
                stroke: { scale: "color", field: "name" },
                strokeWidth: { value: 2 },
              },
            },
          },
        ],
      },
    ],
  };
}
