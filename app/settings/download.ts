import { learnerDay } from "@/core/review/learner-day";
import { dateOf, streamOf } from "@/server/export-pieces";
import { findViewer, isLearner, type Learner } from "@/server/session";

type File = { ending: "json" | "csv"; type: string; write: (learner: Learner) => AsyncGenerator<string> };

/** A file of the viewer's own things, named after the day, written while it is sent. */
export async function download({ ending, type, write }: File): Promise<Response> {
	const viewer = await findViewer();
	if (!isLearner(viewer)) return Response.json({ error: "signed-out" }, { status: 401 });
	const today = dateOf(learnerDay(new Date(), viewer.timeZone, viewer.dayStart));
	return new Response(streamOf(write(viewer)), {
		headers: {
			"content-type": `${type}; charset=utf-8`,
			"content-disposition": `attachment; filename="yomitoi-${today}.${ending}"`,
			"cache-control": "no-store",
		},
	});
}
