// Audits a GraphQL endpoint against GraphQL over HTTP. Prints a line for each audit: its level, its
// id, `ok` or `failed`, and the reason.

import { serverAudits } from "graphql-http";

const [url] = process.argv.slice(2);

for (const audit of serverAudits({ url, fetchFn: fetch })) {
    const result = await audit.fn();
    const level = audit.name.startsWith("MAY") ? "MAY" : audit.name.split(" ")[0];
    const verdict = result.status === "ok" ? "ok" : "failed";
    console.log([level, audit.id, verdict, audit.name, result.reason ?? ""].join("\t"));
    // Frees the connection.
    await result.response?.body?.cancel().catch(() => {});
}
