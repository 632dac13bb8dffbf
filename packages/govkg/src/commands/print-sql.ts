import { formatOf, type OutputFlags } from "../output/print-answer.js";
import { renderAnswer } from "../output/render.js";
import { writeOut } from "../output/write-out.js";
import { toAnswer } from "../questions/answer.js";
import { withStore } from "../stores/with-store.js";

/** Runs one reading statement over a store and prints its rows. */
export async function printSql(path: string, statement: string, flags: OutputFlags): Promise<void> {
  await withStore(path, async ({ store }) => {
    const { columns, rows } = await store.sql(statement);
    const cells = rows.map((row) =>
      row.map((value) => (Buffer.isBuffer(value) ? `0x${value.toString("hex")}` : value)),
    );
    const records = cells.map((row) =>
      Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
    );
    const shown = columns.map((key) => ({ key, title: key }));
    const answer = { ...toAnswer(records, []), columns: shown, cells };
    await writeOut(await renderAnswer(answer, { format: formatOf(flags), width: process.stdout.columns }));
  });
}
