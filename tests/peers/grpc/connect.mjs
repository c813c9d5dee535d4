// Calls `shop.Shop` over Connect and over gRPC, and prints the content of each error.
// Arguments: a file of descriptors, the address of a server of each, and what to order.

import { readFileSync } from "node:fs";
import { createFileRegistry, fromBinary, toJson } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { Code, createClient } from "@connectrpc/connect";
import { createConnectTransport, createGrpcTransport } from "@connectrpc/connect-node";

const [descriptors, connect, grpc, value] = process.argv.slice(2);
const set = fromBinary(FileDescriptorSetSchema, readFileSync(descriptors));
const registry = createFileRegistry(set);
const transports = [
  createConnectTransport({ baseUrl: `http://${connect}`, httpVersion: "1.1" }),
  createGrpcTransport({ baseUrl: `http://${grpc}` }),
];
const types = ["ErrorInfo", "BadRequest", "Help", "RequestInfo"];

for (const transport of transports) {
  const client = createClient(registry.getService("shop.Shop"), transport);
  try {
    await client.order({ value });
  } catch (error) {
    const details = types.flatMap((type) => {
      const schema = registry.getMessage(`google.rpc.${type}`);
      const found = error.findDetails(schema);
      return found.map((detail) => ({ type, ...toJson(schema, detail) }));
    });
    const report = { code: Code[error.code], message: error.rawMessage, details };
    console.log(JSON.stringify(report));
  }
}
process.exit(0);
