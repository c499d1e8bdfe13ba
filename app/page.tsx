import { findViewer, isLearner } from "@/server/session";
import { Landing } from "./landing";
import { TodayPage } from "./today-page";

export default async function Home() {
	const viewer = await findViewer();
	return isLearner(viewer) ? <TodayPage learner={viewer} /> : <Landing viewer={viewer} />;
}
