"""Calls `shop.Shop` with each word of the standard input, and prints the content of each error.

`rpc_status.from_call` fails if the code or the message in the trailers is not that in the details.
"""

import json
import sys

import grpc
from google.protobuf import json_format, wrappers_pb2
from google.rpc import code_pb2, error_details_pb2
from grpc_status import rpc_status

TYPES = {
    message.DESCRIPTOR.full_name: message
    for message in (
        error_details_pb2.BadRequest,
        error_details_pb2.ErrorInfo,
        error_details_pb2.Help,
        error_details_pb2.LocalizedMessage,
        error_details_pb2.RequestInfo,
        error_details_pb2.RetryInfo,
    )
}


def read(error):
    status = rpc_status.from_call(error)
    details = []
    for detail in status.details:
        message = TYPES[detail.type_url.removeprefix("type.googleapis.com/")]()
        assert detail.Unpack(message), detail
        details.append({"type": message.DESCRIPTOR.name, **json_format.MessageToDict(message)})
    return {
        "code": code_pb2.Code.Name(status.code),
        "message": status.message,
        "details": details,
    }


with grpc.insecure_channel(sys.argv[1]) as channel:
    order = channel.unary_unary(
        "/shop.Shop/Order",
        request_serializer=wrappers_pb2.StringValue.SerializeToString,
        response_deserializer=wrappers_pb2.StringValue.FromString,
    )
    for line in sys.stdin:
        try:
            order(wrappers_pb2.StringValue(value=line.strip()), timeout=20)
        except grpc.RpcError as error:
            print(json.dumps(read(error)))
