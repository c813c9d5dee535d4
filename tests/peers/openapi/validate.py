"""Validates a document of OpenAPI, and bodies against the schemas of its responses.

The input is `{"document": …, "bodies": [{"path": …, "status": …, "body": …}]}`. It prints the bodies
that are not valid, and how many examples and bodies are. An example that is not valid is an error.
"""

import json
import sys

from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

MEDIA_TYPE = "application/problem+json"


def escaped(name):
    return name.replace("~", "~0").replace("/", "~1")


def main():
    given = json.load(sys.stdin)
    document = given["document"]
    validate(document)

    resource = Resource(contents=document, specification=DRAFT202012)
    registry = Registry().with_resource("urn:document", resource)

    def validator(path, method, status):
        names = [path, method, "responses", status, "content", MEDIA_TYPE]
        pointer = "/".join(map(escaped, names))
        schema = {"$ref": f"urn:document#/paths/{pointer}/schema"}
        return Draft202012Validator(schema, registry=registry)

    examples = 0
    for path, item in document["paths"].items():
        for method, operation in item.items():
            for status, response in operation["responses"].items():
                content = response.get("content", {}).get(MEDIA_TYPE, {})
                for example in content.get("examples", {}).values():
                    if "$ref" in example:
                        name = example["$ref"].rsplit("/", 1)[1]
                        example = document["components"]["examples"][name]
                    validator(path, method, status).validate(example["value"])
                    examples += 1

    valid = 0
    for given in given["bodies"]:
        body = given["body"]
        if validator(given["path"], "get", given["status"]).is_valid(body):
            valid += 1
        else:
            print("invalid:", json.dumps(body, ensure_ascii=False))
    print(examples, "examples and", valid, "bodies are valid")


main()
