import type {} from "next-intl";

/** Every string of the interface, by namespace; ja.json is written first and en.json has the same keys. */
export type Messages = typeof import("@/messages/ja.json");

/** The sentence for a failure code; an unknown code is a bug of ours. */
export function sentenceFor(error: string, errors: Messages["errors"]): string {
	return error in errors ? errors[error as keyof Messages["errors"]] : errors.bug;
}

declare module "next-intl" {
	interface AppConfig {
		Messages: Messages;
		Locale: "ja" | "en";
	}
}
