import { getLocale } from "next-intl/server";
import { WHICH_ATTEMPTS } from "@/core/classroom/grid";
import { NotFound } from "@/server/failure";
import { resultsCsv } from "@/server/results-csv";
import { findViewer } from "@/server/session";

type Context = { params: Promise<{ classId: string; assignmentId: string }> };

/** The results as a file for a spreadsheet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { classId, assignmentId } = await params;
	const asked = new URL(request.url).searchParams.get("which");
	const which = WHICH_ATTEMPTS.find((known) => known === asked) ?? "first";
	try {
		const viewer = await findViewer();
		const { csv, name } = await resultsCsv(viewer, classId, assignmentId, {
			which,
			locale: await getLocale(),
		});
		return new Response(csv, {
			headers: {
				"content-type": "text/csv; charset=utf-8",
				"content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
				"cache-control": "no-store",
			},
		});
	} catch (error) {
		if (error instanceof NotFound) return Response.json({ error: "not-found" }, { status: 404 });
		throw error;
	}
}
