// Next behind a server of our own: every answer carries the Content-Security-Policy, and next-auth learns the host
// name and protocol that the browser really used.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import next from "next";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const MAX_BODY_BYTES = 1024 * 1024;
/** Where documents come in: a file of 5 MB is 7 MB in base64. */
const TAKES_DOCUMENTS = /^\/api\/sets(?:$|\/[\w-]+\/documents(?:$|\/[\w-]+\/revisions$))/;
const MAX_DOCUMENT_BYTES = 8 * 1024 * 1024;
const trustProxy = process.env.TRUST_PROXY === "1";
process.env.AUTH_TRUST_HOST = "1";
process.env.NEXT_TELEMETRY_DISABLED = "1"; // nothing of a school leaves its server

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
	console.error(
		`PORT は 0 から 65535 の整数です / PORT must be a whole number from 0 to 65535: ${process.env.PORT}`,
	);
	process.exit(2);
}

/** @param {string} nonce @param {boolean} secure */
function securityHeaders(nonce, secure) {
	const csp = [
		"default-src 'self'",
		`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
		`style-src-elem 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join("; ");
	return {
		"Content-Security-Policy": csp,
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "same-origin",
		"Permissions-Policy": "camera=(), microphone=(), geolocation=()",
		...(secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
	};
}

/** A body is refused before it is read: its length must be told and be within the limit. */
function refuseBody(/** @type {import("node:http").IncomingMessage} */ request) {
	if (request.headers["transfer-encoding"]) return { status: 411, error: "too-large" };
	const limit = TAKES_DOCUMENTS.test(request.url ?? "") ? MAX_DOCUMENT_BYTES : MAX_BODY_BYTES;
	const tooLarge = Number(request.headers["content-length"] ?? 0) > limit;
	return tooLarge ? { status: 413, error: "too-large" } : null;
}

const app = next({ dev, port });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
	if (!trustProxy) {
		request.headers["x-forwarded-host"] = request.headers.host ?? `localhost:${port}`;
		request.headers["x-forwarded-proto"] = "http";
		request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
	}
	const nonce = randomBytes(16).toString("base64");
	const headers = securityHeaders(nonce, request.headers["x-forwarded-proto"] === "https");
	request.headers["x-nonce"] = nonce;
	request.headers["content-security-policy"] = headers["Content-Security-Policy"];
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	const refusal = refuseBody(request);
	if (refusal) {
		response.writeHead(refusal.status, { "content-type": "application/json", connection: "close" });
		response.end(JSON.stringify({ error: refusal.error }));
		return;
	}
	handle(request, response).catch((error) => {
		console.error(error);
		response.statusCode = 500;
		response.end();
	});
});

server.on("error", (error) => {
	const taken = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
	console.error(
		taken
			? `ポート ${port} は使用中です。PORT=3001 npm start などで変えられます。/ Port ${port} is in use; try PORT=3001 npm start.`
			: error,
	);
	process.exit(1);
});
/** Answered once the database and the content are ready. */
async function untilReady(/** @type {string} */ url) {
	const health = await fetch(`${url}/api/health`);
	if (!health.ok) throw new Error(`${health.status} ${await health.text()}`);
}

server.listen(port, () => {
	const address = server.address();
	const url = `http://localhost:${typeof address === "object" && address ? address.port : port}`;
	untilReady(url).then(
		() => console.log(`読み問い Yomitoi: ${url}`),
		(error) => {
			console.error(`サーバーを準備できませんでした。/ The server did not get ready: ${error.message}`);
			process.exit(1);
		},
	);
});

for (const signal of ["SIGTERM", "SIGINT"]) {
	process.on(signal, () => {
		server.close(() => process.exit(0));
		server.closeIdleConnections();
		setTimeout(() => process.exit(0), 10_000).unref();
	});
}
