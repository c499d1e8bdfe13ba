// Every file of server tests has a migrated database of its own.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "yomitoi-test-"));
process.env.CONTENT = "none";

const { prepareServer } = await import("./prepare");
await prepareServer();
