// What whoever makes sets does: bring texts, and check, mend, write and take questions.
import "server-only";
import { z } from "zod";
import { VISIBILITIES } from "../core/classroom/access";
import { ENCODINGS } from "../core/document/encoding";
import { FORMATS } from "../core/document/intake";
import { MOST_BYTES } from "../core/document/limits";
import { KINDS } from "../core/fact/fact";
import { type Contract, clientKey, id, text, title, version } from "./contract-fields";

/** A text that was pasted, or a file as it is, in base64. */
const source = z.union([
	z.strictObject({ text: z.string().max(MOST_BYTES, "too-many-bytes"), format: z.enum(FORMATS) }),
	z.strictObject({
		name: z.string().min(1).max(255),
		base64: z.base64().max(Math.ceil(MOST_BYTES / 3) * 4 + 4, "too-many-bytes"),
		encoding: z.enum(["auto", ...ENCODINGS]),
	}),
]);
/** Room for a file of the most bytes in base64, and the rest of the body. */
const MOST_OF_A_DOCUMENT = 8 * 1024 * 1024;

/** What somebody writes at the desk. Evidence is a quote of a document's text; `start` is about where it stands. */
const line = text.trim().max(500, "too-long");
const question = z.strictObject({
	kind: z.enum(KINDS),
	stem: line.min(1, "empty"),
	key: line.min(1, "empty"),
	accepted: z.array(line.min(1)).max(20, "too-many"),
	distractors: z.array(line.min(1)).max(3, "too-many"),
	rationale: line,
	evidence: z
		.array(
			z.strictObject({ documentId: id, start: z.int().min(0), quote: text.min(1).max(2000, "too-long") }),
		)
		.max(5, "too-many"),
});
export type WrittenQuestion = z.infer<typeof question>;

const changed = z.object({ questionId: id, version, faults: z.array(z.string()) });

export const sets = {
	createSet: {
		method: "POST",
		path: "/api/sets",
		summary: "Makes a private set of a text; its questions are made meanwhile",
		body: z.strictObject({ clientKey, source, title: z.union([title, z.literal("")]) }),
		reply: z.object({ setId: id }),
		mostCharacters: MOST_OF_A_DOCUMENT,
	},
	updateSet: {
		method: "PATCH",
		path: "/api/sets/{setId}",
		summary: "Changes the title of a set, and who sees it",
		body: z.strictObject({ version, title: title.optional(), visibility: z.enum(VISIBILITIES).optional() }),
		reply: z.object({ version }),
	},
	addDocument: {
		method: "POST",
		path: "/api/sets/{setId}/documents",
		summary: "Adds a text to a set; all its texts are then asked about together",
		body: z.strictObject({ clientKey, source, title: z.union([title, z.literal("")]) }),
		reply: z.object({}),
		mostCharacters: MOST_OF_A_DOCUMENT,
	},
	reviseDocument: {
		method: "POST",
		path: "/api/sets/{setId}/documents/{documentId}/revisions",
		summary: "Gives a document of a set a new text; questions go over where their quotes still stand",
		body: z.strictObject({ source }),
		reply: z.object({ isNew: z.boolean() }),
		mostCharacters: MOST_OF_A_DOCUMENT,
	},
	createQuestion: {
		method: "POST",
		path: "/api/sets/{setId}/questions",
		summary: "Adds a question that somebody wrote; it passes the same gates",
		body: z.strictObject({ clientKey, question }),
		reply: changed,
	},
	updateQuestion: {
		method: "PATCH",
		path: "/api/sets/{setId}/questions/{questionId}",
		summary: "Changes what a question says; what breaks its evidence is refused",
		body: z.strictObject({ version, question }),
		reply: changed,
	},
	redrawQuestion: {
		method: "POST",
		path: "/api/sets/{setId}/questions/{questionId}/redraw",
		summary: "Puts other wrong choices, or another kind of question about the same place",
		body: z.strictObject({ version, other: z.enum(["distractors", "kind"]) }),
		reply: z.object({ questionId: id }),
	},
	decideQuestions: {
		method: "POST",
		path: "/api/sets/{setId}/decisions",
		summary: "Takes proposed questions into a set, turns them down, or takes either back",
		body: z.strictObject({
			decision: z.enum(["accept", "accept-anyway", "reject", "undo"]),
			questions: z
				.array(z.strictObject({ questionId: id, version }))
				.min(1)
				.max(500),
		}),
		reply: z.object({ decided: z.int() }),
	},
	decideAppeal: {
		method: "POST",
		path: "/api/sets/{setId}/questions/{questionId}/appeals",
		summary:
			"Accepts a typed form from now on, for all, or turns it down; answers given in class are scored anew",
		body: z.strictObject({ version, reply: line.min(1), accept: z.boolean() }),
		reply: z.object({ settled: z.int(), rescored: z.int() }),
	},
	settleReports: {
		method: "POST",
		path: "/api/sets/{setId}/questions/{questionId}/settlement",
		summary: "Settles what learners have reported of a question: it rests for nobody any more",
		body: z.strictObject({}),
		reply: z.object({ settled: z.int() }),
	},
} satisfies Record<string, Contract>;
