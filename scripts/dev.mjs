// npm run dev: the server with Next's development mode.
import { ensureClient, ensureInstalled } from "./setup.mjs";

ensureInstalled();
ensureClient();
process.argv.push("--dev");
await import("./serve.mjs");
