import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { ClassSettings } from "@/components/class/class-settings";
import { MemberList } from "@/components/class/member-list";
import { TeacherCode } from "@/components/class/teacher-code";
import { Notice } from "@/components/ui/notice";
import { type requireClassPage, requireTeaching } from "@/server/classrooms";
import { listMembers } from "@/server/enrollments";
import type { Viewer } from "@/server/session";
import { ClassAssignments } from "./class-assignments";
import { ClassSets } from "./class-sets";
import { Joining } from "./joining";

type Props = { viewer: Viewer; classroom: Awaited<ReturnType<typeof requireClassPage>> };

/** What a teacher does with a class. */
export async function TeacherClass({ viewer, classroom: { id, name, sets, teachers, isArchived } }: Props) {
	const { classroom } = await requireTeaching(viewer, id);
	const members = await listMembers(viewer, id, await getLocale());
	const present = members.filter(({ status }) => status === "active" || status === "listed");
	const t = await getTranslations("classPage");
	const messages = await getMessages();
	const { errors } = messages;
	return (
		<>
			{isArchived && <Notice tone="bad">{t("archivedNote")}</Notice>}
			<Joining viewer={viewer} classroom={classroom} />
			<ClassAssignments viewer={viewer} classId={id} />
			<section className="grid gap-3" aria-labelledby="learners">
				<h2 id="learners" className="font-serif text-xl">
					{t("learners", { count: present.length })}
				</h2>
				{members.length === 0 ? (
					<p className="text-soft">{t("noLearners")}</p>
				) : (
					<MemberList classId={id} members={members} labels={messages.members} errors={errors} />
				)}
			</section>
			<ClassSets sets={sets} isTeacher />
			<section className="grid gap-3" aria-labelledby="teachers">
				<h2 id="teachers" className="font-serif text-xl">
					{t("coTeachers")}
				</h2>
				<p>{teachers.join("・")}</p>
				<TeacherCode classId={id} labels={messages.teacherCode} errors={errors} />
			</section>
			<section className="grid max-w-110 gap-4" aria-labelledby="settings">
				<h2 id="settings" className="font-serif text-xl">
					{t("settings")}
				</h2>
				<ClassSettings
					classroom={{
						id,
						name,
						isArchived,
						version: classroom.version,
						sharedDevices: classroom.sharedDevices,
					}}
					labels={messages.classSettings}
					errors={errors}
				/>
			</section>
		</>
	);
}
