import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { reviseDocument } from "@/server/set-making";

export const POST = door(contract.reviseDocument, ({ viewer, params, body }) =>
	reviseDocument(viewer, params.setId ?? "", params.documentId ?? "", body),
);
