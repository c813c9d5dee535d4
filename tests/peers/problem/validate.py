"""Validates a list of documents with the JSON Schema of RFC 9457, and prints what is wrong."""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

schema = json.loads(Path(__file__).with_name("problem.json").read_text())
checker = Draft202012Validator.FORMAT_CHECKER
# Without rfc3986-validator, the format would not be checked at all.
assert "uri-reference" in checker.checkers
validator = Draft202012Validator(schema, format_checker=checker)
for number, document in enumerate(json.load(sys.stdin)):
    for error in validator.iter_errors(document):
        print(f"{number}: {error.json_path}: {error.message}")
