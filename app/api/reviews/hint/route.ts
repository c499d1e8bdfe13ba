import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { takeReviewHint } from "@/server/hints";

export const POST = door(contract.takeReviewHint, ({ viewer, body }) => takeReviewHint(viewer, body));
