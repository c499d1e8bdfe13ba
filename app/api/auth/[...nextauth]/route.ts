import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/server/auth-options";
import { isSecure } from "@/server/session";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: NextRequest, context: Context): Promise<Response> {
	return NextAuth(request, context, authOptions(await isSecure()));
}

export { handler as GET, handler as POST };
