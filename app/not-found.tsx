import { getMessages } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";

export async function generateMetadata() {
	return { title: (await getMessages()).notFound.title };
}

export default async function NotFoundPage() {
	const { notFound } = await getMessages();
	return (
		<Page title={notFound.title}>
			<p>{notFound.body}</p>
			<p>
				<ButtonLink href="/" variant="primary">
					{notFound.home}
				</ButtonLink>
			</p>
		</Page>
	);
}
