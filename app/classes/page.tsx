import Link from "next/link";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClassForm } from "@/components/class/class-form";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { listClassrooms } from "@/server/classrooms";
import { findViewer, isAccount } from "@/server/session";

export async function generateMetadata() {
	return { title: (await getTranslations("classesPage"))("title") };
}

function ClassRow({ id, name, children }: { id: string; name: string; children: ReactNode }) {
	return (
		<li className="grid rounded-lg border border-line bg-surface px-5 py-3 shadow-sheet">
			<Link
				href={`/classes/${id}`}
				prefetch={false}
				className="wrap-anywhere inline-flex min-h-11 items-center font-bold font-serif text-lg underline-offset-4 hover:underline"
			>
				{name}
			</Link>
			<p className="text-soft text-sm">{children}</p>
		</li>
	);
}

/** The classes that somebody teaches or is in, and the ways into more. */
export default async function ClassesPage() {
	const viewer = await findViewer();
	const { taught, joined } = await listClassrooms(viewer);
	const t = await getTranslations("classesPage");
	const { classForm, errors, shell } = await getMessages();
	return (
		<Page title={t("title")}>
			<p>
				<ButtonLink href="/join">{t("join")}</ButtonLink>
			</p>
			{taught.length > 0 && (
				<section className="grid gap-3" aria-labelledby="taught">
					<h2 id="taught" className="font-serif text-xl">
						{t("taught")}
					</h2>
					<ul className="grid list-none gap-3">
						{taught.map(({ id, name, learners, isArchived }) => (
							<ClassRow key={id} id={id} name={name}>
								{t("learners", { count: learners })}
								{isArchived && <b className="ml-3">{t("archived")}</b>}
							</ClassRow>
						))}
					</ul>
				</section>
			)}
			{joined.length > 0 && (
				<section className="grid gap-3" aria-labelledby="joined">
					<h2 id="joined" className="font-serif text-xl">
						{t("joined")}
					</h2>
					<ul className="grid list-none gap-3">
						{joined.map(({ id, name, nickname }) => (
							<ClassRow key={id} id={id} name={name}>
								{t("as", { nickname })}
							</ClassRow>
						))}
					</ul>
				</section>
			)}
			{taught.length + joined.length === 0 && <p className="text-soft">{t("noneJoined")}</p>}
			<section className="grid gap-4" aria-labelledby="make">
				<h2 id="make" className="font-serif text-xl">
					{t("make")}
				</h2>
				{isAccount(viewer) ? (
					<ClassForm labels={classForm} errors={errors} />
				) : (
					<>
						<p>{t("needAccount")}</p>
						<div className="flex flex-wrap gap-3">
							<ButtonLink href="/sign-up">{shell.signUp}</ButtonLink>
							<ButtonLink href="/sign-in">{shell.signIn}</ButtonLink>
						</div>
					</>
				)}
			</section>
		</Page>
	);
}
