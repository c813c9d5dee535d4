// Sends queries that fail with the usual clients of GraphQL. Prints a line for each client and
// query: the client, the path, and the code that it read.

import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client/core";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { Client, fetchExchange } from "@urql/core";
import { GraphQLClient } from "graphql-request";

const [origin, ...rows] = process.argv.slice(2);

const clients = {
    async apollo(url, query, headers) {
        const link = new HttpLink({ uri: url, headers, fetch });
        const client = new ApolloClient({ link, cache: new InMemoryCache() });
        try {
            await client.query({ query: gql(query), fetchPolicy: "no-cache" });
        } catch (error) {
            return CombinedGraphQLErrors.is(error) ? error.errors : undefined;
        }
    },
    async urql(url, query, headers) {
        const client = new Client({
            url,
            exchanges: [fetchExchange],
            preferGetMethod: false,
            fetchOptions: { headers },
        });
        const result = await client.query(query, {}).toPromise();
        return result.error?.graphQLErrors;
    },
    async "graphql-request"(url, query, headers) {
        try {
            await new GraphQLClient(url, { headers }).request(query);
        } catch (error) {
            return error.response?.errors;
        }
    },
};

// A row is a path, a query, and the media type to ask for, or nothing for the client's own choice.
for (const row of rows) {
    const [path, query, accept] = row.split("|");
    const headers = accept ? { accept } : {};
    for (const [name, read] of Object.entries(clients)) {
        const errors = await read(origin + path, query, headers);
        const { code, params } = errors?.[0]?.extensions ?? {};
        console.log([name, row, code, params?.sku].join("\t"));
    }
}
