// Calls `shop.Shop` with each word of the standard input, and prints the content of each error.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Client, credentials, status as codes } from "@grpc/grpc-js";
import protobuf from "protobufjs";

const { root } = protobuf.parse(
  readFileSync(new URL("error_details.proto", import.meta.url), "utf8"),
  { keepCase: false },
);
const lookUp = (name) => root.lookupType(name);
const StringValue = protobuf.Root.fromJSON(
  protobuf.common.get("google/protobuf/wrappers.proto"),
).lookupType("google.protobuf.StringValue");

function read(error) {
  const [encoded] = error.metadata.get("grpc-status-details-bin");
  const status = lookUp("google.rpc.Status").decode(encoded);
  if (status.code !== error.code || status.message !== error.details) {
    throw new Error(`${status.code} ${status.message} is not ${error.code} ${error.details}`);
  }
  const details = status.details.map(({ typeUrl, value }) => {
    const type = lookUp(typeUrl.replace("type.googleapis.com/", ""));
    const message = type.toObject(type.decode(value), { longs: Number });
    if (message.retryDelay) {
      const { seconds, nanos = 0 } = message.retryDelay;
      message.retryDelay = `${(seconds + nanos / 1e9).toFixed(3)}s`;
    }
    return { type: type.name, ...message };
  });
  return { code: codes[error.code], message: error.details, details };
}

const client = new Client(process.argv[2], credentials.createInsecure());
const call = (value) =>
  new Promise((resolve, reject) => {
    client.makeUnaryRequest(
      "/shop.Shop/Order",
      (order) => Buffer.from(StringValue.encode(order).finish()),
      (bytes) => StringValue.decode(bytes),
      { value },
      { deadline: Date.now() + 20_000 },
      (error) => (error ? resolve(read(error)) : reject(new Error("no error"))),
    );
  });

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await call(line.trim())));
}
client.close();
