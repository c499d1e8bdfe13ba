import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { answerReview } from "@/server/reviews";

export const POST = door(contract.review, ({ viewer, body, sentAt }) => answerReview(viewer, body, sentAt));
