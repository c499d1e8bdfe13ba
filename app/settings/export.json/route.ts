import { exportJson } from "@/server/export";
import { download } from "../download";

/** Everything that the viewer has. */
export function GET(): Promise<Response> {
	return download({ ending: "json", type: "application/json", write: (learner) => exportJson(learner) });
}
