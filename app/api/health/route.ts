import { database } from "@/server/database";
import { version } from "../../../package.json";

export async function GET(): Promise<Response> {
	await database.$queryRaw`SELECT 1`;
	return Response.json({ status: "ok", database: "sqlite", version });
}
