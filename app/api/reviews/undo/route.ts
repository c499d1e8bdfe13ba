import { undoReview } from "@/server/card-changes";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const POST = door(contract.undoReview, ({ viewer, body }) => undoReview(viewer, body));
