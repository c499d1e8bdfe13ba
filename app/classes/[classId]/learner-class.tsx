import { getMessages, getTranslations } from "next-intl/server";
import { AssignedList } from "@/app/assignments/assigned-list";
import { LeaveClass } from "@/components/class/leave-class";
import { listAssigned } from "@/server/assigned";
import type { requireClassPage } from "@/server/classrooms";
import type { Viewer } from "@/server/session";
import { ClassSets } from "./class-sets";

type Props = { viewer: Viewer; classroom: Awaited<ReturnType<typeof requireClassPage>> };

/** What a learner finds in a class. */
export async function LearnerClass({ viewer, classroom }: Props) {
	const t = await getTranslations("classPage");
	const { leaveClass, errors } = await getMessages();
	return (
		<>
			<p>{t("nickname", { nickname: classroom.nickname })}</p>
			<AssignedList assigned={await listAssigned(viewer, { classId: classroom.id, all: true })} />
			<ClassSets sets={classroom.sets} isTeacher={false} />
			<LeaveClass
				classId={classroom.id}
				byNickname={viewer.kind === "nickname"}
				labels={leaveClass}
				errors={errors}
			/>
		</>
	);
}
