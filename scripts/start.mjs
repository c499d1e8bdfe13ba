// npm start: from a fresh clone to a served address; nothing is done again that still holds.
import { ensureBuilt, ensureClient, ensureInstalled } from "./setup.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Node.js 20.19 以上が必要です / Node.js 20.19 or newer is needed: ${process.version}`);
	process.exit(1);
}

ensureInstalled();
ensureClient();
ensureBuilt();
process.env.NODE_ENV = "production";
await import("./serve.mjs");
