import { getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";
import { requireClassPage } from "@/server/classrooms";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";
import { LearnerClass } from "./learner-class";
import { TeacherClass } from "./teacher-class";

type Props = { params: Promise<{ classId: string }> };

async function read({ params }: Props) {
	const { classId } = await params;
	const viewer = await findViewer();
	return { viewer, classroom: await orNotFound(requireClassPage(viewer, classId)) };
}

export async function generateMetadata(props: Props) {
	return { title: (await read(props)).classroom.name };
}

/** A class, as its teachers or as its learners see it. */
export default async function ClassPage(props: Props) {
	const { viewer, classroom } = await read(props);
	const t = await getTranslations("classPage");
	const teachers = t("teachers", { names: classroom.teachers.join("・") });
	return (
		<Page title={classroom.name} intro={classroom.isTeacher ? null : teachers}>
			{classroom.isTeacher ? (
				<TeacherClass viewer={viewer} classroom={classroom} />
			) : (
				<LearnerClass viewer={viewer} classroom={classroom} />
			)}
		</Page>
	);
}
