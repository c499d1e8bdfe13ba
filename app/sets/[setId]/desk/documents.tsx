import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { languageOf } from "@/components/passage/language-of";
import { ButtonLink } from "@/components/ui/button";
import type { Desk } from "@/server/desk";

/** What the set is made of; what ships comes with the program and is not changed here. */
export async function Documents({ desk }: { desk: Desk }) {
	const t = await getTranslations("deskPage");
	const { set, documents } = desk;
	return (
		<section className="grid gap-3" aria-labelledby="documents">
			<h2 id="documents" className="font-serif text-xl">
				{t("documents")}
			</h2>
			<ul className="grid list-none gap-2">
				{documents.map(({ id, title }) => (
					<li key={id} className="flex flex-wrap items-center justify-between gap-x-6">
						<Link href={`/documents/${id}`} lang={languageOf(title)} className="text-accent underline">
							{title}
						</Link>
						{!set.isShipped && (
							<ButtonLink href={`/sets/${set.id}/documents/${id}`} variant="quiet">
								{t("revise")}
								<span className="sr-only">: {title}</span>
							</ButtonLink>
						)}
					</li>
				))}
			</ul>
			{!set.isShipped && (
				<ButtonLink href={`/sets/${set.id}/documents/new`} className="justify-self-start">
					{t("add")}
				</ButtonLink>
			)}
		</section>
	);
}
