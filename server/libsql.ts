// Prisma's libSQL adapter opens every transaction DEFERRED on a connection of its own, so that two processes fail
// each other's writes and file handles leak. This one begins IMMEDIATE on the one connection it has.
import "server-only";
import { PrismaLibSql } from "@prisma/adapter-libsql";

const LOCK_TIMEOUT_MS = 5_000;

type Client = ReturnType<PrismaLibSql["createClient"]>;

export class ImmediateLibSql extends PrismaLibSql {
	override createClient(config: Parameters<PrismaLibSql["createClient"]>[0]): Client {
		const client = super.createClient(config);
		client.transaction = async () => {
			await client.execute("BEGIN IMMEDIATE");
			let open = true;
			const rollback = async () => {
				open = false;
				await client.execute("ROLLBACK");
			};
			const commit = async () => {
				try {
					await client.execute("COMMIT");
					open = false;
				} catch (error) {
					// Left open, it would swallow every later write of this connection.
					await rollback().catch(() => {});
					throw error;
				}
			};
			return {
				execute: client.execute.bind(client),
				batch: client.batch.bind(client),
				executeMultiple: client.executeMultiple.bind(client),
				commit,
				rollback,
				close: () => {
					if (open) void rollback();
				},
				get closed() {
					return !open;
				},
			};
		};
		return client;
	}
}

/** An adapter for the SQLite file at `url` ("file:…"). */
export function sqliteAdapter(url: string): ImmediateLibSql {
	return new ImmediateLibSql({ url, timeout: LOCK_TIMEOUT_MS });
}
