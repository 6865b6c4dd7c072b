"""Under which licence each package of requirements.txt is: `python -m tests.licences > LICENCES.md`."""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "LICENCES.md"
HEAD = """# Licences of the packages the assistant runs with

As each package states it itself; none may be under the AGPL, and the GPL only in its lesser form.
`python -m tests.licences > LICENCES.md` writes this page anew.

| package | licence |
|---|---|
"""
# What is installed on another system only.
ELSEWHERE = {"colorama": "BSD-3-Clause"}


def packages() -> list[str]:
    """The packages the image installs, by name."""
    return re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)


def licence(package: str) -> str:
    """What a package says of itself: its expression, else its classifiers, else its own words."""
    try:
        said = metadata(package)
    except PackageNotFoundError:
        return ELSEWHERE[package]
    classified = [
        one.rpartition(" :: ")[2] for one in said.get_all("Classifier", []) if one.startswith("License ::")
    ]
    found = said.get("License-Expression") or ", ".join(classified) or said.get("License") or ""
    return found.strip().partition("\n")[0]


def page() -> str:
    return HEAD + "".join(f"| {one} | {licence(one)} |\n" for one in packages())


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201
