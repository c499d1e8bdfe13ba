import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { addDocument } from "@/server/set-making";

export const POST = door(contract.addDocument, ({ viewer, params, body }) =>
	addDocument(viewer, params.setId ?? "", body),
);
