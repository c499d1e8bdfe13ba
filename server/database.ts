import "server-only";
import path from "node:path";
import { PrismaClient } from "../prisma/generated/client";
import { env } from "./env";
import { sqliteAdapter } from "./libsql";

export const databaseUrl = `file:${path.join(env.dataDir, "yomitoi.db")}`;

// One connection a process, though Next evaluates server modules twice.
const kept = globalThis as typeof globalThis & { database?: PrismaClient };
// A hundred cards that are changed at once take longer than Prisma's five seconds where a machine is slow.
const transactionOptions = { maxWait: 20_000, timeout: 60_000 };
kept.database ??= new PrismaClient({ adapter: sqliteAdapter(databaseUrl), transactionOptions });

export const database = kept.database;

/** The client, or the part of it that lives inside a transaction. */
export type Database = Omit<
	typeof database,
	"$transaction" | "$connect" | "$disconnect" | "$on" | "$extends"
>;
