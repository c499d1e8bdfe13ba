import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { rateCard } from "@/server/reviews";

export const POST = door(contract.review, ({ viewer, body }) => rateCard(viewer, body));
