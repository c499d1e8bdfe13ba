import type { Metadata, Viewport } from "next";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { ErrorWords } from "@/components/shell/error-words";
import { SiteFooter } from "@/components/shell/site-footer";
import { type ShellViewer, SiteHeader } from "@/components/shell/site-header";
import { findViewer, type Viewer } from "@/server/session";
import { readTheme } from "./theme";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
	const { shell } = await getMessages();
	return {
		title: { default: shell.siteName, template: `%s | ${shell.siteName}` },
		description: shell.description,
		applicationName: shell.siteName,
		formatDetection: { telephone: false, date: false, address: false },
	};
}

export const viewport: Viewport = {
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#f7f4ec" },
		{ media: "(prefers-color-scheme: dark)", color: "#181715" },
	],
	// The bar at the lower edge stays above a phone's keyboard.
	interactiveWidget: "resizes-content",
};

/** What the header may know of who asks. */
function shellViewer(viewer: Viewer): ShellViewer {
	switch (viewer.kind) {
		case "visitor":
		case "guest":
			return { kind: viewer.kind };
		case "nickname":
		case "account":
			return { kind: viewer.kind, name: viewer.name };
	}
}

export default async function RootLayout({ children }: { children: ReactNode }) {
	const locale = await getLocale();
	const theme = await readTheme();
	const viewer = await findViewer();
	const { shell, errorPage, errors } = await getMessages();
	return (
		<html lang={locale} data-theme={theme === "system" ? undefined : theme}>
			<body className="flex min-h-dvh flex-col">
				<a
					href="#main"
					className="sr-only rounded-md bg-accent px-5 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20"
				>
					{shell.skip}
				</a>
				<SiteHeader viewer={shellViewer(viewer)} labels={shell} errors={errors} />
				<main
					id="main"
					tabIndex={-1}
					className="mx-auto w-full max-w-180 flex-1 has-data-wide:max-w-320 px-4 sm:px-6"
				>
					<ErrorWords words={errorPage}>{children}</ErrorWords>
				</main>
				<SiteFooter locale={locale} theme={theme} labels={shell} errors={errors} />
			</body>
		</html>
	);
}
