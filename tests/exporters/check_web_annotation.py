#!/usr/bin/env python3
"""Checks exported JSON-LD against the W3C's own assertions (JSON Schemas of the web-annotation test suite).

check_web_annotation.py SCHEMAS FILE.jsonld   exit 0 when every must-assertion holds, 77 when it can't be checked here
"""
import json
import pathlib
import sys


def main():
    schemas, exported = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    try:
        import jsonschema
    except ImportError:
        print("skipped: Python's jsonschema is not installed")
        return 77
    if not schemas.is_dir():
        print(f"skipped: there is no {schemas}")
        return 77
    definitions = {}
    for path in schemas.rglob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        definitions[path.name] = definitions[schema.get("id", path.name)] = schema
    page = json.loads(exported.read_text(encoding="utf-8"))
    failures = checked = 0
    for annotation in page.get("items", []):
        for path in sorted((schemas / "annotations").rglob("*.json")):
            schema = json.loads(path.read_text(encoding="utf-8"))
            if schema.get("assertionType") != "must":
                continue
            resolver = jsonschema.RefResolver("", schema, store=definitions)
            try:
                is_valid = jsonschema.Draft4Validator(schema, resolver=resolver).is_valid(annotation)
            except jsonschema.exceptions.RefResolutionError:
                continue  # the suite names a file that it does not hold
            checked += 1
            if is_valid != (schema.get("expectedResult") == "valid"):
                failures += 1
                print(f"{annotation['id']}: {path.stem}: {schema.get('errorMessage')}")
    print(f"{checked} assertions on {len(page.get('items', []))} annotations, {failures} failed")
    return 1 if failures or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
