import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
	return {
		name: "読み問い Yomitoi",
		short_name: "読み問い",
		description: "文書を読んで、問いに答えて、覚える。",
		lang: "ja",
		start_url: "/",
		display: "standalone",
		background_color: "#f7f4ec",
		theme_color: "#f7f4ec",
		icons: [
			{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
			{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "maskable" },
		],
	};
}
