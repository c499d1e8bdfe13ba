import { createClassroom } from "@/server/class-making";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const POST = door(contract.createClassroom, ({ viewer, body }) => createClassroom(viewer, body));
