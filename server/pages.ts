import "server-only";
import { notFound } from "next/navigation";
import { NotFound } from "./failure";

/** What a page reads, or the page that says it is not there. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
	try {
		return await read;
	} catch (error) {
		if (error instanceof NotFound) notFound();
		throw error;
	}
}
